import YAMLTree

/// The contents of one file, before references are resolved.
struct DecodedFile: Sendable {
  var title: String?
  var interface: Interface?
  var app: BoundApp?
  /// The errors of the interface in order, or those that other files refer to.
  var errors: [ErrorEntry] = []
  var declarations: [TypeDeclaration]
  /// The types of which only the name could be read.
  var brokenTypes: Set<TypeName>
  var typeReferences: [PendingReference]
  var requiredNames: [TypeName: [Named]]
  var exampleNodes: [ExampleNodes]
  /// The human-readable texts.
  var texts: [TranslatableText]
  var log: DiagnosticLog
}

/// An error, or a reference to an error in another file.
enum ErrorEntry: Sendable {
  case declared(ErrorCode)
  case reference(code: String, PendingReference)
  /// The error is invalid, which is already reported.
  case unreadable(code: String)
}

/// Returns the kind of a spec.
package func kind(of root: YAMLNode, _ grammar: Grammar = .standard) -> FormatPlace {
  // If only `interface` is missing, the other keys must not be reported. An `app` that contains kinds of app is a
  // misspelled `apps`.
  [.app, .interface].first { place in
    grammar[place].signs.contains { name in
      root[name].map { place != .app || $0.entries == nil } ?? false
    }
  } ?? .types
}

/// Whether an interface with these transports is available only on the client of an HTTP API.
private func isOnClient(_ transports: YAMLNode?) -> Bool {
  transports?["plugin"] == nil && transports?.entries?.contains { isAPI($0.name) } == true
}

extension FileDecoder {
  /// Reads a whole file.
  ///
  /// - Parameter collectingTexts: Whether to collect the human-readable texts.
  static func decode(
    _ root: YAMLNode, path: String, grammar: Grammar = .standard, collectingTexts: Bool = true
  ) -> DecodedFile {
    let decoded = decode(root, kind(of: root, grammar), path, grammar, collectingTexts)
    guard decoded.log.count > 0 else { return decoded }
    var keys = DeepKeys(grammar, path: path)
    let mended = keys.mended(root, at: kind(of: root, grammar))
    guard !keys.diagnostics.isEmpty else { return decoded }
    var meant = decode(mended, kind(of: mended, grammar), path, grammar, collectingTexts)
    meant.log += DiagnosticLog(keys.diagnostics)
    return meant
  }

  private static func decode(
    _ root: YAMLNode, _ kind: FormatPlace, _ path: String, _ grammar: Grammar, _ collectingTexts: Bool
  ) -> DecodedFile {
    var decoder = FileDecoder(path: path, grammar: grammar)
    let needsPlace = kind == .interface && !isOnClient(root["transports"])
    let fields = decoder.fields(
      of: root, kind, called: root.entries == nil ? "a spec" : nil, requiring: needsPlace ? ["entry_point"] : [])
    var errors: [ErrorEntry] = []
    var interface: Interface?
    var app: BoundApp?
    if let fields {
      decoder.checkVersion(fields["invoker"])
      if let types = fields["types"] { decoder.types(types) }
      errors = fields["errors"].map { decoder.errors($0) } ?? []
      switch kind {
      case .interface: interface = decoder.interface(fields, in: root)
      case .app: app = decoder.app(fields, in: root)
      default:
        for key in ["title", "summary", "description"] { _ = decoder.text(fields[key], key) }
      }
    }
    return DecodedFile(
      title: fields?["title"]?.stringValue, interface: interface, app: app, errors: errors,
      declarations: decoder.declarations,
      brokenTypes: decoder.brokenTypes,
      typeReferences: decoder.typeReferences, requiredNames: decoder.requiredNames,
      exampleNodes: decoder.exampleNodes,
      // The texts of an app are in the language of its users.
      texts: kind == .app || !collectingTexts
        ? [] : translatableTexts(in: root, kind, path: path, grammar: grammar),
      log: decoder.log)
  }

  mutating func checkVersion(_ node: YAMLNode?) {
    guard let node, node.integerValue != 1 else { return }
    report(
      .formatVersion, "this tool reads version 1 of the format, not \(quoted(node.stringValue ?? node.kindName))",
      at: node,
      fix: node.stringValue == "1" ? "remove the quotes: 'invoker: 1'" : "write 'invoker: 1', or use a newer tool",
      correction: .replace(with: "1"))
  }

  private mutating func interface(_ fields: [String: YAMLNode], in root: YAMLNode) -> Interface? {
    let name = identifier(fields["interface"], "interface")
    let implied = isOnClient(fields["transports"]) ? name.map { (path: ["client", $0], isCall: false) } : nil
    let entryPoint = fields["entry_point"].map { self.entryPoint($0) } ?? implied
    let transports = fields["transports"].flatMap { self.fields(of: $0, .transports) }
    let apps = fields["apps"].map { self.apps($0) } ?? []
    let params = fields["params"].map { self.params($0, of: name ?? "") } ?? []
    let modes = fields["response_modes"].flatMap { self.fields(of: $0, .responseModes) }
    if let node = fields["response_modes"], modes?.isEmpty == true {
      report(.modeMissing, "an interface needs a response mode", at: node, fix: "add 'streaming' or 'blocking'")
    }
    checkModeParams(fields["params"], modes)
    if let node = fields["entry_point"], entryPoint?.isCall == true, let modes, modes.count > 1 {
      let path = (node.stringValue ?? "").dropLast(2)
      report(
        .badEntryPoint, "\(quoted(node.stringValue ?? "")) is one call, and there are \(modes.count) response modes",
        at: node, fix: "write '\(path)', whose calls are 'stream' and 'reply'", correction: .replace(with: String(path))
      )
    }
    let typePrefix = name ?? ""
    let documentation = documentation(fields)
    var interface = Interface(
      name: name ?? "", title: text(fields["title"], "title") ?? "", summary: text(fields["summary"], "summary") ?? "",
      description: documentation.description, since: documentation.since, deprecated: documentation.deprecated,
      was: documentation.was, entryPoint: entryPoint?.path ?? [], isCall: entryPoint?.isCall ?? false, apps: apps,
      plugin: transports?["plugin"].flatMap { plugin($0) },
      serviceAPI: transports.flatMap { _ in serviceAPI(among: fields["transports"]) }, params: params,
      streaming: modes?["streaming"].flatMap { streaming($0, of: typePrefix) },
      blocking: modes?["blocking"].flatMap { blocking($0, of: typePrefix) }, errors: [],
      examples: fields["examples"].map { self.examples($0) } ?? [], location: location(of: fields["interface"] ?? root))
    leaveOutExamples(of: &interface, offering: modes)
    return name == nil || entryPoint == nil ? nil : interface
  }

  /// Reads a lowercase name that is valid in Swift and in paths.
  private mutating func identifier(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node, let text = text(node, what) else { return nil }
    guard isLowerIdentifier(text) else {
      report(
        .wrongValue, "\(quoted(text)) cannot be the name of an \(what)", at: node,
        fix: "use a to z, 0 to 9, and _, beginning with a letter")
      return nil
    }
    return text
  }

  /// Reads a path of names. With `()` at its end, the last name is that of the call.
  private mutating func entryPoint(_ node: YAMLNode) -> (path: [String], isCall: Bool)? {
    guard let text = text(node, "entry_point") else { return nil }
    let isCall = text.hasSuffix("()")
    let components = text.dropLast(isCall ? 2 : 0).split(separator: ".", omittingEmptySubsequences: false).map(
      String.init)
    guard components.count >= 2, components[0] == "session", components.allSatisfy(isLowerIdentifier) else {
      report(
        .badEntryPoint, "\(quoted(text)) is not an entry point", at: node,
        fix: "write 'session' and lowercase names, separated by dots, such as 'session.app.chat', "
          + "or 'session.conversations.list()' for a call")
      return nil
    }
    return (components, isCall)
  }

  private mutating func apps(_ node: YAMLNode) -> [AppKind] {
    (entries(of: node, in: "apps") ?? []).compactMap { entry in
      guard
        let fields = fields(of: entry.value, .appKind, called: "app \(quoted(entry.name))"),
        let title = text(fields["title"], "title")
      else { return nil }
      return AppKind(
        name: entry.name, title: title, description: text(fields["description"], "description"),
        location: location(of: entry.key))
    }
  }

  private mutating func params(_ node: YAMLNode, of interface: String) -> [Param] {
    (entries(of: node, in: "params") ?? []).map { entry in
      let what = "param \(quoted(entry.name))"
      if entry.value["$mode"] != nil {
        let fields = fields(of: entry.value, .modeParam, called: what) ?? [:]
        let mode = choice(fields["$mode"], "$mode", as: ModeName.self)
        let values = fields["values"].flatMap { modeValues($0) }
        return Param(
          name: entry.name, kind: .mode(ModeParam(defaultMode: mode ?? .streaming, values: values)), isRequired: false,
          documentation: documentation(fields),
          location: location(of: entry.key))
      }
      let place = TypeName([interface + "_request", entry.name])
      let (use, isRequired) = argument(entry.value, what, at: place)
      return Param(
        name: entry.name, kind: .value(use.type), isRequired: isRequired, documentation: use.documentation,
        location: location(of: entry.key))
    }
  }

  /// Reads the type of an argument, and whether it is required.
  ///
  /// `required` has another meaning here than in an object type, so it is removed first.
  mutating func argument(
    _ node: YAMLNode, _ what: String, at place: TypeName
  ) -> (use: DocumentedType, isRequired: Bool) {
    guard let entries = node.entries else {
      wrongKind(node, "a mapping", for: what)
      return (.unreadable(at: location(of: node)), false)
    }
    let required = entries.first { $0.name == "required" && $0.value.elements == nil }
    let isRequired = boolean(required?.value, "required") ?? false
    var type = node
    type.content = .mapping(entries.filter { $0 != required })
    return (typeUse(type, what, at: place)?.orBytes ?? .unreadable(at: location(of: node)), isRequired)
  }
}

package func isLowerIdentifier(_ text: String) -> Bool {
  guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
  return text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
