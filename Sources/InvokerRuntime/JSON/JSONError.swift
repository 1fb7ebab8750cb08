/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What the reader found.
  public enum Problem: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedCharacter(UInt8)
    /// A value of another kind than the one that was asked for.
    case mismatch(expected: JSONKind, found: JSONKind)
    /// An object without a field that it must have.
    case missingField(StaticText)
    /// A number that RFC 8259 does not allow, such as `01`, `.5` or `1.`.
    case invalidNumber
    /// A number with a fraction where an integer was asked for.
    case notAnInteger
    /// An integer or a floating-point number that does not fit its Swift type.
    case numberOutOfRange
    /// A backslash with anything but one of `"\/bfnrtu` behind it, or `\u` without four hex digits.
    case invalidEscape
    /// A control character (below U+0020) that is not escaped.
    case controlCharacter
    /// A string that is not base64 where bytes were asked for.
    case invalidBase64
    /// Arrays and objects that are wanted as values, nested deeper than the reader's limit.
    case tooDeep
    /// Something behind the end of the value.
    case trailingContent
  }

  /// What is wrong.
  public var problem: Problem
  /// Bytes from the start of the text.
  public var offset: Int

  /// A problem at a byte, counted from 0.
  public init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

/// The kinds of JSON value.
public enum JSONKind: String, Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean
  /// An integer, or a number with a fraction or an exponent.
  case number
  /// Text between quotes.
  case string
  /// Values between `[` and `]`.
  case array
  /// Fields between `{` and `}`.
  case object
}

/// A string known at compile time. Unlike `StaticString` it can be compared and hashed.
public struct StaticText: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  let text: StaticString

  /// A text of the program.
  public init(stringLiteral text: StaticString) { self.text = text }

  public var description: String { text.description }

  public static func == (one: StaticText, other: StaticText) -> Bool { one.description == other.description }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension JSONError: CustomStringConvertible {
  public var description: String { "\(problem) at byte \(offset)" }
}

extension JSONError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unexpectedEnd: "the text ends inside a value"
    case .unexpectedCharacter(let byte): "unexpected \(Self.name(of: byte))"
    case .mismatch(let expected, let found): "expected \(expected.named), found \(found.named)"
    case .missingField(let name): "the field '\(name)' is missing"
    case .invalidNumber: "invalid number"
    case .notAnInteger: "expected an integer, found a fraction"
    case .numberOutOfRange: "the number is out of range"
    case .invalidEscape: "invalid escape sequence"
    case .controlCharacter: "a control character that is not escaped"
    case .invalidBase64: "the text is not base64"
    case .tooDeep: "nested too deep"
    case .trailingContent: "something behind the end of the value"
    }
  }

  private static func name(of byte: UInt8) -> String {
    guard byte > 0x20, byte < 0x7F else { return "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return "'\(Character(UnicodeScalar(byte)))'"
  }
}

extension JSONKind {
  fileprivate var named: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
