import InvokerRuntime
import InvokerSpec

/// A request to invoke an interface, checked.
struct Call {
  var interface: Interface
  /// The body, with the values that stood in the path.
  var arguments: Literal
  var mode: ModeName
  var user: String

  init(_ interface: Interface, body: [UInt8], pathValues: [String: String]) throws(APIError) {
    var arguments = try jsonObject(body)
    for (name, value) in pathValues { arguments[name] = .string(value) }
    self.interface = interface
    self.arguments = arguments
    mode = try Call.mode(in: arguments, of: interface)
    user = arguments.text("user") ?? ""
  }

  /// Refuses what the platform refuses.
  ///
  /// - Parameter request: one that may be made; what it leaves out can be left out here too.
  func check(allowing request: Literal? = nil) throws(APIError) {
    for param in interface.requiredParams where arguments[param.name] ?? .null == .null {
      if let request, request[param.name] == nil { continue }
      throw .invalidParam("\(param.name) is missing: it is required")
    }
    for param in interface.params {
      guard let type = param.type?.type, let value = arguments[param.name], value != .null,
        let expected = expectedKind(of: value, for: type)
      else { continue }
      throw .invalidParam("\(param.name) has the wrong type: it must be \(expected)")
    }
    for param in interface.requiredParams where arguments[param.name] == .string("") {
      throw .invalidParam("\(param.name) is missing: it must not be empty")
    }
  }

  private static func mode(in arguments: Literal, of interface: Interface) throws(APIError) -> ModeName {
    var (name, mode) = ("response_mode", ModeName.blocking)
    for param in interface.params { if case .mode(let usual) = param.kind { (name, mode) = (param.name, usual) } }
    if let value = arguments[name], value != .null {
      guard let given = value.string.flatMap(ModeName.init) else {
        let known = ModeName.allCases.map(\.rawValue).joined(separator: " or ")
        throw .invalidParam("\(name) must be \(known)")
      }
      mode = given
    }
    guard mode == .streaming ? interface.streaming != nil : interface.blocking != nil else {
      throw .invalidParam("\(name): \(interface.name) has no mode \(mode.rawValue)")
    }
    return mode
  }
}

extension Interface {
  /// What a request must hold. The platform wants `inputs` even if they are empty, whatever a client lets one leave out.
  fileprivate var requiredParams: [Param] {
    let omitted = Set(serviceAPI?.omit.map(\.name) ?? [])
    let required = Set((serviceAPI?.required.map(\.name) ?? []) + ["inputs"])
    return params.filter { !omitted.contains($0.name) && ($0.isRequired || required.contains($0.name)) }
  }
}

/// What a value should be, if it is not.
private func expectedKind(of value: Literal, for type: SchemaType) -> String? {
  switch (type, value) {
  case (.string, .string), (.boolean, .boolean), (.array, .array), (.dictionary, .object): nil
  case (.string, _): "a string"
  case (.boolean, _): "a boolean"
  case (.array, _): "an array"
  case (.dictionary, _): "an object"
  default: nil
  }
}

/// The JSON object that a body consists of.
func jsonObject(_ body: [UInt8]) throws(APIError) -> Literal {
  let value: Literal
  do {
    value = try Literal(json: body)
  } catch {
    throw .invalidParam("the body is no JSON: \(error)")
  }
  guard value.object != nil else { throw .invalidParam("the body is no JSON object") }
  return value
}
