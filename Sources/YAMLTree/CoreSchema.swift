/// Scalars, read by YAML 1.2's core schema and by the type that the reader expects: `no` is a string to one who asks
/// for a string, and no boolean to one who asks for a boolean. Quoted and block scalars are nothing but strings.
extension YAMLNode {
  /// The text of any scalar, whatever else it could be read as; nil for lists and mappings.
  public var stringValue: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// Whether the value is absent, `~`, `null`, `Null` or `NULL`.
  public var isNull: Bool {
    guard let text = plainText else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// `true` and `false`, also as `True` or `TRUE`. YAML 1.1's `yes`, `no`, `on` and `off` are none.
  public var boolValue: Bool? {
    switch plainText {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// A decimal integer without leading zeros, or one in `0o` or `0x` notation. nil where YAML 1.1 and 1.2 disagree
  /// (`010`, `1_000`, `1:30`) and where the value does not fit.
  public var integerValue: Int? {
    guard let text = plainText else { return nil }
    if text.hasPrefix("0o") { return Int(unsigned: text.dropFirst(2), radix: 8) }
    if text.hasPrefix("0x") { return Int(unsigned: text.dropFirst(2), radix: 16) }
    var digits = text.utf8[...]
    digits.dropSign()
    return digits.dropCanonicalInteger() && digits.isEmpty ? Int(text) : nil
  }

  /// Any `integerValue`, or a decimal fraction, with or without an exponent. `.inf` and `.nan` are none, since JSON
  /// has no such numbers, nor is what a `Double` cannot hold.
  public var numberValue: Double? {
    if let integer = integerValue { return Double(integer) }
    guard let text = plainText, isDecimal(text), let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// What this is, for a message: "a mapping", "a list", "a string".
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
}
