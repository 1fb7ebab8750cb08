import InvokerRuntime
import Testing

/// A call over the Service API, and its request.
struct Call: Sendable, CustomTestStringConvertible {
  /// The entry point, without `session`.
  let name: String
  /// The arguments of the request, in order.
  let arguments: String
  /// Makes the call, and looks at the reply of the first example in the spec.
  let run: @Sendable (any ServiceClient) async throws -> Void

  init(_ name: String, _ arguments: String, run: @escaping @Sendable (any ServiceClient) async throws -> Void) {
    (self.name, self.arguments, self.run) = (name, arguments, run)
  }

  var testDescription: String { name }

  // What the examples of the specs contain, and the mock knows.
  static let handbook = "c42e2a6e-40b3-4330-96f8-e1ae7c0a2f10"
  static let hours = "2a7c1d3f-5b8e-4c9a-8f6d-0e1b2c3d4e5f"
  static let saturday = "7b3f9e21-6c4d-4a8b-9e0f-1a2b3c4d5e6f"
  static let nine = "d1e2f3a4-b5c6-4d7e-8f9a-0b1c2d3e4f50"
  static let city = "5c6d7e8f-9a0b-4c1d-8e2f-3a4b5c6d7e8f"
  static let shops = "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d"
  static let file = "e5f6a7b8-c9d0-4e1f-8a2b-3c4d5e6f7a8b"
  static let batch = "20260803101000482915"

  /// All calls.
  static let all = datasets + documents + segments + metadata + tags + pipeline
}
