/// The outputs of one app. Generated from a binding.
public protocol AppOutputs: JSONDecodable, Sendable {}

extension AppOutputs {
  /// Reads what a run of `interface` put out; `nil`: nothing.
  ///
  /// - Throws: an error with the reason `.response`, for an output of another type than the binding says.
  public init(_ values: JSONObject?, of interface: InterfaceDescriptor) throws(InvocationError) {
    let text = (values ?? [:]).jsonBytes
    var drift: JSONError?
    var noSeam: TextSeam?
    do throws(JSONError) {
      self = try text.withUnsafeBufferPointer { (text) throws(JSONError) in
        try JSONReader.read(message: text, seam: &noSeam, note: { drift = drift ?? $0 }) { (json) throws(JSONError) in
          try Self(from: &json)
        }
      }
      // Nobody is here to take note of an output that reads as absent.
      if let drift { throw drift }
    } catch {
      let problem = text.withUnsafeBufferPointer { ResponseProblem(error, in: $0) }
      throw Invocation(interface, mode: .blocking, arguments: Arguments()).error(.response(problem))
    }
  }
}

/// A reply of an app whose outputs have types: all that the reply has, and its outputs.
///
///     reply.outputs.summary
///     reply.data.status
@dynamicMemberLookup
public struct AppReply<Reply: Sendable, Outputs: Sendable>: Sendable {
  /// The reply as the interface gives it.
  public let reply: Reply
  /// What the app put out, by the types of its binding.
  public let outputs: Outputs

  /// A reply and the outputs that were read from it.
  public init(_ reply: Reply, outputs: Outputs) {
    self.reply = reply
    self.outputs = outputs
  }

  /// A property of ``reply``.
  public subscript<Value>(dynamicMember member: KeyPath<Reply, Value>) -> Value { reply[keyPath: member] }
}

extension AppReply: Equatable where Reply: Equatable, Outputs: Equatable {}
