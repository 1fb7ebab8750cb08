import InvokerSpec

/// How Server-Sent Events carry the events of a recorded stream.
struct RecordedFraming: Sendable {
  /// The data that ends the stream.
  var terminator: String?
  /// The field that gets the name in the `event:` line; `nil` if events have it themselves.
  var nameField: String?
  /// Where a failure has its parts, if not in fields of its own.
  var failure: FailurePaths?

  init() {}

  init(of interface: Interface, in specs: SpecSet) {
    terminator = interface.streaming?.terminator?.name
    nameField = interface.streaming?.eventLine.flatMap { _ in specs.events(of: interface)?.discriminator }
    failure = interface.serviceAPI?.settings.failure
  }

  /// Whether an event is a failure: it has a message within another object.
  func isFailure(_ event: Literal) -> Bool {
    failure?.message.contains { $0.count > 1 && event.scalar(at: $0) != nil } ?? false
  }
}

extension RecordedValue {
  /// The event with the name that its `event:` line has.
  func named(_ name: String, _ field: String) -> RecordedValue {
    guard !name.isEmpty, case .object(let fields) = value, self[field] == nil else { return self }
    return RecordedValue(value: .object([.init(name: field, value: .string(name))] + fields), place: place)
  }

  /// The first value at one of some paths; `nil` if there is none.
  func first(at paths: [[String]]) -> RecordedValue? {
    paths.lazy.compactMap { path in
      guard let value = value.scalar(at: path) else { return nil }
      var place = place
      place.path += path.map { step in FieldPath.element(step).map { .element($0) } ?? .field(step) }
      return RecordedValue(value: value, place: place)
    }.first
  }
}

extension Literal {
  /// The text or number at a path.
  fileprivate func scalar(at path: [String]) -> Literal? {
    var value: Literal? = self
    for step in path {
      if case .array(let elements)? = value, let index = FieldPath.element(step) {
        value = elements.indices.contains(index) ? elements[index] : nil
      } else {
        value = value?[step]
      }
    }
    switch value {
    case .string, .integer, .number, .boolean: return value
    case .null, .array, .object, nil: return nil
    }
  }
}
