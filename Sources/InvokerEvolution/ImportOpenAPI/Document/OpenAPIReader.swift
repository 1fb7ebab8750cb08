import InvokerSpec
import YAMLTree

/// Turns the tree of an OpenAPI document into values, and collects what is wrong with it or has to be left out.
struct OpenAPIReader {
  let path: String
  let root: YAMLNode
  var diagnostics: [Diagnostic] = []
  /// Component schemas read so far.
  var components: ImportedComponents = [:]

  init(_ root: YAMLNode, path: String) {
    self.root = root
    self.path = path
  }

  func location(of node: YAMLNode) -> Location { Location(path: path, range: node.range) }

  mutating func malformed(_ message: String, at node: YAMLNode, fix: String? = nil) {
    diagnostics.append(Diagnostic(.openAPIMalformed, message, at: location(of: node), fix: fix))
  }

  /// - Parameter instead: what stands in its place, in words.
  mutating func leaveOut(_ what: String, at node: YAMLNode, instead: String? = nil) {
    diagnostics.append(Diagnostic(.openAPILeftOut, what, at: location(of: node), fix: instead))
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

  /// A text for people, without the characters that no spec may hold.
  mutating func prose(_ node: YAMLNode?, _ what: String) -> String? {
    guard let text = string(node, what), let node else { return nil }
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.map { $0 == "\t" ? " " : $0 }.filter { !isUnsafe($0) }))
    }
    if lines.joined().unicodeScalars.count < text.unicodeScalars.count(where: { $0 != "\n" && $0 != "\r" }) {
      leaveOut("\(what) holds characters that readers cannot see; they are left out", at: node)
    }
    lines = lines.map { line in
      String(line.reversed().drop { $0.isWhitespace }.reversed())
    }
    let trimmed = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
    let prose = String(trimmed.drop(while: \.isWhitespace))
    return prose.isEmpty ? nil : prose
  }

  // MARK: References

  /// What `node` stands for, through references within the document.
  mutating func resolve(_ node: YAMLNode?) -> YAMLNode? {
    guard var node else { return nil }
    for _ in 0..<32 {
      guard let reference = node["$ref"] else { return node }
      guard let target = target(of: reference) else { return nil }
      node = target
    }
    malformed("the reference leads back to itself", at: node)
    return nil
  }

  /// What a `$ref` leads to: a JSON pointer (RFC 6901) behind `#`.
  mutating func target(of reference: YAMLNode) -> YAMLNode? {
    guard let text = string(reference, "$ref") else { return nil }
    guard text.hasPrefix("#/") else {
      malformed(
        "\(quoted(text)) leads out of the document", at: reference,
        fix: "put all of it into one document; 'redocly bundle' does that")
      return nil
    }
    var node = root
    for token in text.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false) {
      let key = unescapedPointer(token)
      let next =
        node.elements.map { list in Int(key).flatMap { list.indices.contains($0) ? list[$0] : nil } } ?? node[key]
      guard let next else {
        let near = didYouMean(key, node.entries?.map(\.name) ?? [])
        malformed("there is no \(quoted(text)) in the document" + near, at: reference)
        return nil
      }
      node = next
    }
    return node
  }
}

/// A token of a JSON pointer, with its escapes resolved, those of a URL included.
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
