/// An event of an app with typed outputs: the event, and the outputs if it has any.
///
///     for try await event in stream {
///       if let outputs = event.outputs { print(outputs.summary) }
///       switch event.event { … }
///     }
@dynamicMemberLookup
public struct AppEvent<Event: StreamEvent, Outputs: AppOutputs>: StreamEvent {
  /// The event of the interface.
  public let event: Event
  /// The outputs of the app, with the types of its spec; `nil` if the event has no outputs, or reports a failed run.
  public let outputs: Outputs?

  /// Creates an event with its outputs, for test doubles.
  public init(_ event: Event, outputs: Outputs? = nil) {
    self.event = event
    self.outputs = outputs
  }

  /// A property of ``event``.
  public subscript<Value>(dynamicMember member: KeyPath<Event, Value>) -> Value { event[keyPath: member] }

  /// Reads the event, and then its outputs, from the same bytes.
  public static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<AppEvent> {
    let (position, path) = (json.position, try Outputs.paths.path(inNextEvent: &json))
    switch try Event.read(from: &json) {
    case .event(let event):
      guard let path, event.runFailure == nil else { return .event(AppEvent(event)) }
      return .event(AppEvent(event, outputs: try Outputs(at: path, below: position, in: &json)))
    case .keepAlive: return .keepAlive
    case .failure(let failure): return .failure(failure)
    }
  }

  /// The value from ``event``.
  public var runFailure: RunFailure? { event.runFailure }
}

extension AppEvent: TextStreamEvent where Event: TextStreamEvent {
  /// The value from ``event``.
  public var textChange: TextChange? { event.textChange }
  /// The value from ``event``.
  public var wholeText: String? { event.wholeText }
}

extension AppEvent: Equatable where Event: Equatable, Outputs: Equatable {}
extension AppEvent: Hashable where Event: Hashable, Outputs: Hashable {}
