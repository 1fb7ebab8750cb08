import InvokerSpec
import YAMLTree

/// Converts interfaces to operations.
struct OperationExport {
  let schemas: SchemaExport
  let interface: Interface
  let service: ServiceAPITransport
  /// The path of the spec.
  let file: String
  /// The spec.
  let root: YAMLNode

  /// An operation and its place in the document.
  struct Entry {
    var path: String
    var method: String
    /// The items of the query that have no placeholder.
    var fixedItems: [String]
    /// The name of the interface.
    var interface: String
    var operation: ReportFields
  }

  /// The operations of the interface: its call, and those that it uses.
  var entries: [Entry] {
    let routes = service.requestWith.map { ($0.route, "with_" + $0.param.name) }
    let others = [service.stop.map { ($0, "stop") }, service.resume.map { ($0.request, "resume") }].compactMap(\.self)
    return [entry(service.request, call(service.request, [(ownKey, own)]))]
      + routes.map { route, name in
        let use: ReportFields = [("operationId", .string(interface.name + "_" + name)), (ownKey, use)]
        return entry(route, call(route, use))
      }
      + others.map { route, name in
        let answer: ReportValue = ["200": ["description": "OK"]]
        let fields: ReportFields = [
          ("operationId", .string(interface.name + "_" + name)), ("parameters", .array(parameters(of: route))),
          ("responses", answer), (ownKey, use),
        ]
        return entry(route, fields)
      }
  }

  private var use: ReportValue { ["of": .string(interface.name)] }

  private func entry(_ route: Route, _ operation: ReportFields) -> Entry {
    let items = route.query.filter { $0.value.placeholder == nil }.map { $0.name + "=" + $0.value.text }
    return Entry(
      path: route.path.map { "/" + $0.text }.joined(), method: route.method.lowercased(), fixedItems: items,
      interface: interface.name, operation: operation)
  }

  private func call(_ route: Route, _ end: ReportFields) -> ReportFields {
    var fields: ReportFields = []
    if !end.contains(where: { $0.key == "operationId" }) { fields.append(("operationId", .string(interface.name))) }
    for key in ["summary", "description"] {
      if let text = root[key]?.stringValue { fields.append((key, .string(text))) }
    }
    if interface.deprecated != nil { fields.append(("deprecated", true)) }
    let parameters = parameters(of: route)
    if !parameters.isEmpty { fields.append(("parameters", .array(parameters))) }
    if let body = body(of: route) { fields.append(("requestBody", body)) }
    return fields + [("responses", .object(responses))] + end
  }

  // MARK: Params

  private func tree(of param: String) -> YAMLNode? { root["params"]?[param] }

  /// Returns whether a request has the param. A constant is always sent.
  private func isRequired(_ param: Param) -> Bool {
    switch interface.carriage(of: param, on: .serviceAPI) {
    case .required, .constant: true
    case .optional, .omitted, .refused: false
    }
  }

  /// The schema of what a placeholder stands for: a param, or a field of an event.
  private func schema(of name: String) -> ReportValue { tree(of: name).map(schemas.schema) ?? ["type": "string"] }

  private func parameters(of route: Route) -> [ReportValue] {
    let path = route.path.compactMap(\.placeholder).map { name -> ReportValue in
      [
        "name": .string(name), "in": "path", "required": true, "schema": schema(of: name),
        ownKey: ["param": .string(name)],
      ]
    }
    let isCall = ([service.request] + service.requestWith.map(\.route)).contains(route)
    return path + route.query.map { parameter($0.name, $0.value, in: .query) }
      + (isCall ? service.headers : []).map { parameter($0.name, $0.value, in: .header) }
  }

  /// An item of a query, or a header field.
  private func parameter(_ wireName: String, _ value: Route.Part, in place: ParamPlace) -> ReportValue {
    guard let name = value.placeholder else {
      return [
        "name": .string(wireName), "in": .string(place.rawValue), "required": true,
        "schema": ["type": "string", "const": .string(value.text)], ownKey: .object([]),
      ]
    }
    // A list is repeated in a query and joined in a header, unless something else is said.
    let isJoined = if case .list(_, .joined) = value { place == .query } else { false }
    let param = interface.params.first { $0.name == name }
    return [
      "name": .string(wireName), "in": .string(place.rawValue), "required": .boolean(param.map(isRequired) ?? true),
      "explode": isJoined ? false : nil, "schema": schema(of: name), ownKey: ["param": .string(name)],
    ]
  }

  /// The params that the body of a route has.
  private func fields(of route: Route) -> [Param] {
    interface.bodyParams(of: route)
  }

  private func body(of route: Route) -> ReportValue? {
    let fields = fields(of: route)
    guard !fields.isEmpty else { return nil }
    if interface.bodyForm == .binary, let file = fields.first {
      let param: ReportValue = ["param": .string(file.name)]
      let media: ReportValue = ["schema": schema(of: file.name), ownKey: param]
      let content: ReportValue = ["application/octet-stream": media]
      return ["required": .boolean(isRequired(file)), "content": content]
    }
    let type = interface.bodyForm == .multipart ? "multipart/form-data" : "application/json"
    let properties: ReportFields = fields.map { param in
      let node = tree(of: param.name)
      return (param.name, param.type == nil ? mode(node) : node.map(schemas.schema) ?? .object([]))
    }
    let required = fields.filter { $0.type != nil && isRequired($0) }.map { ReportValue.string($0.name) }
    let schema: ReportValue = [
      "type": "object", "properties": .object(properties), "required": required.isEmpty ? nil : .array(required),
    ]
    let media: ReportValue = ["schema": schema]
    return ["required": true, "content": .object([(type, media)])]
  }

  /// The schema of the param that selects the response mode.
  private func mode(_ node: YAMLNode?) -> ReportValue {
    let description = node?["description"]?.stringValue.map { ReportValue.string($0) }
    if let values = node?["values"]?.entries?.map(\.value) {
      // The extension has the values, and a schema of one type can't list others than texts.
      return ["type": values.allSatisfy { $0.boolValue != nil } ? "boolean" : nil, "description": description]
    }
    let modes = (root["response_modes"]?.entries ?? []).map { ReportValue.string($0.name) }
    return [
      "type": "string", "enum": .array(modes), "default": node?["$mode"].map { ReportValue(spec: $0) },
      "description": description,
    ]
  }

  // MARK: Responses

  private var responses: ReportFields {
    var content: ReportFields = []
    let modes = root["response_modes"]
    if let reply = modes?["blocking"]?["returns"] {
      let pause = modes?["blocking"]?["paused"]?["returns"]
      let schema = pause.map { pause -> ReportValue in
        ["anyOf": [schemas.schema(reply), schemas.schema(pause)], ownKey: ["paused": true]]
      }
      let isFile = interface.blocking?.returnsBytes == true
      let type = isFile ? interface.blocking?.contentType ?? "application/octet-stream" : "application/json"
      content.append((type, ["schema": schema ?? schemas.schema(reply)]))
    }
    if let events = modes?["streaming"]?["yields"] {
      let data: ReportValue = [
        "type": "string", "contentMediaType": "application/json", "contentSchema": schemas.schema(events),
      ]
      let event: ReportValue = ["type": "object", "properties": ["data": data], "required": ["data"]]
      content.append(("text/event-stream", ["itemSchema": event]))
    }
    let isEmpty = content.isEmpty
    let success: ReportValue = [
      "description": isEmpty ? "No Content" : "OK", "content": isEmpty ? nil : .object(content),
    ]
    let statuses = Set(interface.errors.map(\.status)).sorted()
    return [(isEmpty ? "204" : "200", success)] + statuses.map { (String($0), failure($0)) }
  }

  private func failure(_ status: Int) -> ReportValue {
    let errors = interface.errors.filter { $0.status == status }
    let codes = errors.map(\.code).uniqued()
    let lines = errors.map { "- `\($0.code)`: \($0.description) \($0.action)" }
    let properties: ReportValue = [
      "status": ["type": "integer"], "code": ["type": "string", "enum": .array(codes.map { .string($0) })],
      "message": ["type": "string"],
    ]
    let schema: ReportValue = ["type": "object", "properties": properties]
    return [
      "description": .string(lines.joined(separator: "\n")), "content": ["application/json": ["schema": schema]],
    ]
  }

  // MARK: What OpenAPI has no words for

  private var own: ReportValue {
    var fields: ReportFields = [("file", .string(file))]
    for entry in root.entries ?? [] where !["invoker", "summary", "description", "types"].contains(entry.name) {
      switch entry.name {
      case "params": fields.append(("params", .object(ownParams)))
      case "response_modes": fields.append(("response_modes", .object(ownModes)))
      default: fields.append((entry.name, ReportValue(spec: entry.value, key: entry.name)))
      }
    }
    return .object(fields)
  }

  /// The params in order: what the request doesn't describe.
  private var ownParams: ReportFields {
    let described = Set(interface.params.map(\.name).filter { service.place(of: $0, in: service.request) != nil })
    return interface.params.compactMap { param in
      guard let node = tree(of: param.name) else { return nil }
      guard param.type != nil, described.contains(param.name) else {
        return (param.name, ReportValue(spec: node, key: ""))
      }
      let isRequired = node["required"]?.boolValue == true
      return (param.name, isRequired == self.isRequired(param) ? [:] : ["required": .boolean(isRequired)])
    }
  }

  private var ownModes: ReportFields {
    (root["response_modes"]?.entries ?? []).map { mode in
      let words = (mode.value.entries ?? []).filter { !["yields", "returns"].contains($0.name) }
      return (mode.name, .object(words.map { ($0.name, ReportValue(spec: $0.value, key: $0.name)) }))
    }
  }
}
