import YAMLTree

/// Whether a key of `transports` is an API over HTTP. A misspelled `plugin` isn't.
func isAPI(_ name: String) -> Bool {
  let known = ["plugin", APISettings.serviceAPI]
  return name == APISettings.serviceAPI || isLowerIdentifier(name) && nearest(to: name, in: known) == nil
}

extension FileDecoder {
  mutating func plugin(_ node: YAMLNode) -> PluginTransport? {
    guard let fields = fields(of: node, .plugin), let type = text(fields["type"], "type") else { return nil }
    let unsupported = fields["unsupported"].flatMap { entries(of: $0, in: "unsupported") } ?? []
    return PluginTransport(
      type: type, permission: fields["permission"].flatMap { text($0, "permission") },
      unsupported: unsupported.compactMap { entry in
        text(entry.value, "what to do instead of \(quoted(entry.name))").map {
          Described(name: entry.name, text: $0, location: location(of: entry.key))
        }
      }, omit: names(fields["omit"], "omit"), required: names(fields["required"], "required"),
      sentAsNull: names(fields["sent_as_null"], "sent_as_null"))
  }

  /// Reads the transport over HTTP, by whichever API it is.
  mutating func serviceAPI(among transports: YAMLNode?) -> ServiceAPITransport? {
    let entries = transports?.entries?.filter { isAPI($0.name) } ?? []
    for other in entries.dropFirst() {
      report(
        .transportParam, "an interface has one transport over HTTP, and \(quoted(other.name)) is a second one",
        at: other.key, fix: "describe it in a file of its own, as another interface")
    }
    return entries.first.flatMap { entry in
      serviceAPI(entry.value, Named(name: entry.name, location: location(of: entry.key)))
    }
  }

  private mutating func serviceAPI(_ node: YAMLNode, _ api: Named) -> ServiceAPITransport? {
    guard let fields = fields(of: node, .serviceAPI) else { return nil }
    let request = fields["request"].flatMap { route($0) }
    let others = fields["request_with"].flatMap { entries(of: $0, in: "request_with") } ?? []
    let transport = ServiceAPITransport(
      api: api, settings: .standard,
      request: request ?? Route(method: "", path: [], query: [], location: location(of: node)),
      requestWith: others.compactMap { entry -> ParamRoute? in
        guard let route = route(entry.value) else { return nil }
        if !route.path.contains(where: { $0.placeholder == entry.name }) {
          report(.badRoute, "the path does not contain '{\(entry.name)}'", at: entry.value)
        }
        return ParamRoute(param: Named(name: entry.name, location: location(of: entry.key)), route: route)
      },
      body: fields["body"].flatMap { choice($0, "body", as: BodyForm.self) },
      headers: (fields["headers"].flatMap { entries(of: $0, in: "headers") } ?? []).compactMap { header($0) },
      omit: names(fields["omit"], "omit"), required: names(fields["required"], "required"),
      stop: fields["stop"].flatMap { route($0) }, resume: fields["resume"].flatMap { resume($0) },
      version: fields["version"].flatMap { version($0) })
    return request == nil ? nil : transport
  }

  /// Reads `v` and a number, a form that is also recognized at the end of a base URL.
  private mutating func version(_ node: YAMLNode) -> String? {
    guard let version = text(node, "version") else { return nil }
    guard version.first == "v", version.count > 1, version.utf8.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 }) else {
      report(.wrongValue, "\(quoted(version)) is not a version", at: node, fix: "write 'v' and a number, such as 'v1'")
      return nil
    }
    return version
  }

  /// Reads a route, or a mapping with more details.
  private mutating func resume(_ node: YAMLNode) -> Resume? {
    guard node.entries != nil else { return route(node).map { Resume(request: $0, repeats: [], waits: []) } }
    guard let fields = fields(of: node, .resume) else { return nil }
    let request = fields["request"].flatMap { route($0) }
    let repeats = eventFields(fields["repeats"], "repeats", .repeatField)
    let waits = names(fields["waits"], "waits")
    return request.map { Resume(request: $0, repeats: repeats, waits: waits) }
  }
}
