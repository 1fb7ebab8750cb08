/// A Swift name, in the forms that its positions require because of keywords.
package struct Identifier: Hashable, Sendable {
  /// The name without backticks.
  var name: String

  /// The name in a declaration or on its own, in backticks if Swift would interpret it differently.
  var declared: String { keywords.contains(name) || contextualKeywords.contains(name) ? "`\(name)`" : name }

  /// The name in the declaration of a function.
  var function: String { keywords.contains(name) ? "`\(name)`" : name }

  /// The name as the label of a param, where all but three keywords are valid without backticks.
  var label: String { ["inout", "var", "let"].contains(name) ? "`\(name)`" : name }

  /// The name as the label of an argument, where all but one keyword are valid without backticks.
  var argumentLabel: String { name == "inout" ? "`inout`" : name }

  /// The name for the value called `wire` on the wire: lower camel case. A name without letters and digits results in
  /// its code points, such as `u2764`. Names such as `init` and `self`, which have another meaning even in backticks,
  /// get the suffix `Value`. A leading minus, which servers use for descending orders, is a word.
  init(value wire: String) {
    let words = lowerCamelCase(wire)
    let camel = wire.hasPrefix("-") && !words.isEmpty ? lowerCamelCase("minus_" + wire.dropFirst()) : words
    if camel.isEmpty {
      name = codePoints(of: wire)
    } else {
      name = namesOfTheLanguage.contains(camel) ? camel + "Value" : camel
    }
  }

  /// The name for a type: upper camel case.
  init(type wire: String) {
    let camel = upperCamelCase(wire)
    name = camel.isEmpty ? codePoints(of: wire).uppercased() : camel
  }

  init(verbatim name: String) { self.name = name }

  /// The name, with the suffix `Value` if generated code uses the name itself.
  func avoiding(_ taken: Set<String>) -> Identifier {
    taken.contains(name) ? Identifier(verbatim: name + "Value") : self
  }

  /// The stored property of a deprecated one. Swift warns about every use of a deprecated property, even in an
  /// initializer, so generated code uses this one. Names from specs don't begin with an underscore, unless a digit
  /// follows it.
  var storage: Identifier { Identifier(verbatim: "_" + name) }

  /// Whether it is a valid type name in Swift, which keywords aren't.
  var isTypeName: Bool { isValid && !keywords.contains(name) && !typeKeywords.contains(name) }

  /// Whether it is a valid name in Swift, in backticks if necessary.
  var isValid: Bool {
    if namesOfTheLanguage.contains(name) { return false }
    if name.utf8.allSatisfy(isASCIILetter), !name.isEmpty { return true }
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart, name != "_" else {
      return false
    }
    return name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }
}

/// Names that have another meaning after a dot, even in backticks, and names that the compiler synthesizes for
/// `Hashable`.
private let namesOfTheLanguage: Set<String> = ["init", "self", "Self", "Type", "Protocol", "_", "hashValue"]

private func isASCIILetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func codePoints(of text: String) -> String {
  "u" + text.unicodeScalars.prefix(8).map { String($0.value, radix: 16, uppercase: true) }.joined(separator: "_")
}
