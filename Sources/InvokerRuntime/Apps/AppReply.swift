/// A reply of an app with typed outputs: everything in the reply, and the outputs.
///
///     reply.outputs.summary
///     reply.data.status
@dynamicMemberLookup
public struct AppReply<Reply: JSONDecodable & Sendable, Outputs: AppOutputs>: Sendable {
  /// The reply of the interface.
  public let reply: Reply
  /// The outputs of the app, with the types of its spec.
  public let outputs: Outputs

  /// Creates a reply with its outputs, for test doubles.
  public init(_ reply: Reply, outputs: Outputs) {
    self.reply = reply
    self.outputs = outputs
  }

  /// A property of ``reply``.
  public subscript<Value>(dynamicMember member: KeyPath<Reply, Value>) -> Value { reply[keyPath: member] }
}

extension AppReply: JSONDecodable {
  /// Reads the reply, and then its outputs, from the same bytes.
  public init(from json: inout JSONReader) throws(JSONError) {
    let position = json.position
    let reply = try Reply(from: &json)
    self.init(reply, outputs: try Outputs(at: Outputs.paths.reply, below: position, in: &json))
  }
}

extension AppReply: Equatable where Reply: Equatable, Outputs: Equatable {}
extension AppReply: Hashable where Reply: Hashable, Outputs: Hashable {}
