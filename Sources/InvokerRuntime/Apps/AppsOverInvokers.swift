// What generated apps call as long as they stand on an invoker and not on a session.

extension AppInputs {
  /// The inputs as `interface` takes them, by name.
  ///
  /// - Throws: what ``Arguments/set(_:checked:for:)`` throws.
  public func checked(for interface: InterfaceDescriptor) throws(InvocationError) -> JSONObject {
    var arguments = Arguments()
    try arguments.set("inputs", checked: self, for: interface)
    return arguments["inputs"]?.object ?? [:]
  }
}

extension AppOutputs {
  /// Reads what a run of `interface` put out; `nil`: nothing.
  ///
  /// - Throws: an error with the reason `.response`, for an output of another type than the binding says.
  public init(_ values: JSONObject?, of interface: InterfaceDescriptor) throws(InvocationError) {
    let text = (values ?? [:]).jsonBytes
    do throws(JSONError) {
      self = try JSONReader.read(text) { (json) throws(JSONError) in
        let position = json.position
        try json.skip()
        return try Self(at: [], below: position, in: &json)
      }
    } catch {
      let problem = text.withUnsafeBufferPointer { ResponseProblem(error, in: $0) }
      throw Invocation(interface, mode: .blocking, arguments: Arguments()).error(.response(problem))
    }
  }
}
