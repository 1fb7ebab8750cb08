import InvokerSpec
import YAMLTree

/// Reads an exported app, and collects its diagnostics. Unknown keys are ignored, because exports of other versions
/// contain more.
struct AppReader {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  mutating func app(_ root: YAMLNode) -> DifyApp? {
    guard let app = root["app"], app.entries != nil, root["kind"]?.stringValue ?? "app" == "app" else {
      report(
        .dslNotAnApp, "this is not an exported app", at: root["kind"] ?? root.entries?.first?.key ?? root,
        fix: "export one from Dify; the file begins with 'app:' and has 'kind: app'")
      return nil
    }
    guard let mode = mode(app) else { return nil }
    var found = DifyApp(
      name: app["name"]?.text ?? "", description: app["description"]?.text ?? "", mode: mode)
    if mode.isGraph {
      guard let graph = graph(root) else { return nil }
      found.inputs = inputs(graph.nodes(of: "start").flatMap { variables(of: $0["variables"]) })
      if mode == .workflow { found.outputs = outputs(graph) }
    } else {
      found.inputs = inputs(form(root["model_config"]?["user_input_form"]))
    }
    return found
  }

  private mutating func mode(_ app: YAMLNode) -> DifyApp.Mode? {
    let modes = DifyApp.Mode.allCases.map(\.rawValue)
    guard let node = app["mode"], let text = node.stringValue else {
      report(
        .dslNotAnApp, "the kind of this app is missing", at: app.entries?.first?.key ?? app,
        fix: "write 'mode: ' and \(oneOf(modes)) below 'app'")
      return nil
    }
    guard let mode = DifyApp.Mode(rawValue: text) else {
      report(
        .dslNotAnApp, "there is no kind of app \(quoted(text))" + didYouMean(text, modes), at: node,
        fix: "write \(oneOf(modes))")
      return nil
    }
    return mode
  }

  private mutating func graph(_ root: YAMLNode) -> Graph? {
    guard let nodes = root["workflow"]?["graph"]?["nodes"], let elements = nodes.elements else {
      report(
        .dslBrokenPart, "the app has no list of nodes", at: root["workflow"] ?? root.entries?.first?.key ?? root,
        fix: "export it again: the nodes are under 'workflow.graph.nodes'")
      return nil
    }
    return Graph(elements)
  }

  /// The outputs of all end nodes, without duplicates. An output with different types can have any type.
  private mutating func outputs(_ graph: Graph) -> [DifyApp.Output] {
    var outputs: [DifyApp.Output] = []
    var places: [String: Int] = [:]
    for output in few(graph.nodes(of: "end").flatMap { $0["outputs"]?.elements ?? [] }, "outputs", at: \.self) {
      guard let name = name(output["variable"], of: "an output", in: output) else { continue }
      var type = graph.type(of: output["value_selector"])
      // The type in the node that provides the value is more precise than the type that Dify's editor derives from it.
      if type == .any { type = OutputType(output["value_type"]?.stringValue ?? "") }
      if let place = places[name] {
        if outputs[place].type != type { outputs[place].type = .any }
      } else {
        places[name] = outputs.count
        outputs.append(DifyApp.Output(name: name, type: type))
      }
    }
    return outputs
  }

  /// Returns `items`. If there are more than any app has, reports an error and returns none, because they would be slow
  /// to process.
  mutating func few<Item>(_ items: [Item], _ what: String, at node: (Item) -> YAMLNode) -> [Item] {
    let most = 1000
    guard items.count > most else { return items }
    report(
      .dslBrokenPart, "the app has \(items.count) \(what), more than the limit of \(most)", at: node(items[most]),
      fix: "combine values into one of the type object")
    return []
  }

  /// The name of an input or output on the wire.
  mutating func name(_ node: YAMLNode?, of what: String, in owner: YAMLNode) -> String? {
    guard let node, let name = node.stringValue, !name.isEmpty, name.utf8.count <= 256 else {
      report(
        .dslBrokenPart, "\(what) has no name, or one that is longer than 256 bytes",
        at: node ?? owner.entries?.first?.key ?? owner, fix: "name it in Dify, and export the app again")
      return nil
    }
    return isVisible(name, at: node) ? name : nil
  }

  /// Returns whether all characters of a text that is sent as is are visible to readers.
  mutating func isVisible(_ text: String, at node: YAMLNode) -> Bool {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) && $0 != "\t" || $0 == "\n" }) else { return true }
    report(
      .unsafeText, "\(quoted(text)) contains an invisible character", at: node,
      fix: "change it in Dify, and export the app again")
    return false
  }

  func location(of node: YAMLNode) -> Location { Location(path: path, range: node.range) }

  mutating func report(
    _ rule: Rule, _ message: String, at node: YAMLNode, notes: [Diagnostic.Note] = [], fix: String
  ) {
    diagnostics.append(Diagnostic(rule, message, at: location(of: node), notes: notes, fix: fix))
  }
}

extension YAMLNode {
  /// The text of a scalar; `nil` for `null`, which exports write for absent values.
  var text: String? { isNull ? nil : stringValue }
}
