/// Reads scalars by YAML 1.2's core schema and by the type that the reader expects: `no` is a valid string, but not a
/// valid Boolean. Quoted and block scalars are always strings.
extension YAMLNode {
  /// The text of any scalar, even one that also has another type; nil for lists and mappings.
  public var stringValue: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// Whether the value is absent, `~`, `null`, `Null`, or `NULL`.
  public var isNull: Bool {
    switch word {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  /// `true` or `false`, also in the spellings `True` or `TRUE`. YAML 1.1's `yes`, `no`, `on`, and `off` give nil.
  public var boolValue: Bool? {
    switch word {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// A decimal integer without leading zeros, or one in `0o` or `0x` notation. nil if YAML 1.1 and 1.2 disagree
  /// (`010`, `1_000`, `1:30`) or the value does not fit.
  public var integerValue: Int? {
    guard let text = numberText else { return nil }
    if text.hasPrefix("0o") { return Int(unsigned: text.dropFirst(2), radix: 8) }
    if text.hasPrefix("0x") { return Int(unsigned: text.dropFirst(2), radix: 16) }
    var digits = text.utf8[...]
    digits.dropSign()
    return digits.dropCanonicalInteger() && digits.isEmpty ? Int(text) : nil
  }

  /// Any `integerValue`, or a decimal fraction, with or without an exponent. nil for `.inf` and `.nan`, which JSON
  /// does not have, and for numbers that do not fit into a `Double`.
  public var numberValue: Double? {
    if let integer = integerValue { return Double(integer) }
    guard let text = numberText, isDecimal(text), let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// The kind of node, for a message: "a mapping", "a list", "a string".
  public var kindName: String {
    switch content {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar:
      if isNull {
        "nothing"
      } else if boolValue != nil {
        "a boolean"
      } else if integerValue != nil {
        "an integer"
      } else if numberValue != nil {
        "a number"
      } else {
        "a string"
      }
    }
  }

  private var plainText: String? {
    if case .scalar(let scalar) = content, scalar.style == .plain { scalar.text } else { nil }
  }

  /// A text that can be a null or Boolean value. None is longer than `false`, as most texts are.
  private var word: String? {
    guard let text = plainText, text.utf8.count <= 5 else { return nil }
    return text
  }

  /// A text that can be a number. None begins with a letter, as most texts do.
  private var numberText: String? {
    guard let text = plainText, let first = text.utf8.first, first <= UInt8(ascii: "9") else { return nil }
    return text
  }
}
