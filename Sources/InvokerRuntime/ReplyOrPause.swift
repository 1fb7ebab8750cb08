/// The result of a run in blocking mode that may have to wait for a person.
///
///     switch try await client.workflow.reply(inputs: inputs, user: "mia") {
///     case .reply(let reply): print(reply.data.outputs ?? [:])
///     case .pause(let pause): ask(pause.data.reasons)
///     }
public enum ReplyOrPause<Reply: Sendable, Pause: Sendable>: Sendable {
  /// The run has ended.
  case reply(Reply)
  /// The run is paused.
  case pause(Pause)

  /// The reply; `nil` if the run is paused.
  public var reply: Reply? { if case .reply(let reply) = self { reply } else { nil } }
  /// What the run waits for; `nil` if it has ended.
  public var pause: Pause? { if case .pause(let pause) = self { pause } else { nil } }

  /// Returns the same with another reply.
  public func map<Other: Sendable, Failure: Error>(
    _ transform: (Reply) throws(Failure) -> Other
  ) throws(Failure) -> ReplyOrPause<Other, Pause> {
    switch self {
    case .reply(let reply): .reply(try transform(reply))
    case .pause(let pause): .pause(pause)
    }
  }
}

extension ReplyOrPause: Equatable where Reply: Equatable, Pause: Equatable {}
