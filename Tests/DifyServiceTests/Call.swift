import DifyService
import InvokerRuntime
import InvokerTesting
import Testing

/// A call of the Service API, and what goes over the wire.
struct Call: Sendable, CustomTestStringConvertible {
  /// The entry point.
  let name: String
  /// The route, with placeholders.
  let route: String
  /// The arguments, in order: those of the route, and the fields of the body.
  let arguments: String
  let answer: String
  let run: @Sendable (any ServiceClient) async throws -> Void

  init(
    _ name: String, _ route: String, _ arguments: String, answer: String,
    run: @escaping @Sendable (any ServiceClient) async throws -> Void
  ) {
    (self.name, self.route, self.arguments, self.answer, self.run) = (name, route, arguments, answer, run)
  }

  var testDescription: String { name }

  static let conversation = #"{"id":"c1","name":"Bridges","inputs":{"name":null},"created_at":1,"updated_at":2}"#
  static let variable = #"{"id":"v1","name":"visits","value_type":"number","value":"3","created_at":1}"#
  static let annotation = #"{"id":"a1","question":"q","answer":"a","hit_count":null,"created_at":1}"#
  static let page = #"{"limit":2,"has_more":true,"data":"#
}
