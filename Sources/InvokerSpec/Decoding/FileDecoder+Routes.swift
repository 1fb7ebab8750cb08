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
        fix: "begin with '/'; between slashes, write letters, digits, '-', '_', and '.', or one '{name}', "
          + "with ':' before a verb")
      return nil
    }
    var query: [Route.QueryItem] = []
    if target.count == 2 {
      guard let items = queryItems(target[1]) else {
        report(
          .badRoute, "\(quoted(target[1])) is not a query of a route", at: node,
          fix: "write it like 'user={user}&tag={tags*}&page=1', with letters, digits, '-', '_', and '.'")
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
    let parts = segments.compactMap { $0 == "." || $0 == ".." ? nil : segment($0) }
    return parts.count == segments.count ? parts : nil
  }

  /// Returns a segment of a path, which can end in a verb: `{model}:generate`.
  private func segment(_ text: Substring) -> Route.Part? {
    guard let colon = text.lastIndex(of: ":"), isPlain(text[text.index(after: colon)...]) else { return part(text) }
    switch part(text[..<colon]) {
    case .placeholder(let name): return .verb(String(text[text.index(after: colon)...]), of: name)
    case .text: return .text(String(text))
    case .verb, .list, nil: return nil
    }
  }

  /// Returns the items of `name=value&name={placeholder}`; `nil` for any other text.
  private func queryItems(_ text: String) -> [Route.QueryItem]? {
    var items: [Route.QueryItem] = []
    for item in text.split(separator: "&", omittingEmptySubsequences: false) {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isPlain(parts[0]), let value = list(parts[1]) ?? part(parts[1]) else { return nil }
      items.append(Route.QueryItem(name: String(parts[0]), value: value))
    }
    return items
  }

  /// Reads a header field: a fixed text, or `{name}`.
  mutating func header(_ entry: YAMLEntry) -> Header? {
    guard let text = text(entry.value, "a header field") else { return nil }
    guard isToken(entry.name), !ownHeaders.contains(entry.name.lowercased()) else {
      report(
        .badRoute, "\(quoted(entry.name)) is not a header field that a spec can set", at: entry.key,
        fix: isToken(entry.name) ? "remove it: the client sets it" : "write a name such as 'X-Request-Id'")
      return nil
    }
    let placeholder = list(text[...]) ?? placeholder(text[...]).map { .placeholder($0) }
    guard let value = placeholder ?? (isHeaderText(text) ? .text(text) : nil), !value.isRepeated else {
      report(
        .badRoute, "\(quoted(text)) is not the value of a header field", at: entry.value,
        fix: "write '{name}', '{name,}' for a list, or a text of ASCII characters")
      return nil
    }
    return Header(name: entry.name, value: value, location: location(of: entry.value))
  }

  /// Returns `{name*}` or `{name,}` as a part.
  private func list(_ text: Substring) -> Route.Part? {
    guard text.hasSuffix("}"), let form = Route.ListForm(rawValue: String(text.dropLast().suffix(1))) else {
      return nil
    }
    return placeholder(text.dropLast(2) + "}").map { .list($0, form) }
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

/// The header fields that clients set.
package let ownHeaders: Set = [
  "accept", "authorization", "connection", "content-length", "content-type", "cookie", "host", "te", "trailer",
  "transfer-encoding", "upgrade", "user-agent",
]

/// Whether a text is a name of a header field (RFC 9110, 5.6.2).
func isToken(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || "0"..."9" ~= $0
          || "!#$%&'*+-.^_`|~".unicodeScalars.contains($0))
    }
}

/// Whether a text can be the value of a header field. A brace is probably a misspelled placeholder.
private func isHeaderText(_ text: String) -> Bool {
  text.utf8.allSatisfy { 0x20...0x7E ~= $0 && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
}

extension Route.Part {
  fileprivate var isRepeated: Bool { if case .list(_, .repeated) = self { true } else { false } }
}

/// Returns the name in `{name}`.
private func placeholder(_ text: Substring) -> String? {
  guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
  let name = String(text.dropFirst().dropLast())
  return isLowerIdentifier(name) ? name : nil
}
