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
      report(.badRoute, "\(quoted(parts[0])) is no method of a route", at: node, fix: "write \(oneOf(methods))")
      return nil
    }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard isPath(target[0]) else {
      report(
        .badRoute, "\(quoted(target[0])) is no path of a route", at: node,
        fix: "begin with '/'; between slashes write letters, digits, '-', '_' and '.', or one '{name}'")
      return nil
    }
    var query: [Route.QueryItem] = []
    if target.count == 2 {
      guard let items = queryItems(target[1]) else {
        report(
          .badRoute, "\(quoted(target[1])) is no query of a route", at: node,
          fix: "write it like 'user={user}&page=1', of letters, digits, '-', '_' and '.'")
        return nil
      }
      query = items
    }
    return Route(method: parts[0], path: target[0], query: query, location: location(of: node))
  }

  /// Whether `path` is made of plain segments and `{name}` segments: nothing that leads elsewhere.
  private func isPath(_ path: String) -> Bool {
    guard path.hasPrefix("/") else { return false }
    return path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
      placeholder(segment) != nil || isPlain(segment) && segment != "." && segment != ".."
    }
  }

  /// The items of `name=value&name={placeholder}`; `nil` if it is something else.
  private func queryItems(_ text: String) -> [Route.QueryItem]? {
    var items: [Route.QueryItem] = []
    for item in text.split(separator: "&", omittingEmptySubsequences: false) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isPlain(parts[0]) else { return nil }
      if let name = placeholder(parts[1]) {
        items.append(Route.QueryItem(name: String(parts[0]), value: .placeholder(name)))
      } else if isPlain(parts[1]) {
        items.append(Route.QueryItem(name: String(parts[0]), value: .text(String(parts[1]))))
      } else {
        return nil
      }
    }
    return items
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

/// The name in `{name}`.
private func placeholder(_ text: Substring) -> String? {
  guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
  let name = String(text.dropFirst().dropLast())
  return isLowerIdentifier(name) ? name : nil
}
