import InvokerSpec

/// The line that has the compiler warn of a use, indented by `indent` columns and ended by a line feed.
///
/// - Parameter reason: what to do instead; it is cut where the line ends, as the comment above has all of it.
func deprecation(reason: String, indent: Int = 0) -> String {
  let start = String(repeating: " ", count: indent) + "@available(*, deprecated"
  let text = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  guard !text.isEmpty else { return start + ")\n" }
  func line(_ count: Int) -> String {
    start + ", message: " + stringLiteral(count < text.count ? text.prefix(count) + "…" : text) + ")"
  }
  var count = min(text.count, lineWidth)
  while count > 1, columnCount(of: line(count)) > lineWidth { count -= 1 }
  return line(count) + "\n"
}

/// The same for a name that has become another one, which the compiler then offers.
func deprecation(renamed name: String, indent: Int = 0) -> String {
  String(repeating: " ", count: indent) + "@available(*, deprecated, renamed: \(stringLiteral(name)))\n"
}

extension Documentation {
  /// The lines above a declaration: its comment, with a note at its end, and what has the compiler warn of it.
  func comment(_ note: String? = nil, indent: Int = 0) -> String {
    docComment(paragraphs + [note], indent: indent) + (deprecated.map { deprecation(reason: $0, indent: indent) } ?? "")
  }
}

extension Identifier {
  /// The stored property behind a deprecated one. Swift warns of every use of that, even in an initialiser; so what is
  /// generated uses this. No name in a spec gives one that begins so, but for digits.
  var storage: Identifier { Identifier(verbatim: "_" + name) }
}

/// A property that is computed from another one: a deprecated one from its storage, or a former name from the present.
struct ComputedProperty {
  var name: Identifier
  var type: String
  /// Where the value is.
  var source: Identifier
  /// Whether callers may set it.
  var isSettable: Bool

  /// What stands in braces behind it, from the brace on.
  var accessors: String {
    guard isSettable else { return "{ \(source.declared) }" }
    return "{\n    get { \(source.declared) }\n    set { \(source.declared) = newValue }\n  }"
  }

  /// What the template of a former name sees.
  func alias(of present: Identifier) -> View {
    [
      "doc": deprecation(renamed: present.name, indent: 2), "name": name.declared, "type": type,
      "accessors": accessors,
    ]
  }
}

extension SwiftNames {
  /// The former name of a member, unless it is no name or another member has it.
  func former(_ was: String?, among members: [Identifier]) -> Identifier? {
    guard let was else { return nil }
    let name = Identifier(value: was)
    return name.isValid && !members.contains(where: { $0.name == name.name }) ? name : nil
  }

  /// The former name of a type, and the type inside of which it stood, if any.
  ///
  /// - Returns: `nil` if there is none, or if it means something else now.
  func formerName(of declaration: TypeDeclaration, in specs: SpecSet) -> (scope: TypeName?, name: Identifier)? {
    guard let was = former(declaration, specs), let last = was.components.last else { return nil }
    var scope: TypeName?
    if let parent = was.parent {
      guard let present = presentName(of: parent, specs) else { return nil }
      scope = present
    }
    let name = Identifier(type: last)
    let path = ((scope.flatMap { types[$0] } ?? []) + [name]).map(\.name)
    guard name.isValid, name.declared == name.name, !reservedTypeNames.contains(name.name),
      !types.values.contains(where: { $0.map(\.name) == path })
    else { return nil }
    return (scope, name)
  }

  /// The former name of a type in the spec. One written in place was called as the property that holds it.
  private func former(_ declaration: TypeDeclaration, _ specs: SpecSet) -> TypeName? {
    guard declaration.isInPlace else { return declaration.documentation.was.map { TypeName($0) } }
    let owner = declaration.name.parent.flatMap { specs.types[$0] }
    let property = owner?.object?.properties.first { $0.name == declaration.name.components.last }
    guard let owner, let was = property?.documentation.was else { return nil }
    return TypeName(owner.name.components + [was])
  }

  /// What a type is called that may have had this name.
  private func presentName(of name: TypeName, _ specs: SpecSet) -> TypeName? {
    if specs.types[name] != nil { return name }
    return specs.files.flatMap(\.typeNames).first { specs.types[$0]?.documentation.was == name.description }
  }
}
