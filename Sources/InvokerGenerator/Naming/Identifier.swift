/// A Swift name, in the forms that it takes where keywords need care.
package struct Identifier: Hashable, Sendable {
  /// Without backticks.
  var name: String

  /// Where it is declared or stands alone: in backticks if it would be read as something else.
  var declared: String { keywords.contains(name) || contextualKeywords.contains(name) ? "`\(name)`" : name }

  /// As the label of a param, where all but three keywords may stand bare.
  var label: String { ["inout", "var", "let"].contains(name) ? "`\(name)`" : name }

  /// As the label of an argument, where all but one may.
  var argumentLabel: String { name == "inout" ? "`inout`" : name }

  /// The name for the value called `wire` on the wire: lower camel case. A name without letters and digits gives its
  /// code points, `u2764`; `init`, `self` and others, which mean something else even in backticks, get `Value`. A minus
  /// in front, by which servers tell descending orders, is a word.
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

  /// The name, or one with `Value` behind it where what is generated has the name itself.
  func avoiding(_ taken: Set<String>) -> Identifier {
    taken.contains(name) ? Identifier(verbatim: name + "Value") : self
  }

  /// The stored property behind a deprecated one. Swift warns of every use of that, even in an initialiser; so what is
  /// generated uses this. No name in a spec gives one that begins so, but for digits.
  var storage: Identifier { Identifier(verbatim: "_" + name) }

  /// Whether Swift takes it as the name of a type, which no keyword is.
  var isTypeName: Bool { isValid && !keywords.contains(name) && !typeKeywords.contains(name) }

  /// Whether Swift takes it as a name, if need be in backticks.
  var isValid: Bool {
    if namesOfTheLanguage.contains(name) { return false }
    if name.utf8.allSatisfy(isASCIILetter), !name.isEmpty { return true }
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart, name != "_" else {
      return false
    }
    return name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }
}

/// What means something else behind a dot, even in backticks, and what the compiler writes for `Hashable`.
private let namesOfTheLanguage: Set<String> = ["init", "self", "Self", "Type", "Protocol", "_", "hashValue"]

private func isASCIILetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func codePoints(of text: String) -> String {
  "u" + text.unicodeScalars.prefix(8).map { String($0.value, radix: 16, uppercase: true) }.joined(separator: "_")
}
