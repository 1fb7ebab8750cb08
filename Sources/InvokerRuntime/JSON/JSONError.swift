/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What the reader found.
  public enum Problem: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that isn't allowed here.
    case unexpectedCharacter(UInt8)
    /// A value of a different kind than the requested one.
    case mismatch(expected: JSONKind, found: JSONKind)
    /// An object without a required field.
    case missingField(StaticText)
    /// A number that RFC 8259 doesn't allow, such as `01`, `.5`, or `1.`.
    case invalidNumber
    /// A number with a fraction where an integer was requested.
    case notAnInteger
    /// An integer or a floating-point number that does not fit its Swift type.
    case numberOutOfRange
    /// A backslash that isn't followed by one of `"\/bfnrtu`, or `\u` without four hexadecimal digits.
    case invalidEscape
    /// A control character (below U+0020) that is not escaped.
    case controlCharacter
    /// A string that isn't base64 where bytes were requested.
    case invalidBase64
    /// The text doesn't consist of pairs of hexadecimal digits.
    case invalidHex
    /// Arrays and objects to be read as values are nested deeper than the reader's limit.
    case tooDeep
    /// Content after the end of the value.
    case trailingContent
  }

  /// What is wrong.
  public var problem: Problem { details.problem }
  /// The offset from the start of the text, in bytes.
  public var offset: Int { details.offset }

  /// Each decoder has an exit that throws an error. If the error is a pointer, this exit is a third as long.
  private let details: Details

  /// Creates a problem at a byte, counted from 0.
  public init(_ problem: Problem, at offset: Int) { details = Details(problem, offset) }

  public static func == (one: JSONError, other: JSONError) -> Bool {
    one.problem == other.problem && one.offset == other.offset
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(problem)
    hasher.combine(offset)
  }

  private final class Details: Sendable {
    let problem: Problem
    let offset: Int

    init(_ problem: Problem, _ offset: Int) {
      self.problem = problem
      self.offset = offset
    }
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

/// A string known at compile time. Unlike `StaticString`, it can be compared and hashed.
public struct StaticText: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  let text: StaticString

  /// Creates a text from a literal of the program.
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
    case .invalidHex: "the text is not hexadecimal"
    case .tooDeep: "nested too deep"
    case .trailingContent: "content after the end of the value"
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
