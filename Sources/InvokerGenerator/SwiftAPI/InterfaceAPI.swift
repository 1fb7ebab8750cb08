import InvokerSpec

/// The generated code for an interface.
struct InterfaceAPI: Sendable {
  /// The name on the wire.
  var name: String
  var origin: Origin
  /// The prefix of the names that belong to it: `Chat`.
  var root: String
  /// `session.app.chat`
  var entryPoint: String
  /// The documentation of the protocol.
  var doc: SwiftDoc
  /// The expression that describes its transports.
  var descriptor: String
  /// One or two response modes.
  var modes: [Mode]
  /// The function for all elements of a list; `nil` if replies aren't pages.
  var pages: PagesAPI?
  var request: Request
  /// The entry points for callers, one for each kind of transport.
  var facades: [Facade]
  /// The former names of its types.
  var aliases: [SwiftAlias]

  /// A response mode.
  struct Mode: Sendable {
    var mode: ModeName
    var doc: SwiftDoc
    /// The result of an invocation.
    var result: SwiftType
    /// The locations in the specs that define the result.
    var places: [Location]

    /// `stream` or `reply`.
    var function: String { mode.function }
  }

  /// The arguments of an invocation, as one value.
  struct Request: Sendable {
    var doc: SwiftDoc
    var properties: [SwiftProperty]
    /// The current initializer, followed by the former ones.
    var initializers: [Initializer]
    /// The arguments in the order of the spec.
    var arguments: [Argument]
  }

  struct Initializer: Sendable {
    var function: SwiftFunction
    /// The assignments by stored property; empty for an initializer that delegates to the current one.
    var assignments: [Assignment]
    /// The arguments that it passes on, and the properties that it sets afterwards.
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

    /// The handling of an absent value.
    enum Setting: Sendable {
      /// The argument is omitted.
      case whereGiven
      /// The argument is omitted, also if it is an empty text.
      case unlessEmpty
      /// The argument is sent as `null`.
      case orNull
    }
  }

  /// The calls over one kind of transport.
  struct Facade: Sendable {
    var reach: Reach
    /// `ChatServiceCalls`; for a call that is an entry point itself, the type that contains it: `AppEntryPoints`.
    var type: String
    /// Whether other interfaces have calls in the type too.
    var isShared: Bool
    /// The code that callers write before the function: `client.chat`, `session.app.chat`, `client.conversations`.
    var receiver: String
    /// The entry point for readers: `client.chat`, `client.conversations.list()`.
    var entryPoint: String
    var doc: SwiftDoc
    var calls: [Call]
  }

  /// A function that assembles a request and sends it.
  struct Call: Sendable {
    var mode: ModeName
    /// The function that takes the request: `stream`, `reply`, or `all`.
    var sender: String
    var function: SwiftFunction
    /// Whether it takes former params, or params that are deprecated.
    var isFormer: Bool
    /// The arguments of the request.
    var forwarded: [String]
  }
}

/// The kind of transport of an interface, insofar as it matters to callers.
enum Reach: String, CaseIterable, Hashable, Sendable {
  case serviceAPI, plugin
  /// Any custom transport, for interfaces whose specs define no transport.
  case any

  /// The transport; `nil` for any.
  var transport: TransportKind? {
    switch self {
    case .serviceAPI: .serviceAPI
    case .plugin: .plugin
    case .any: nil
    }
  }

  /// The suffix of the name of the type that contains the calls.
  var suffix: String {
    switch self {
    case .serviceAPI: "ServiceCalls"
    case .plugin: "PluginCalls"
    case .any: "Calls"
    }
  }

  /// The type of the runtime that its entry points extend.
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

/// The names in the entry point of an interface, as Swift has them: `session`, `model`, `textEmbedding`.
public func swiftEntryPoint(of interface: Interface) -> [String] {
  interface.entryPoint.enumerated().map { $0 == 0 ? $1 : Identifier(value: $1).name }
}
