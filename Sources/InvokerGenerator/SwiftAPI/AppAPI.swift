import InvokerSpec

/// What is generated for one app.
struct AppAPI: Sendable {
  var origin: Origin
  /// `TranslationApp`.
  var root: String
  var doc: SwiftDoc
  /// `WorkflowInvoker`, whose descriptor tells how calls are carried.
  var invoker: String
  /// `WorkflowRequest`.
  var request: String
  var facades: [Facade]
  /// What the app asks of single inputs, by their names on the wire: expressions.
  var limits: [(wireName: String, value: String)]
  /// Where replies and events have the outputs; `nil` where the app has none of its own.
  var outputs: Outputs?

  /// The param that takes the inputs.
  static let inputsParam = "inputs"

  struct Outputs: Sendable {
    /// The field that tells events apart.
    var discriminator: String
    /// In a reply; `nil` where replies have none.
    var reply: [String]?
    /// By event.
    var events: [(name: String, path: [String])]
  }

  /// The calls over one kind of reach.
  struct Facade: Sendable {
    var reach: Reach
    var doc: SwiftDoc
    /// What names the app.
    var properties: [SwiftParameter]
    var calls: [InterfaceAPI.Call]

    /// `init(_ client: some PluginClient, appID: String)`
    var initializer: String {
      let client = reach == .any ? reach.client : "some " + reach.client
      return "init(" + (["_ client: " + client] + properties.map(\.text)).joined(separator: ", ") + ")"
    }
  }
}
