/// The inputs of one app. Generated from a binding.
public protocol AppInputs: JSONEncodable {
  /// What the app asks of single inputs beyond their types, by their names on the wire.
  static var limits: [String: InputLimit] { get }
}

/// The values that an app takes for one of its inputs.
public enum InputLimit: Hashable, Sendable {
  /// Characters of a text. The platform counts Unicode scalars.
  case length(min: Int = 0, max: Int = .max)
  /// Elements of a list.
  case count(min: Int = 0, max: Int = .max)
  /// A number between two bounds, which it may reach.
  case value(min: Double = -.infinity, max: Double = .infinity)
}

extension AppInputs {
  /// No limits.
  public static var limits: [String: InputLimit] { [:] }

  /// The inputs as `interface` takes them, by name.
  ///
  /// - Throws: an error with the reason `.argument`, for the first input by name that is beyond its limit.
  public func checked(for interface: InterfaceDescriptor) throws(InvocationError) -> JSONObject {
    var writer = JSONWriter()
    encode(to: &writer)
    if writer.hasLostNumber { throw refusal("inputs", "JSON has no infinity and no NaN", interface) }
    let inputs: JSONObject
    do throws(JSONError) {
      inputs = try JSONObject(json: writer.bytes)
    } catch {
      throw refusal("inputs", "\(error)", interface)
    }
    for (name, limit) in Self.limits.sorted(by: { $0.key < $1.key }) {
      guard let value = inputs[name], let problem = limit.problem(of: value) else { continue }
      throw refusal("inputs.\(name)", problem, interface)
    }
    return inputs
  }

  /// The error of an invocation that was not begun.
  private func refusal(_ name: String, _ problem: String, _ interface: InterfaceDescriptor) -> InvocationError {
    Invocation(interface, mode: .blocking, arguments: Arguments()).error(.argument(name: name, problem: problem))
  }
}

extension InputLimit {
  /// Why the app would refuse a value; `nil` if it would not.
  func problem(of value: JSONValue) -> String? {
    switch (self, value) {
    case (.length(let min, let max), .string(let text)):
      problem(Double(text.unicodeScalars.count), Double(min), Double(max), unit: "character")
    case (.count(let min, let max), .array(let values)):
      problem(Double(values.count), Double(min), Double(max), unit: "element")
    case (.value(let min, let max), .number(let number)):
      problem(number.double, min, max, unit: "")
    default: nil
    }
  }

  private func problem(_ found: Double, _ min: Double, _ max: Double, unit: String) -> String? {
    func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
    let bound = found > max ? "\(plain(max)) at most" : found < min ? "\(plain(min)) at least" : nil
    guard let bound else { return nil }
    let counted = unit.isEmpty ? "" : " " + unit + (found == 1 ? "" : "s")
    return "\(plain(found))\(counted), where the app takes \(bound)"
  }
}
