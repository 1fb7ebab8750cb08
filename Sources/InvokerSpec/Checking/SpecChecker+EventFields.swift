// `response.failed.reason` is the field `reason` of `response.failed`, if there is an event of that name. In a stream of
// one type, `delta.content` is a field of each of its elements.

extension SpecChecker {
  /// Separates the names of events from the fields after them, which depends on what the stream yields.
  mutating func resolveEventFields(of interface: inout Interface) {
    let isPlain = specs.element(of: interface) != nil
    let dotted = specs.events(of: interface)?.cases.map(\.value).filter { $0.contains(".") } ?? []
    func resolved(_ fields: inout [EventField], _ rule: Rule) {
      fields = fields.compactMap { field in
        let resolved = isPlain ? field.withoutEvent : field.resolved(among: dotted)
        if !resolved.path.isEmpty { return resolved }
        report(
          rule, "\(quoted(field.text)) names an event without a field", at: field.location,
          fix: "write the event and the field, such as 'message.answer'")
        return nil
      }
    }
    if var text = interface.streaming?.text {
      resolved(&text.append, .textField)
      resolved(&text.replace, .textField)
      resolved(&text.whole, .textField)
      text.complete = text.complete.compactMap { completion in
        var fields = [completion.field]
        resolved(&fields, .textField)
        return fields.first.map { TextRules.Completion(field: $0, after: completion.after) }
      }
      interface.streaming?.text = text
    }
    if var outputs = interface.streaming?.outputs {
      resolved(&outputs, .outputField)
      interface.streaming?.outputs = outputs
    }
    if var repeats = interface.serviceAPI?.resume?.repeats {
      resolved(&repeats, .repeatField)
      interface.serviceAPI?.resume?.repeats = repeats
    }
  }
}

extension EventField {
  /// Returns the field with the event of the longest name that matches the beginning of its text.
  fileprivate func resolved(among events: [String]) -> Self {
    guard !events.isEmpty else { return self }
    let text = text
    guard let event = events.filter({ text.hasPrefix($0 + ".") }).max(by: { $0.utf8.count < $1.utf8.count }) else {
      return self
    }
    return EventField(
      event: event, path: FieldPath.steps(in: text.dropFirst(event.count + 1)), location: location)
  }

  /// The field of an element of a stream without named events.
  fileprivate var withoutEvent: Self { EventField(event: "", path: [event] + path, location: location) }
}
