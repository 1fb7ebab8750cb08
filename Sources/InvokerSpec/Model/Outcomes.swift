/// A field and the values of it that mean something: `data.status` is `failed` or `stopped`.
public struct Condition: Hashable, Sendable {
  /// The field, which is a string.
  public var field: FieldPath
  /// The values, each of which will do.
  public var values: [Named]
}

/// How a run tells that it has failed.
public struct FailedRun: Hashable, Sendable {
  /// When it has.
  public var condition: Condition
  /// Where it says why; `nil` if nowhere.
  public var message: FieldPath?
}

/// An event that may tell that the run has failed.
public struct FailedEvent: Hashable, Sendable {
  /// The event.
  public var event: Named
  /// When it does.
  public var run: FailedRun
}

/// The reply of a run that waits.
public struct PausedRun: Hashable, Sendable {
  /// When the reply is one.
  public var condition: Condition
  /// The type of the reply then.
  public var returns: TypeUse
}

extension Condition {
  /// Whether the field of `value` has one of the values.
  public func holds(of value: Literal) -> Bool {
    guard case .string(let text)? = value.field(at: field.path) else { return false }
    return values.contains { $0.name == text }
  }
}

extension Blocking {
  /// The type that a reply has: that of a run that waits, where it is one.
  public func type(of reply: Literal) -> TypeUse {
    if let paused, paused.condition.holds(of: reply) { paused.returns } else { returns }
  }
}
