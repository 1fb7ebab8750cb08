import InvokerSpec

/// What is generated for an interface.
struct InterfaceAPI: Sendable {
  /// The name on the wire.
  var name: String
  var origin: Origin
  /// How the names of all that belongs to it begin: `Chat`.
  var root: String
  /// `session.app.chat`
  var entryPoint: String
  /// Of the protocol.
  var doc: SwiftDoc
  /// How transports carry it, as an expression.
  var descriptor: String
  /// One or two.
  var modes: [Mode]
  var request: Request
  /// Where callers find it, one for each kind of transport.
  var facades: [Facade]
  /// The former names of its types.
  var aliases: [SwiftAlias]

  /// A way to answer.
  struct Mode: Sendable {
    var mode: ModeName
    var doc: SwiftDoc
    /// What an invocation gives.
    var result: SwiftType
    /// Where the specs tell that.
    var places: [Location]

    /// `stream` or `reply`.
    var function: String { mode.function }
  }

  /// The arguments of an invocation, as one value.
  struct Request: Sendable {
    var doc: SwiftDoc
    var properties: [SwiftProperty]
    /// The way that is meant, then the former ones.
    var initializers: [Initializer]
    /// In the order of the spec.
    var arguments: [Argument]
  }

  struct Initializer: Sendable {
    var function: SwiftFunction
    /// What it assigns, by stored property; empty for one that hands on to the one that is meant.
    var assignments: [Assignment]
    /// What it hands on, and what it sets then.
    var forwarded: [String]
  }

  struct Assignment: Hashable, Sendable {
    /// The stored property.
    var member: Identifier
    /// An expression.
    var value: String
  }

  /// A param as it is sent.
  struct Argument: Sendable {
    var wireName: String
    /// An expression.
    var value: String
    var setting: Setting

    /// What becomes of it where there is no value.
    enum Setting: Sendable {
      /// It is left out.
      case whereGiven
      /// It is left out, and so is an empty text.
      case unlessEmpty
      /// It is sent as `null`.
      case orNull
    }
  }

  /// The calls over one kind of transport.
  struct Facade: Sendable {
    var reach: Reach
    /// `ChatServiceCalls`.
    var type: String
    /// `client.chat`, `session.app.chat`: what callers write.
    var entryPoint: String
    var doc: SwiftDoc
    var calls: [Call]
  }

  /// A function that puts a request together and sends it.
  struct Call: Sendable {
    var mode: ModeName
    var function: SwiftFunction
    /// The arguments of the request.
    var forwarded: [String]
  }
}

/// What carries an interface, as far as callers must know.
enum Reach: String, CaseIterable, Hashable, Sendable {
  case serviceAPI, plugin
  /// Any transport of one's own, for interfaces of which no spec says more.
  case any

  /// `nil`: any.
  var transport: TransportKind? {
    switch self {
    case .serviceAPI: .serviceAPI
    case .plugin: .plugin
    case .any: nil
    }
  }

  /// The end of the name of the type that has the calls.
  var suffix: String {
    switch self {
    case .serviceAPI: "ServiceCalls"
    case .plugin: "PluginCalls"
    case .any: "Calls"
    }
  }

  /// The type of the runtime on which its entry points stand.
  var client: String {
    switch self {
    case .serviceAPI: "ServiceClient"
    case .plugin: "PluginClient"
    case .any: "Session"
    }
  }
}

extension ModeName {
  /// The name of the function that invokes an interface in this mode.
  var function: String {
    switch self {
    case .streaming: "stream"
    case .blocking: "reply"
    }
  }
}
