/// Checks the failed and paused runs of an interface, and the whole text at the end of a run.
extension SpecChecker {
  mutating func checkOutcomes(of interface: Interface) {
    if let streaming = interface.streaming, let first = streaming.failed.first {
      if let union = specs.events(of: interface) {
        for failed in streaming.failed { check(failed, in: union, streaming) }
      } else {
        reportUndescribed(first.event.location, streaming)
      }
    }
    guard let blocking = interface.blocking, let returns = blocking.returns else { return }
    if let failed = blocking.failed { check(failed, of: returns.type) }
    if let paused = blocking.paused { check(paused.condition, of: paused.returns.type) }
  }

  private mutating func check(_ failed: FailedEvent, in union: UnionType, _ streaming: Streaming) {
    let hidden = (streaming.keepAlive + streaming.failure).map(\.name)
    guard let item = union.cases.first(where: { $0.value == failed.event.name }) else {
      guard !union.isIncomplete else { return }
      return expect(failed.event, in: union.cases.map(\.value), "event")
    }
    guard !hidden.contains(failed.event.name) else {
      return report(
        .outcomeField, "\(quoted(failed.event.name)) is skipped or thrown, so callers cannot see how the run ended",
        at: failed.event.location, fix: "name an event that callers see")
    }
    check(failed.run, of: .named(item.type))
  }

  private mutating func check(_ failed: FailedRun, of type: SchemaType) {
    check(failed.condition, of: type)
    guard let message = failed.message, let found = value(at: message, of: type, .outcomeField) else { return }
    if !specs.resolved(found).isString, !isUnknown(found) { reportNoString(message) }
  }

  private mutating func check(_ condition: Condition, of type: SchemaType) {
    guard let found = value(at: condition.field, of: type, .outcomeField) else { return }
    if case .enumeration(let type)? = specs.declaration(of: found)?.kind {
      guard !type.isIncomplete else { return }
      for value in condition.values { expect(value, in: type.values.map(\.value), "value") }
    } else if !specs.resolved(found).isString, !isUnknown(found) {
      reportNoString(condition.field)
    }
  }

  /// Checks a field for the whole text, which can be one of the outputs that only an app describes.
  mutating func checkWhole(_ field: EventField, in union: UnionType) {
    guard let item = item(of: field, in: union) else { return }
    let path = FieldPath(path: field.path, location: field.location)
    guard let found = value(at: path, of: .named(item.type), .textField) else { return }
    guard specs.resolved(found).isString || found == .any || isUnknown(found) else {
      return report(
        .textField, "\(quoted(field.text)) must be a string", at: field.location, fix: "name a field that is a string")
    }
  }

  private mutating func reportNoString(_ field: FieldPath) {
    report(
      .outcomeField, "\(quoted(FieldPath.text(of: field.path))) must be a string", at: field.location,
      fix: "name a field that is a string")
  }

  /// Returns the type of the field at `path`; `nil` if there is none, which it reports, or if it could not be read.
  mutating func value(at path: FieldPath, of type: SchemaType, _ rule: Rule) -> SchemaType? {
    var type = type
    for name in path.path {
      if isUnknown(type) { return nil }
      if specs.isFreeForm(type) { return .any }
      if let element = elements(name, of: type) {
        guard let element else {
          reportStep(name, in: FieldPath.text(of: path.path), at: path.location, rule)
          return nil
        }
        type = element.type
        continue
      }
      guard let object = specs.declaration(of: type)?.object else {
        report(rule, "the fields of the object that contains \(quoted(name)) are not described", at: path.location)
        return nil
      }
      guard let property = object.properties.first(where: { $0.name == name }) else {
        guard !object.isIncomplete else { return nil }
        let place = path.path.count > 1 ? " in " + quoted(FieldPath.text(of: path.path)) : ""
        report(
          rule,
          "there is no field \(quoted(name))" + place
            + didYouMean(name, object.properties.map(\.name)), at: path.location,
          fix: "name a field that is declared")
        return nil
      }
      type = property.type.type
    }
    return type
  }
}
