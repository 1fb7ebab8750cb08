import InvokerRuntime
import InvokerSpec

/// A well-formed request to invoke an interface.
struct Call {
  var interface: Interface
  /// The body, with the values from the path.
  var arguments: Literal
  var mode: ModeName
  var user: String

  /// A call over HTTP. Problems are reported in the order in which the platform checks them.
  init(_ interface: Interface, _ request: MockRequest, pathValues: [String: String]) throws(APIError) {
    var arguments = try fields(of: request, interface)
    let user = interface.requiresUser ? try InvokerMock.user(in: arguments) : arguments.text("user") ?? ""
    try checkPayload(arguments, of: interface)
    for (name, value) in pathValues { arguments[name] = .string(value) }
    try self.init(interface, arguments: arguments, user: user)
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
