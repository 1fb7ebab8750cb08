/// A type, as Swift writes it.
package indirect enum SwiftType: Hashable, Sendable {
  /// A type by its full name.
  case named(String)
  case generic(String, [SwiftType])
  case array(SwiftType)
  /// A dictionary with strings as keys.
  case dictionary(SwiftType)
  case optional(SwiftType)

  /// The result of a function that returns nothing.
  static let void = SwiftType.named("Void")

  package var text: String {
    switch self {
    case .named(let name): name
    case .generic(let name, let arguments): name + "<" + arguments.map(\.text).joined(separator: ", ") + ">"
    case .array(let element): "[" + element.text + "]"
    case .dictionary(let value): "[String: " + value.text + "]"
    case .optional(let wrapped): wrapped.text + "?"
    }
  }

  /// The types in it that have a name of their own: `ChatReply` in `[ChatReply?]`.
  var names: [String] {
    switch self {
    case .named(let name): [name]
    case .generic(_, let arguments): arguments.flatMap(\.names)
    case .array(let wrapped), .dictionary(let wrapped), .optional(let wrapped): wrapped.names
    }
  }

  /// What follows the parameters of a function with this result: `-> ChatReply`.
  var asResult: String { self == .void ? "" : " -> " + text }

  /// The type, with a question mark if `isOptional`.
  func optional(_ isOptional: Bool) -> SwiftType { isOptional ? .optional(self) : self }
}
