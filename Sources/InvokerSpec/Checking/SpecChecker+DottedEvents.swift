// `response.failed.reason` is the field `reason` of `response.failed`, if there is an event of that name.

extension SpecChecker {
  /// Separates event names that contain dots from the fields after them, which requires the union of the events.
  func resolveDottedEvents(of interface: inout Interface) {
    guard let events = specs.events(of: interface)?.cases.map(\.value), events.contains(where: { $0.contains(".") })
    else { return }
    func resolved(_ fields: [EventField]) -> [EventField] { fields.map { $0.resolved(among: events) } }
    if var text = interface.streaming?.text {
      text.append = resolved(text.append)
      text.replace = resolved(text.replace)
      text.whole = resolved(text.whole)
      for index in text.complete.indices {
        text.complete[index].field = text.complete[index].field.resolved(among: events)
      }
      interface.streaming?.text = text
    }
    if let outputs = interface.streaming?.outputs { interface.streaming?.outputs = resolved(outputs) }
    if let repeats = interface.serviceAPI?.resume?.repeats { interface.serviceAPI?.resume?.repeats = resolved(repeats) }
  }
}

extension EventField {
  /// Returns the field with the event of the longest name that matches the beginning of its text.
  fileprivate func resolved(among events: [String]) -> Self {
    let text = text
    guard let event = events.filter({ text.hasPrefix($0 + ".") }).max(by: { $0.utf8.count < $1.utf8.count }) else {
      return self
    }
    let path = text.dropFirst(event.count + 1).split(separator: ".").map(String.init)
    return EventField(event: event, path: path, location: location)
  }
}
