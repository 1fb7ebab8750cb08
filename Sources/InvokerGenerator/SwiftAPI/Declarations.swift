import InvokerSpec

/// What stands above a declaration.
package struct SwiftDoc: Hashable, Sendable {
  /// Paragraphs in Markdown.
  var paragraphs: [String] = []
  /// When a function throws; it stands behind its parameters.
  var failure: String?
  var availability: Availability?

  init(_ paragraphs: [String?], _ availability: Availability? = nil) {
    self.paragraphs = paragraphs.compactMap(\.self)
    self.availability = availability
  }

  /// What a spec says of a declaration.
  ///
  /// - Parameter note: a paragraph at the end.
  init(_ documentation: Documentation, note: String? = nil) {
    self.init(documentation.paragraphs + [note], documentation.deprecated.map { .deprecated(reason: $0) })
  }
}

/// What has the compiler warn of a use.
package enum Availability: Hashable, Sendable {
  /// The reason may be empty.
  case deprecated(reason: String)
  /// The compiler offers the other name.
  case renamed(to: String)
}

/// A parameter of a function, with what callers may leave out.
package struct SwiftParameter: Hashable, Sendable {
  package var origin: Origin
  var name: Identifier
  package var type: SwiftType
  /// An expression; `nil` if the caller must give a value.
  package var defaultValue: String?
  /// What people read about it, on one line.
  var documentation: String?

  /// The name on the wire.
  var wireName: String { origin.name ?? "" }
  package var label: String { name.label }
  /// `appID: String`, with the default where there is one.
  package var text: String { label + ": " + type.text + (defaultValue.map { " = " + $0 } ?? "") }
  /// `appID: appID`, to hand it on.
  var forwarded: String { name.argumentLabel + ": " + name.declared }
}

/// A function or an initialiser.
package struct SwiftFunction: Hashable, Sendable {
  var doc: SwiftDoc
  /// `init` for an initialiser.
  package var name: String
  package var parameters: [SwiftParameter]
  /// What an invocation gives, or fails to; `nil` for an initialiser, which does not fail.
  package var result: SwiftType?
  /// Where the specs tell what it gives.
  package var resultPlaces: [Location] = []

  /// The declaration without a body: `func reply(query: String) async throws(InvocationError) -> ChatReply`.
  var text: String {
    let list = parameters.map(\.text)
    let head = (result == nil ? name : "func " + name) + "(" + list.joined(separator: ", ") + ")"
    return head + (result.map { " async throws(InvocationError) -> " + $0.text } ?? "")
  }
}

/// A property of a generated type.
struct SwiftProperty: Hashable, Sendable {
  var doc: SwiftDoc
  var origin: Origin
  var name: Identifier
  var type: SwiftType
  /// Whether callers may set it.
  var isSettable: Bool
  /// Where the value is.
  var storage: Storage

  enum Storage: Hashable, Sendable {
    /// In the property itself.
    case itself
    /// In a property of its own, as the compiler warns of every use of this one.
    case hidden(Identifier)
    /// In another property, of which this is the former name.
    case other(Identifier)
  }

  /// The stored property.
  var stored: Identifier {
    switch storage {
    case .itself: name
    case .hidden(let stored), .other(let stored): stored
    }
  }
}

/// The former name of a type.
struct SwiftAlias: Hashable, Sendable {
  /// The full name of the type inside of which it stands; `nil`: in none.
  var scope: String?
  var name: String
  /// What it is called now.
  var type: String
}
