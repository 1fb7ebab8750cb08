import InvokerSpec
import YAMLTree

/// Converts the tree of an OpenAPI document to values, and collects diagnostics for errors and omissions.
struct OpenAPIReader {
  let path: String
  let root: YAMLNode
  /// The unique diagnostics. A schema that several places refer to can be read several times.
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []
  /// Component schemas read so far.
  var components: ImportedComponents = [:]
  /// References to schemas inside others that are currently being read.
  var nested: Set<String> = []
  /// The names on the way to the schema that is being read, from the component or the operation inward.
  var trail: [String] = []
  /// Whether the document was exported from specs, whose types are as they were.
  let isOwn: Bool

  init(_ root: YAMLNode, path: String) {
    self.root = root
    self.path = path
    isOwn = root[ownKey]?["files"]?.elements != nil
  }

  func location(of node: YAMLNode) -> Location { Location(path: path, range: node.range) }

  mutating func report(_ diagnostic: Diagnostic) {
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  mutating func malformed(_ message: String, at node: YAMLNode, fix: String? = nil) {
    report(Diagnostic(.openAPIMalformed, message, at: location(of: node), fix: fix))
  }

  /// - Parameter instead: a description of the replacement.
  mutating func leaveOut(_ what: String, at node: YAMLNode, instead: String? = nil) {
    leaveOut(what, at: location(of: node), instead: instead)
  }

  mutating func leaveOut(_ what: String, at location: Location, instead: String? = nil) {
    report(Diagnostic(.openAPILeftOut, what, at: location, fix: instead))
  }

  /// Reads something below a name; without a name, in the same place.
  mutating func below<Result>(_ name: String?, _ read: (inout Self) -> Result) -> Result {
    guard let name else { return read(&self) }
    trail.append(name)
    defer { trail.removeLast() }
    return read(&self)
  }

  /// Gives a type that is described in place a name: that of the place. Names in documents have no spaces.
  mutating func addComponent(_ type: ImportedType, at place: [String]) -> String {
    let name = (place.count > 1 ? place : place + ["value"]).joined(separator: " ")
    components[name] = type
    return name
  }

  // MARK: Reading values

  mutating func entries(of node: YAMLNode?, _ what: String) -> [YAMLEntry] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      malformed("\(what) must be a mapping, not \(node.kindName)", at: node)
      return []
    }
    return entries
  }

  mutating func elements(of node: YAMLNode?, _ what: String) -> [YAMLNode] {
    guard let node else { return [] }
    guard let elements = node.elements else {
      malformed("\(what) must be a list, not \(node.kindName)", at: node)
      return []
    }
    return elements
  }

  mutating func string(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node else { return nil }
    if let text = node.stringValue { return text }
    malformed("\(what) must be a string, not \(node.kindName)", at: node)
    return nil
  }

  mutating func boolean(_ node: YAMLNode?, _ what: String) -> Bool {
    guard let node else { return false }
    if let value = node.boolValue { return value }
    malformed("\(what) must be true or false, not \(node.kindName)", at: node)
    return false
  }

  /// A text for readers, without characters that specs must not contain and without trailing white space on lines;
  /// `nil` if the result is empty.
  mutating func prose(_ node: YAMLNode?, _ what: String) -> String? {
    guard let text = string(node, what), let node else { return nil }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    }
    if lines.contains(where: { $0.contains(where: isUnsafe) }) {
      leaveOut("\(what) contains invisible characters, which are removed", at: node)
    }
    let visible = lines.map { line in
      let kept = String(String.UnicodeScalarView(line.filter { !isUnsafe($0) }))
      return String(kept[..<(kept.lastIndex { !$0.isWhitespace }.map(kept.index(after:)) ?? kept.startIndex)])
    }
    guard let first = visible.firstIndex(where: { !$0.isEmpty }), let last = visible.lastIndex(where: { !$0.isEmpty })
    else { return nil }
    return String(visible[first...last].joined(separator: "\n").drop(while: \.isWhitespace))
  }

  // MARK: References

  /// The node that `node` refers to, through references within the document.
  mutating func resolve(_ node: YAMLNode?) -> YAMLNode? {
    guard var node else { return nil }
    for _ in 0..<32 {
      guard let reference = node["$ref"] else { return node }
      guard let target = target(of: reference) else { return nil }
      node = target
    }
    malformed("the reference refers to itself", at: node)
    return nil
  }

  /// The target of a `$ref`: a JSON pointer (RFC 6901) after `#`.
  mutating func target(of reference: YAMLNode) -> YAMLNode? {
    guard let text = string(reference, "$ref") else { return nil }
    guard text.hasPrefix("#/") else {
      malformed(
        "\(quoted(text)) is not a place in the document", at: reference,
        fix: "put everything into one document, and refer to it as in '#/components/schemas/Name'")
      return nil
    }
    switch lookUp(text) {
    case .success(let node): return node
    case .failure(let end):
      let near = didYouMean(end.missing, end.known)
      malformed(
        "there is no \(quoted(text)) in the document" + near, at: reference, fix: "what refers to it is left out")
      return nil
    }
  }

  /// The place where a pointer leads nowhere.
  private struct DeadEnd: Error {
    var missing: String
    var known: [String]
  }

  private func lookUp(_ pointer: String) -> Result<YAMLNode, DeadEnd> {
    var node = root
    for token in pointer.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false) {
      let key = unescapedPointer(token)
      let next =
        node.elements.map { list in Int(key).flatMap { list.indices.contains($0) ? list[$0] : nil } } ?? node[key]
      guard let next else { return .failure(DeadEnd(missing: key, known: node.entries?.map(\.name) ?? [])) }
      node = next
    }
    return .success(node)
  }

  /// The node that `node` refers to, without reporting anything; `nil` if there is none.
  func quietlyResolved(_ node: YAMLNode) -> YAMLNode? {
    var node = node
    for _ in 0..<32 {
      guard let reference = node["$ref"] else { return node }
      guard let text = reference.stringValue, text.hasPrefix("#/"), case .success(let next) = lookUp(text) else {
        return nil
      }
      node = next
    }
    return nil
  }
}

/// Returns whether a text can be a name in a spec.
func isNameable(_ text: String) -> Bool {
  !text.allSatisfy(\.isWhitespace) && !text.unicodeScalars.contains { isUnsafe($0) || $0 == "\n" }
}

/// A token of a JSON pointer with its escapes resolved, including URL escapes.
func unescapedPointer(_ token: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = Array(token.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  let text = String(decoding: bytes, as: UTF8.self)
  return text.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
    .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
}
