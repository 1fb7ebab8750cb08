import YAMLTree

extension FileDecoder {
  mutating func plugin(_ node: YAMLNode) -> PluginBinding? {
    guard let fields = fields(of: node, in: "plugin", allowed: ["type", "unsupported"], required: ["type"]),
      let type = text(fields["type"], "type")
    else { return nil }
    let unsupported = fields["unsupported"].flatMap { entries(of: $0, in: "unsupported") } ?? []
    return PluginBinding(
      type: type,
      unsupported: unsupported.compactMap { entry in
        text(entry.value, "what to do instead of \(quoted(entry.name))").map {
          Described(name: entry.name, text: $0, location: location(of: entry.key))
        }
      })
  }

  mutating func serviceAPI(_ node: YAMLNode) -> ServiceAPIBinding? {
    guard
      let fields = fields(
        of: node, in: "service_api", allowed: ["request", "request_with", "omit", "required", "stop", "resume"],
        required: ["request"])
    else { return nil }
    let request = fields["request"].flatMap { route($0) }
    let others = fields["request_with"].flatMap { entries(of: $0, in: "request_with") } ?? []
    let binding = ServiceAPIBinding(
      request: request ?? Route(method: "", path: "", location: location(of: node)),
      requestWith: others.compactMap { entry -> ParamRoute? in
        guard let route = route(entry.value) else { return nil }
        if !route.path.contains("{\(entry.name)}") {
          report(.badRoute, "the path does not hold '{\(entry.name)}'", at: entry.value)
        }
        return ParamRoute(param: Named(name: entry.name, location: location(of: entry.key)), route: route)
      },
      omit: names(fields["omit"], "omit"), required: names(fields["required"], "required"),
      stop: fields["stop"].flatMap { route($0) }, resume: fields["resume"].flatMap { route($0) })
    return request == nil ? nil : binding
  }

  private mutating func route(_ node: YAMLNode) -> Route? {
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
    guard isPath(parts[1]) else {
      report(
        .badRoute, "\(quoted(parts[1])) is no path of a route", at: node,
        fix: "begin with '/'; between slashes write letters, digits, '-', '_' and '.', or one '{name}'")
      return nil
    }
    return Route(method: parts[0], path: parts[1], location: location(of: node))
  }

  /// Whether `path` is made of plain segments and `{name}` segments: nothing that leads elsewhere or opens a query.
  private func isPath(_ path: String) -> Bool {
    guard path.hasPrefix("/") else { return false }
    return path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
      if segment.hasPrefix("{"), segment.hasSuffix("}") {
        return isLowerIdentifier(String(segment.dropFirst().dropLast()))
      }
      let plain = segment.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
      return plain && !segment.isEmpty && segment != "." && segment != ".."
    }
  }
}
