import YAMLTree

extension FileDecoder {
  mutating func route(_ node: YAMLNode) -> Route? {
    guard let text = text(node, "a route") else { return nil }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    guard parts.count == 2 else {
      report(
        .badRoute, "\(quoted(text)) is not a method and a path", at: node, fix: "write it like 'POST /chat-messages'")
      return nil
    }
    guard methods.contains(parts[0]) else {
      report(.badRoute, "\(quoted(parts[0])) is not a method of a route", at: node, fix: "write \(oneOf(methods))")
      return nil
    }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let path = path(target[0]) else {
      report(
        .badRoute, "\(quoted(target[0])) is not a path of a route", at: node,
        fix: "begin with '/'; between slashes, write letters, digits, '-', '_', and '.', or one '{name}'")
      return nil
    }
    var query: [Route.QueryItem] = []
    if target.count == 2 {
      guard let items = queryItems(target[1]) else {
        report(
          .badRoute, "\(quoted(target[1])) is not a query of a route", at: node,
          fix: "write it like 'user={user}&page=1', with letters, digits, '-', '_', and '.'")
        return nil
      }
      query = items
    }
    return Route(method: parts[0], path: path, query: query, location: location(of: node))
  }

  /// Returns the plain and `{name}` segments of a path; `nil` if it has other segments, or could lead elsewhere.
  private func path(_ text: String) -> [Route.Part]? {
    guard text.hasPrefix("/") else { return nil }
    let segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let parts = segments.compactMap { $0 == "." || $0 == ".." ? nil : part($0) }
    return parts.count == segments.count ? parts : nil
  }

  /// Returns the items of `name=value&name={placeholder}`; `nil` for any other text.
  private func queryItems(_ text: String) -> [Route.QueryItem]? {
    var items: [Route.QueryItem] = []
    for item in text.split(separator: "&", omittingEmptySubsequences: false) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isPlain(parts[0]), let value = part(parts[1]) else { return nil }
      items.append(Route.QueryItem(name: String(parts[0]), value: value))
    }
    return items
  }

  /// Returns `{name}` or plain text as a part; `nil` for any other text.
  private func part(_ text: Substring) -> Route.Part? {
    placeholder(text).map { .placeholder($0) } ?? (isPlain(text) ? .text(String(text)) : nil)
  }

  private func isPlain(_ text: Substring) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
    return isPlain && !text.isEmpty
  }
}

/// Returns the name in `{name}`.
private func placeholder(_ text: Substring) -> String? {
  guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
  let name = String(text.dropFirst().dropLast())
  return isLowerIdentifier(name) ? name : nil
}
