/// What a run comes to in blocking mode, where it may have to wait for a person.
///
///     switch try await client.workflow.reply(inputs: inputs, user: "mia") {
///     case .reply(let reply): print(reply.data.outputs ?? [:])
///     case .pause(let pause): ask(pause.data.reasons)
///     }
public enum ReplyOrPause<Reply: Sendable, Pause: Sendable>: Sendable {
  /// The run has ended.
  case reply(Reply)
  /// The run waits.
  case pause(Pause)

  /// The reply; `nil` of a run that waits.
  public var reply: Reply? { if case .reply(let reply) = self { reply } else { nil } }
  /// What the run waits for; `nil` of one that has ended.
  public var pause: Pause? { if case .pause(let pause) = self { pause } else { nil } }

  /// The same with another reply.
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
