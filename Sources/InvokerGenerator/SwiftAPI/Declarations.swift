import InvokerSpec

/// The documentation of a declaration.
package struct SwiftDoc: Hashable, Sendable {
  /// Paragraphs in Markdown.
  var paragraphs: [String] = []
  /// The condition under which a function throws. It follows the parameters.
  var failure: String?
  var availability: Availability?

  init(_ paragraphs: [String?], _ availability: Availability? = nil) {
    self.paragraphs = paragraphs.compactMap(\.self)
    self.availability = availability
  }

  /// The documentation of a declaration from a spec.
  ///
  /// - Parameter note: a paragraph to append.
  init(_ documentation: Documentation, note: String? = nil) {
    self.init(documentation.paragraphs + [note], documentation.deprecated.map { .deprecated(reason: $0) })
  }
}

/// An attribute that makes the compiler warn about a use.
package enum Availability: Hashable, Sendable {
  /// A deprecation, with a reason that can be empty.
  case deprecated(reason: String)
  /// A rename. The compiler suggests the other name.
  case renamed(to: String)
}

/// A parameter of a function, with its default if callers can omit it.
package struct SwiftParameter: Hashable, Sendable {
  package var origin: Origin
  var name: Identifier
  package var type: SwiftType
  /// The expression of the default; `nil` if the caller must pass a value.
  package var defaultValue: String?
  /// The documentation on one line.
  var documentation: String?

  /// The name on the wire.
  var wireName: String { origin.name ?? "" }
  package var label: String { name.label }
  /// `appID: String`, with the default if there is one.
  package var text: String { label + ": " + type.text + (defaultValue.map { " = " + $0 } ?? "") }
  /// `appID: appID`, to pass it on.
  var forwarded: String { name.argumentLabel + ": " + name.declared }
}

/// A function or an initializer.
package struct SwiftFunction: Hashable, Sendable {
  var doc: SwiftDoc
  /// The name of the function; `init` for an initializer.
  package var name: String
  package var parameters: [SwiftParameter]
  /// The result of an invocation, which can throw; `nil` for an initializer, which doesn't throw.
  package var result: SwiftType?
  /// The locations in the specs that define the result.
  package var resultPlaces: [Location] = []
  /// Whether it invokes nothing itself, so that it returns immediately and doesn't throw.
  var isLazy = false

  /// The declaration without a body: `func reply(query: String) async throws(InvocationError) -> ChatReply`.
  var text: String {
    let list = parameters.map(\.text)
    let title = result == nil ? name : "func " + Identifier(verbatim: name).function
    return title + "(" + list.joined(separator: ", ") + ")"
      + (result.map { (isLazy ? "" : " async throws(InvocationError)") + $0.asResult } ?? "")
  }
}

/// A property of a generated type.
struct SwiftProperty: Hashable, Sendable {
  var doc: SwiftDoc
  var origin: Origin
  var name: Identifier
  var type: SwiftType
  /// Whether callers can set it.
  var isSettable: Bool
  /// The storage of the value.
  var storage: Storage
  /// Whether the value is stored apart from the struct.
  var isBoxed = false

  enum Storage: Hashable, Sendable {
    /// The property itself.
    case itself
    /// A separate property, because the compiler warns about every use of this one.
    case hidden(Identifier)
    /// Another property, of which this is the former name.
    case other(Identifier)
  }

  /// The stored property.
  var stored: Identifier {
    switch storage {
    case .itself: name
    case .hidden(let stored), .other(let stored): stored
    }
  }

  /// The declaration without accessors: `let answer: String`.
  var text: String {
    (isSettable || isBoxed || storage != .itself ? "var " : "let ") + name.declared + ": " + type.text
  }

  /// The declaration of the stored property: `let _answer: String`.
  var storedText: String { (isSettable ? "var " : "let ") + stored.declared + ": " + type.text }
}

/// The former name of a type.
struct SwiftAlias: Hashable, Sendable {
  /// The full name of the enclosing type; `nil` if there is none.
  var scope: String?
  var name: String
  /// The current name.
  var type: String
}
