import YAMLTree

extension FileDecoder {
  mutating func app(_ fields: [String: YAMLNode], in root: YAMLNode) -> BoundApp? {
    let name = appName(fields["app"])
    let interface = fields["interface"].flatMap { file($0) }
    guard let name, let interface else { return nil }
    let inputs = TypeName([name, "inputs"])
    let outputs = TypeName([name, "outputs"])
    if let node = fields["inputs"] { arguments(node, "input", as: inputs) }
    if let node = fields["outputs"] { arguments(node, "output", as: outputs) }
    return BoundApp(
      name: name, title: text(fields["title"], "title"), summary: text(fields["summary"], "summary"),
      description: text(fields["description"], "description"), since: text(fields["since"], "since"),
      interface: interface,
      kind: fields["kind"].flatMap { node in
        text(node, "kind").map { Named(name: $0, location: location(of: node)) }
      },
      modes: names(fields["response_modes"], "response_modes"), inputs: inputs,
      outputs: fields["outputs"] == nil ? nil : outputs, location: location(of: fields["app"] ?? root))
  }

  /// Reads the name of an app. Unlike that of an interface, it can be in any language.
  private mutating func appName(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node, "app") else { return nil }
    guard isName(text) else {
      report(
        .wrongValue, "\(quoted(text)) cannot be the name of an app", at: node,
        fix: "use letters, digits, and _, beginning with a letter")
      return nil
    }
    return text
  }

  /// Reads `{$ref: chat.yaml}`.
  private mutating func file(_ node: YAMLNode) -> Named? {
    guard let fields = fields(of: node, .interfaceFile),
      let target = fields["$ref"], let text = text(target, "$ref")
    else { return nil }
    guard let file = resolve(text, from: path) else {
      report(
        .outsideRoot, "\(quoted(text)) leaves the folder of this file", at: target,
        fix: "refer to a file in that folder or a subfolder, by its relative path")
      return nil
    }
    return Named(name: file, location: location(of: target))
  }

  /// Declares the object type of all inputs or all outputs.
  private mutating func arguments(_ node: YAMLNode, _ what: String, as name: TypeName) {
    let position = declarations.count
    let properties = (entries(of: node, in: what + "s") ?? []).map { entry -> Property in
      let place = TypeName(name.components + [entry.name])
      let (use, isRequired) = argument(entry.value, "\(what) \(quoted(entry.name))", at: place)
      return Property(
        name: entry.name, type: use.type, isRequired: isRequired, documentation: use.documentation,
        location: location(of: entry.key))
    }
    declarations.insert(
      TypeDeclaration(
        name: name, kind: .object(ObjectType(bases: [], properties: properties, keepsOthers: false)),
        documentation: Documentation(description: "The \(what)s of the app."), isInPlace: true,
        location: location(of: firstKey(of: node))), at: position)
  }
}
