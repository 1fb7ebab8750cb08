import InvokerRuntime
import InvokerSpec

/// A well-formed request to invoke an interface.
struct Call {
  var interface: Interface
  /// The body, with the values from the path and the query.
  var arguments: Literal
  var mode: ModeName
  var user: String
  /// The route over HTTP.
  var route: Route?

  /// A call over HTTP. Problems are reported in the order in which the platform checks them.
  init(
    _ interface: Interface, _ request: MockRequest, route: Route, pathValues: [String: String]
  ) throws(APIError) {
    let body = request.hasNoBody(route.method) ? .object([]) : try fields(of: request, interface)
    var arguments = body
    for param in interface.params {
      let value = pathValues[param.name].map { Literal($0, as: param.type?.type) }
      guard let value = value ?? request.value(of: param, by: route, interface.serviceAPI) else { continue }
      arguments[param.name] = value
    }
    let user = interface.requiresUser ? try InvokerMock.user(in: arguments) : arguments.text("user") ?? ""
    try checkPayload(arguments, body: body, of: interface)
    try self.init(interface, arguments: arguments, user: user)
    self.route = route
  }

  /// A call that arrived in another way.
  init(_ interface: Interface, arguments: Literal, user: String) throws(APIError) {
    self.interface = interface
    self.arguments = arguments
    self.user = user
    mode = try Call.mode(in: arguments, of: interface)
  }

  /// Its absence means blocking on every route, whatever clients send by default.
  private static func mode(in arguments: Literal, of interface: Interface) throws(APIError) -> ModeName {
    guard let (name, selection) = interface.modeParam else { return interface.defaultMode }
    let given = arguments[name].flatMap { $0 == .null ? nil : $0 }
    let meant = ModeName.allCases.first { selection.value(of: $0) == given }
    guard let mode = meant ?? (given == nil ? .blocking : nil) else {
      let known = ModeName.allCases.compactMap(selection.value).map { $0.string ?? $0.json }
      throw .invalidParam("\(name) must be \(known.joined(separator: " or "))")
    }
    guard interface.modes.contains(mode) else {
      throw .invalidParam("\(name): \(interface.name) has no mode \(mode.rawValue)")
    }
    return mode
  }
}

extension MockRequest {
  /// Whether there is nothing in the body to read. What changes something says so in a body, even if it is empty.
  fileprivate func hasNoBody(_ method: String) -> Bool { method == "GET" || method == "DELETE" && body.isEmpty }

  /// The value of a param in the query or the headers. What a GET has in no place can be in the query too.
  fileprivate func value(of param: Param, by route: Route, _ transport: ServiceAPITransport?) -> Literal? {
    let item = route.query.first { $0.value.placeholder == param.name }
    let field = transport?.headers.first { $0.value.placeholder == param.name }
    let name = item?.name ?? (route.method == "GET" ? param.name : "")
    let given = field.map { headers[$0.name.lowercased()].map { [$0] } ?? [] } ?? queryValues[name] ?? []
    guard let last = given.last else { return nil }
    guard case .array(let element)? = param.type?.type else { return Literal(last, as: param.type?.type) }
    let isJoined = if case .list(_, .joined)? = item?.value ?? field?.value { true } else { false }
    let values = isJoined ? last.split(separator: ",").map(String.init) : given
    return .array(values.map { Literal($0, as: element.type) })
  }
}

extension Literal {
  /// A value of a type, as a URL has it. Text that is no such value remains text.
  fileprivate init(_ text: String, as type: SchemaType?) {
    let value: Literal? =
      switch type {
      case .integer: Int(text).map(Literal.integer)
      case .number: Double(text).map(Literal.number)
      case .boolean: ["true": .boolean(true), "false": .boolean(false)][text.lowercased()]
      default: nil
      }
    self = value ?? .string(text)
  }
}
