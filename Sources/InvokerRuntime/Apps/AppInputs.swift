/// The inputs of one app. Generated from its spec.
public protocol AppInputs: JSONEncodable {
  /// The limits of single inputs beyond their types, by their names on the wire.
  static var limits: [String: InputLimit] { get }
}

extension AppInputs {
  /// No limits.
  public static var limits: [String: InputLimit] { [:] }
}

extension Arguments {
  /// Sets an argument to the inputs of an app.
  ///
  /// - Throws: an error with the reason `.argument`, for the first input by name that exceeds its limit, and for inputs
  ///   with infinity or NaN, which JSON can't represent.
  public mutating func set<Inputs: AppInputs>(
    _ name: String, checked inputs: Inputs, for interface: InterfaceDescriptor
  ) throws(InvocationError) {
    func refusal(_ name: String, _ problem: String) -> InvocationError {
      Invocation(interface, mode: .blocking, arguments: Arguments()).error(.argument(name: name, problem: problem))
    }
    var writer = JSONWriter()
    inputs.encode(to: &writer)
    if writer.hasLostNumber { throw refusal(name, "JSON has no infinity and no NaN") }
    let found: (input: String, problem: String)?
    do throws(JSONError) {
      found = try Inputs.limits.firstProblem(in: writer.bytes)
    } catch {
      throw refusal(name, "\(error)")
    }
    if let found { throw refusal("\(name).\(found.input)", found.problem) }
    set(name, written: writer)
  }
}
