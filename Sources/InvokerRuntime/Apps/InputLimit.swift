/// The values that an app accepts for one of its inputs.
public enum InputLimit: Hashable, Sendable {
  /// The number of characters of a text. The platform counts Unicode scalars.
  case length(min: Int = 0, max: Int = .max)
  /// The number of elements of a list.
  case count(min: Int = 0, max: Int = .max)
  /// The range of a number, including both bounds.
  case value(min: Double = -.infinity, max: Double = .infinity)
}

extension [String: InputLimit] {
  /// The first input by name that exceeds its limit, and why the app would reject it; `nil` if there is none.
  ///
  /// - Parameter bytes: a JSON object of the inputs.
  func firstProblem(in bytes: [UInt8]) throws(JSONError) -> (input: String, problem: String)? {
    if isEmpty { return nil }
    var problems: [String: String] = [:]
    try JSONReader.read(bytes) { (json) throws(JSONError) in
      try json.openObject()
      while let key = try json.key() {
        let name = key.description
        if let limit = self[name] {
          problems[name] = try limit.problem(reading: &json)
        } else {
          try json.skip()
        }
      }
    }
    return problems.min { $0.key < $1.key }.map { (input: $0.key, problem: $0.value) }
  }
}

extension InputLimit {
  /// Reads the next value.
  ///
  /// - Returns: why the app would reject it; `nil` if it wouldn't. Values of other kinds are not checked.
  fileprivate func problem(reading json: inout JSONReader) throws(JSONError) -> String? {
    switch (self, try json.peekKind()) {
    case (.length(let min, let max), .string):
      return problem(Double(try json.string().unicodeScalars.count), Double(min), Double(max), unit: "character")
    case (.count(let min, let max), .array):
      return problem(Double(try json.skipElements()), Double(min), Double(max), unit: "element")
    case (.value(let min, let max), .number):
      return problem(try json.number().double, min, max, unit: "")
    default:
      try json.skip()
      return nil
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

extension JSONReader {
  /// Reads past an array.
  ///
  /// - Returns: the number of its elements.
  fileprivate mutating func skipElements() throws(JSONError) -> Int {
    try openArray()
    var count = 0
    while try nextElement() {
      try skip()
      count += 1
    }
    return count
  }
}
