/// An event of an app whose outputs have types: the event, and the outputs if it brings them.
///
///     for try await event in stream {
///       if let outputs = event.outputs { print(outputs.summary) }
///       switch event.event { … }
///     }
@dynamicMemberLookup
public struct AppEvent<Event: StreamEvent, Outputs: AppOutputs>: StreamEvent {
  /// The event as the interface gives it.
  public let event: Event
  /// What the app put out, by the types of its spec; `nil` if the event brings no outputs, or tells of a run that failed.
  public let outputs: Outputs?

  /// An event and the outputs that it brings, for doubles.
  public init(_ event: Event, outputs: Outputs? = nil) {
    self.event = event
    self.outputs = outputs
  }

  /// A property of ``event``.
  public subscript<Value>(dynamicMember member: KeyPath<Event, Value>) -> Value { event[keyPath: member] }

  /// Reads the event, and then its outputs from the same bytes.
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

  /// As ``event`` tells it.
  public var runFailure: RunFailure? { event.runFailure }
}

extension AppEvent: TextStreamEvent where Event: TextStreamEvent {
  /// As ``event`` tells it.
  public var textChange: TextChange? { event.textChange }
  /// As ``event`` tells it.
  public var wholeText: String? { event.wholeText }
}

extension AppEvent: Equatable where Event: Equatable, Outputs: Equatable {}
extension AppEvent: Hashable where Event: Hashable, Outputs: Hashable {}
