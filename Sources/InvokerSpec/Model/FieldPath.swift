/// A field of a reply or an event: `data.outputs`.
public struct FieldPath: Hashable, Sendable {
  /// The steps from the reply or event inward: names on the wire, and elements of arrays such as `[0]`.
  public var path: [String]
  /// The source location.
  public var location: Location

  /// The path as a spec writes it.
  package var text: String { Self.text(of: path) }

  /// The steps of a path: `choices[0].text` as `["choices", "[0]", "text"]`.
  static func steps(in text: some StringProtocol) -> [String] {
    text.split(separator: ".", omittingEmptySubsequences: false).flatMap { part -> [String] in
      var name = Substring(part)
      var elements: [String] = []
      while let start = name.lastIndex(of: "["), start > name.startIndex, element(name[start...]) != nil {
        elements.insert(String(name[start...]), at: 0)
        name = name[..<start]
      }
      return [String(name)] + elements
    }
  }

  /// The path with these steps.
  package static func text(of steps: [String]) -> String {
    steps.reduce(into: "") { text, step in
      text += (text.isEmpty || element(step) != nil ? "" : ".") + step
    }
  }

  /// The index in a step such as `[0]`; `nil` for the name of a field.
  package static func element(_ step: some StringProtocol) -> Int? {
    guard step.hasPrefix("["), step.hasSuffix("]") else { return nil }
    let digits = step.dropFirst().dropLast()
    return digits.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(digits) : nil
  }
}
