import InvokerSpec

/// What the templates of a binding see.
struct BindingView {
  let options: SwiftOptions
  let types: SwiftTypes
  let binding: AppBinding
  let interface: Interface
  let params: [SwiftParam]
  /// `TranslationApp`.
  private let root: String
  /// `WorkflowInvoker`, on which the calls stand.
  private let invoker: String

  /// - Returns: `nil` where the interface is not known.
  init?(_ binding: AppBinding, options: SwiftOptions, types: SwiftTypes) {
    guard let interface = types.specs.interface(of: binding) else { return nil }
    self.options = options
    self.types = types
    self.binding = binding
    self.interface = interface
    params = types.params(of: interface)
    root = types.names.root(of: binding.name)
    invoker = types.names.root(of: interface.name) + "Invoker"
  }

  var view: View {
    [
      "access": options.accessPrefix,
      "root": root,
      "doc": docComment([binding.summary ?? binding.title, binding.description, kind, since]),
      "invoking": types.names.root(of: interface.name) + "Invoking",
      "invoker": invoker,
      "properties": properties.map { property in
        ["doc": docComment(property.paragraphs, indent: 2), "declaration": property.declaration] as View
      },
      "assignments": properties.map { ["member": $0.name.name, "name": $0.name.declared] as View },
      "forwarded": (["\(invoker)(session: session)"] + properties.map(\.forwarded)).joined(separator: ", "),
      "sessionInit": initializer("_ session: Session"),
      "invokerInit": initializer("_ invoker: any \(types.names.root(of: interface.name))Invoking"),
      "calls": [streamingCall, blockingCall].compactMap { $0 },
      "outputs": streamingOutputs,
      "limits": limits,
      "outputPaths": outputPaths,
    ]
  }

  private var kind: String {
    let app = interface.apps.first { $0.name == binding.app?.name }.map { "A \($0.title) app" } ?? "An app"
    return "\(app) behind `\(interface.entryPoint.joined(separator: "."))`, with its own inputs and outputs."
  }

  private var since: String? { binding.since.map { "- Note: Since version \($0)." } }

  // MARK: What the app is told by

  /// The params that name the app, and so are the same in every call.
  private var properties: [Fixed] {
    let names = interface.serviceAPI?.omit.map(\.name) ?? []
    return params.compactMap { param in
      guard names.contains(param.wireName), let type = param.type else { return nil }
      return Fixed(param: param, type: type)
    }
  }

  private struct Fixed {
    var param: SwiftParam
    var type: String

    var name: Identifier { param.name }
    var forwarded: String { param.forwarded }
    var paragraphs: [String?] { param.documentation.paragraphs }
    var declaration: String { "let \(name.declared): \(type)" }
    /// A transport that names the app itself needs no value.
    var defaultValue: String? { param.defaultValue ?? (type == "String" ? "\"\"" : nil) }
  }

  private func initializer(_ first: String) -> String {
    parenthesized(
      "\(options.accessPrefix)init",
      [first] + properties.map { $0.param.declaration(type: $0.type, default: $0.defaultValue) }, " {", indent: 2)
  }

  // MARK: Calls

  private var streamingCall: View? {
    guard let streaming = interface.streaming, binding.answers(in: .streaming) else { return nil }
    let result = "InvocationStream<\(types.type(streaming.yields.type))>"
    return call(.streaming, "StreamingMode", streaming.description, result, outputs: nil)
  }

  private var blockingCall: View? {
    guard let blocking = interface.blocking, binding.answers(in: .blocking) else { return nil }
    let outputs = binding.outputs == nil ? nil : blocking.outputs
    let result = types.result(of: blocking) { outputs == nil ? $0 : "AppReply<\($0), Outputs>" }
    return call(
      .blocking, "BlockingMode", blocking.description, result,
      outputs: outputs.map { types.memberPath($0.path, from: blocking.returns.type) })
  }

  private func call(
    _ mode: ModeName, _ modeType: String, _ description: String?, _ result: String, outputs: String?
  ) -> View {
    let isOnlyMode = !binding.answers(in: mode == .streaming ? .blocking : .streaming)
    let isDefault = isOnlyMode || interface.params.contains { $0.kind == .mode(mode) }
    let free = params.filter { param in !properties.contains { $0.param.wireName == param.wireName } }
    let parameters = free.map { param in
      guard let type = param.type else {
        return param.declaration(type: modeType, default: isDefault ? ".\(mode.rawValue)" : nil)
      }
      return param.wireName == "inputs"
        ? param.declaration(type: "Inputs", default: hasRequiredInputs ? nil : "Inputs()")
        : param.declaration(type: type, default: param.defaultValue)
    }
    let arguments = params.map { param in
      param.wireName == "inputs"
        ? "\(param.name.argumentLabel): inputs.checked(for: \(invoker).interface)" : param.forwarded
    }
    // A param of this name would hide the property.
    let callee = params.contains { $0.name.name == "invoker" } ? "self.invoker.invoke" : "invoker.invoke"
    return [
      "doc": docComment([description ?? interface.summary, refusal], indent: 2),
      "head": parenthesized(
        "\(options.accessPrefix)func invoke", parameters, " async throws(InvocationError) -> \(result) {", indent: 2),
      "body": parenthesized(
        (outputs == nil ? "" : mayPause ? "let answer = " : "let reply = ") + "try await \(callee)", arguments,
        indent: 4,
        hugging: true),
      "return": outputs.map { outputs in
        let items = ["reply", "outputs: try Outputs(reply.\(outputs), of: \(invoker).interface)"]
        guard mayPause else { return parenthesized("return AppReply", items, indent: 4, hugging: true) }
        return "return try answer.map { (reply) throws(InvocationError) in\n      "
          + parenthesized("AppReply", items, indent: 6, hugging: true) + "\n    }"
      } ?? "",
    ]
  }

  private var mayPause: Bool { interface.blocking?.paused != nil }

  private var refusal: String? {
    inputs.contains { $0.type.constraints.limit != nil }
      ? "- Throws: An error with the reason `.argument`, before anything is sent, for an input beyond its limit." : nil
  }

  private var hasRequiredInputs: Bool {
    inputs.contains { property in
      types.defaultValue(property.type, isOptional: property.isOptional, isRequired: property.isRequired) == nil
    }
  }

  // MARK: Inputs and outputs

  private var inputs: [Property] { types.specs.types[binding.inputs]?.object?.properties ?? [] }

  /// The limits of inputs, as a declaration; empty if there are none.
  private var limits: String {
    let limits = inputs.compactMap { property in
      property.type.constraints.limit.map { stringLiteral(property.name) + ": " + $0 }
    }
    let head = "\(options.accessPrefix)static let limits: [String: InputLimit] = "
    return limits.isEmpty ? "" : head + bracketed(limits, behind: head, indent: 2)
  }

  /// Where outputs stand, as a declaration; empty where the app has none of its own.
  private var outputPaths: String {
    guard binding.outputs != nil else { return "" }
    func list(_ path: [String]) -> String { "[" + path.map(stringLiteral).joined(separator: ", ") + "]" }
    var arguments: [String] = []
    if let streaming = interface.streaming, let union = types.specs.events(of: interface), !streaming.outputs.isEmpty {
      let events = streaming.outputs.map { stringLiteral($0.event) + ": " + list($0.path) }
      arguments.append("discriminator: " + stringLiteral(union.discriminator))
      arguments.append("events: " + bracketed(events, behind: "", indent: 4))
    }
    if let outputs = interface.blocking?.outputs { arguments.append("reply: " + list(outputs.path)) }
    return parenthesized(
      "\(options.accessPrefix)static let paths = OutputPaths", arguments, indent: 2, hugging: true)
  }

  /// The events that bring outputs; `false` where none does.
  private var streamingOutputs: Any {
    guard binding.outputs != nil, binding.answers(in: .streaming), let streaming = interface.streaming,
      let union = types.specs.declaration(of: streaming.yields.type), !streaming.outputs.isEmpty
    else { return false }
    let cases = streaming.outputs.compactMap { field -> View? in
      guard let item = union.union?.cases.first(where: { $0.value == field.event }) else { return nil }
      let pattern = "case .\(types.names.member(field.event, of: union.name).name)(let event):"
      let path = types.memberPath(field.path, from: .named(item.type))
      let value = "try Outputs(event.\(path), of: \(invoker).interface)"
      let fits = 4 + pattern.count + 1 + value.count <= lineWidth
      return ["line": pattern + (fits ? " " : "\n      ") + value]
    }
    return ["event": types.names.path(of: union.name), "cases": cases] as View
  }
}
