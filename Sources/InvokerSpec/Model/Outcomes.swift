/// A field and the values of it that match: `data.status` is `failed` or `stopped`.
public struct Condition: Hashable, Sendable {
  /// The field, which must be a string.
  public var field: FieldPath
  /// The values, any of which matches.
  public var values: [Named]
}

/// The indication that a run failed.
public struct FailedRun: Hashable, Sendable {
  /// The condition for a failed run.
  public var condition: Condition
  /// The field that holds the reason, if there is one.
  public var message: FieldPath?
}

/// An event that can report a failed run.
public struct FailedEvent: Hashable, Sendable {
  /// The event.
  public var event: Named
  /// The indication in the event.
  public var run: FailedRun
}

/// The reply of a paused run.
public struct PausedRun: Hashable, Sendable {
  /// The condition for such a reply.
  public var condition: Condition
  /// The type of such a reply.
  public var returns: TypeUse
}

extension Condition {
  /// Whether the condition applies to `value`.
  public func holds(of value: Literal) -> Bool {
    guard case .string(let text)? = value.field(at: field.path) else { return false }
    return values.contains { $0.name == text }
  }
}

extension Blocking {
  /// Whether a reply is a file.
  public var returnsBytes: Bool { returns?.type == .string(.binary) }

  /// Returns the type of a reply, which differs for a paused run; `nil` if a response has no content.
  public func type(of reply: Literal) -> TypeUse? {
    if let paused, paused.condition.holds(of: reply) { paused.returns } else { returns }
  }
}
