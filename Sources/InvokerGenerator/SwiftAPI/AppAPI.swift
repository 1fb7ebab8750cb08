import InvokerSpec

/// The generated code for one app.
struct AppAPI: Sendable {
  var origin: Origin
  /// `TranslationApp`.
  var root: String
  var doc: SwiftDoc
  /// `WorkflowInvoker`, whose descriptor describes the transports.
  var invoker: String
  /// `WorkflowRequest`.
  var request: String
  var facades: [Facade]
  /// The limits of single inputs, as expressions by the names on the wire.
  var limits: [(wireName: String, value: String)]
  /// The location of the outputs in replies and events; `nil` if the app has no outputs of its own.
  var outputs: Outputs?

  /// The param that takes the inputs.
  static let inputsParam = "inputs"

  struct Outputs: Sendable {
    /// The field that identifies the type of an event.
    var discriminator: String
    /// The path in a reply; `nil` if replies have no outputs.
    var reply: [String]?
    /// The path by event.
    var events: [(name: String, path: [String])]
  }

  /// The calls over one kind of reach.
  struct Facade: Sendable {
    var reach: Reach
    var doc: SwiftDoc
    /// The properties that identify the app.
    var properties: [SwiftParameter]
    var calls: [InterfaceAPI.Call]

    /// `init(_ client: some PluginClient, appID: String)`
    var initializer: String {
      let client = reach == .any ? reach.client : "some " + reach.client
      return "init(" + (["_ client: " + client] + properties.map(\.text)).joined(separator: ", ") + ")"
    }
  }
}
