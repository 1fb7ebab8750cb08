/// A Swift name, in the forms that it takes where keywords need care.
struct Identifier: Hashable {
  /// Without backticks.
  var name: String

  /// Where it is declared or stands alone: in backticks if it is a keyword.
  var declared: String { keywords.contains(name) ? "`\(name)`" : name }

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

/// The keywords that cannot name a property, a param or a case without backticks (The Swift Programming Language,
/// "Lexical Structure").
private let keywords: Set<String> = [
  "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
  "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
  "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
  "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
  "throws", "true", "try", "typealias", "var", "where", "while",
]

/// Names of types that generated code uses, which a type of a spec must leave alone.
let reservedTypeNames: Set<String> = [
  "Any", "AppEvent", "AppInputs", "AppOutputs", "AppReply", "Arguments", "Array", "Base64Bytes", "Bool", "BlockingMode",
  "Codable", "Dictionary",
  "Double", "Equatable", "GeneratedCode",
  "Hashable", "Int", "NeededRuntime", "InputLimit", "InterfaceDescriptor", "InvocationError", "InvocationStream",
  "JSONBridgedCodable",
  "JSONDecodable", "JSONEncodable", "JSONError", "JSONObject", "JSONReader", "JSONValue", "JSONWriter", "Never",
  "OpenEnum", "Optional", "OutputPaths", "PluginBinding", "Protocol", "ResponseMode", "Self", "Sendable",
  "ServerFailure",
  "ServiceAPIBinding", "Session", "StreamEvent", "StreamStep", "StreamingMode", "String", "Swift", "TextChange",
  "TextStreamEvent", "Type", "UnixTime", "UnknownEvent", "Void", "Answer",
]
