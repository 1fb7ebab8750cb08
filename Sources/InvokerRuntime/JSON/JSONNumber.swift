/// A JSON number, without any loss of precision.
///
/// Two numbers are equal if they have the same value as `Int` or `Double`: `1` equals `1.0`. A number that fits neither
/// type is equal only to one with the same digits.
public struct JSONNumber: Sendable {
  enum Storage: Hashable, Sendable {
    case integer(Int)
    case double(Double)
    /// A number that is written as neither `Int` nor `Double` is.
    case digits(String)
  }

  let storage: Storage

  /// An integer.
  public init(_ value: Int) { storage = .integer(value) }

  /// A number as a `Double`, written with as few digits as identify it.
  ///
  /// - Precondition: `value` is finite, because JSON has no other numbers.
  public init(_ value: Double) {
    precondition(value.isFinite, "JSON has no infinity and no NaN")
    storage = .double(value)
  }

  /// A number that has been checked by the reader.
  init(digits: String) { storage = .digits(digits) }

  /// The value if it is an integer and fits.
  public var integer: Int? {
    switch storage {
    case .integer(let value): value
    case .double(let value): Int(exactly: value)
    case .digits(var text): text.withUTF8 { try? ScannedNumber(bytes: $0, isInteger: false).integer() }
    }
  }

  /// The nearest `Double`; infinite if the number is out of range.
  public var double: Double {
    switch storage {
    case .integer(let value): Double(value)
    case .double(let value): value
    case .digits(let text): Double(text) ?? .nan
    }
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The number as JSON writes it.
  public var description: String {
    switch storage {
    case .integer(let value): value.description
    case .double(let value): value.description
    case .digits(let text): text
    }
  }
}

extension JSONNumber: Hashable {
  public static func == (one: JSONNumber, other: JSONNumber) -> Bool { one.canonical == other.canonical }

  public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

  private var canonical: Storage { integer.map(Storage.integer) ?? storage }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
  public init(floatLiteral value: Double) { self.init(value) }
}
