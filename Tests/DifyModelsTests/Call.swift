import DifyModels
import InvokerRuntime
import InvokerTesting
import Testing

/// A call of a plugin, and what goes over the wire.
struct Call: Sendable, CustomTestStringConvertible {
  /// The entry point.
  let name: String
  /// The invocation type, and the switch in the manifest.
  let type: String
  let permission: String?
  /// The arguments as they are sent, in order.
  let arguments: String
  let answer: String
  let run: @Sendable (any PluginClient) async throws -> Void

  init(
    _ name: String, type: String, permission: String?, _ arguments: String, answer: String,
    run: @escaping @Sendable (any PluginClient) async throws -> Void
  ) {
    (self.name, self.type, self.permission, self.arguments, self.answer) = (name, type, permission, arguments, answer)
    self.run = run
  }

  var testDescription: String { name }

  static let chunk = #"{"model":"m","delta":{"index":0,"message":{"role":"assistant","content":"Hi"}}}"#
  static let usage = #"{"tokens":2,"total_tokens":2,"unit_price":"0.1","price_unit":"0.001","currency":"USD"}"#
  static let embeddings = #"{"model":"m","embeddings":[[0.5,-1]],"usage":\#(usage)}"#
  static let ranking = #"{"model":"m","docs":[{"index":1,"text":"b","score":0.5}]}"#
  static let node = #"{"process_data":{},"inputs":{"query":"q"},"outputs":{"class_name":"a"}}"#
}
