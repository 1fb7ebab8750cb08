import YAMLTree

/// Reads the settings of HTTP APIs.
extension FileDecoder {
  mutating func apis(_ node: YAMLNode) -> [APISettings] {
    (entries(of: node, in: "transports") ?? []).compactMap { entry in
      guard isLowerIdentifier(entry.name), entry.name != "plugin" else {
        report(
          .wrongValue, "\(quoted(entry.name)) cannot be the name of a transport over HTTP", at: entry.key,
          fix: "use a to z, 0 to 9, and _, beginning with a letter, but not 'plugin'")
        return nil
      }
      return api(entry)
    }
  }

  private mutating func api(_ entry: YAMLEntry) -> APISettings? {
    guard let fields = fields(of: entry.value, .api, called: "transport \(quoted(entry.name))") else { return nil }
    var api = APISettings.standard
    api.name = entry.name
    api.basePath = fields["base_path"].flatMap { basePath($0) }
    api.failure = fields["failure"].flatMap { failure($0) }
    if let key = fields["key"].flatMap({ self.fields(of: $0, .apiKey) }) {
      api.keyHeader = key["header"].flatMap { header($0) } ?? api.keyHeader
      api.keyPrefix = key["prefix"].flatMap { prefix($0) } ?? ""
    }
    return api
  }

  private mutating func basePath(_ node: YAMLNode) -> String? {
    guard let text = text(node, "base_path") else { return nil }
    let segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard text.hasPrefix("/"), segments.allSatisfy({ isPathSegment($0) }) else {
      report(
        .wrongValue, "\(quoted(text)) is not a base path", at: node,
        fix: "begin with '/'; between slashes, write letters, digits, '-', '_', and '.', such as '/openapi/v1'")
      return nil
    }
    return String(text.dropFirst())
  }

  private mutating func header(_ node: YAMLNode) -> String? {
    guard let text = text(node, "header") else { return nil }
    guard isToken(text) else {
      report(
        .wrongValue, "\(quoted(text)) is not the name of a header", at: node, fix: "write a name such as 'x-api-key'")
      return nil
    }
    return text
  }

  /// Reads a text that can be empty or end in a space, which separates it from the key.
  private mutating func prefix(_ node: YAMLNode) -> String? {
    guard let text = string(node, "prefix") else { return nil }
    guard text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      report(.wrongValue, "\(quoted(text)) cannot be in a header", at: node, fix: "write it in ASCII")
      return nil
    }
    return text
  }

  private mutating func failure(_ node: YAMLNode) -> FailurePaths? {
    guard let fields = fields(of: node, .apiFailure) else { return nil }
    return FailurePaths(
      code: paths(fields["code"], "code"), message: paths(fields["message"], "message"),
      status: paths(fields["status"], "status"))
  }

  /// Reads a path, or a list of them.
  private mutating func paths(_ node: YAMLNode?, _ what: String) -> [[String]] {
    guard let node else { return [] }
    return (node.elements ?? [node]).compactMap { element in
      guard let text = text(element, what) else { return nil }
      let steps = FieldPath.steps(in: text)
      guard !steps.contains("") else {
        report(
          .wrongValue, "\(quoted(text)) is not the path of a field", at: element,
          fix: "write names with dots between them, such as 'error.code'")
        return nil
      }
      return steps
    }
  }
}

private func isPathSegment(_ segment: Substring) -> Bool {
  !segment.isEmpty && segment != "." && segment != ".." && segment.utf8.allSatisfy(isPlainByte)
}

private func isPlainByte(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || [0x2D, 0x5F, 0x2E].contains(byte)
}
