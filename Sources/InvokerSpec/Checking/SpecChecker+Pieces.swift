/// Checks the fields of events that carry data in pieces.
extension SpecChecker {
  mutating func checkPieces(of interface: Interface) {
    guard let streaming = interface.streaming, let pieces = streaming.pieces else { return }
    guard let union = specs.events(of: interface) else {
      return reportUndescribed(pieces.event.location, streaming)
    }
    guard let item = union.cases.first(where: { $0.value == pieces.event.name }) else {
      if !union.isIncomplete { expect(pieces.event, in: union.cases.map(\.value), "event") }
      return
    }
    guard !(streaming.keepAlive + streaming.failure).contains(where: { $0.name == pieces.event.name }) else {
      return report(
        .pieceField, "\(quoted(pieces.event.name)) is skipped or thrown, so callers cannot join its pieces",
        at: pieces.event.location, fix: "name an event that callers see")
    }
    let type = SchemaType.named(item.type)
    check(pieces.id, of: type, isRequired: true, "a string") { $0.isString }
    check(pieces.data, of: type, isRequired: true, "bytes, which is a string with 'format: byte' or 'format: hex'") {
      $0 == .string(.byte) || $0 == .string(.hex)
    }
    check(pieces.last, of: type, isRequired: true, "a boolean") { $0 == .boolean }
    for count in [pieces.length, pieces.order].compactMap(\.self) {
      check(count, of: type, isRequired: false, "an integer") { $0 == .integer(nil) }
    }
  }

  private mutating func check(
    _ field: FieldPath, of type: SchemaType, isRequired: Bool, _ noun: String, _ fits: (SchemaType) -> Bool
  ) {
    guard let found = value(at: field, of: type, .pieceField), !isUnknown(found) else { return }
    let name = quoted(FieldPath.text(of: field.path))
    guard fits(specs.resolved(found)) else {
      return report(
        .pieceField, "\(name) must be \(noun)", at: field.location, fix: "name a field of this type")
    }
    guard isRequired, !isAlwaysPresent(field, in: type) else { return }
    report(
      .pieceField, "\(name) must always be present", at: field.location,
      fix: "list it under 'required', or give it a default")
  }

  /// Whether all fields on a path to a value are always present.
  private func isAlwaysPresent(_ field: FieldPath, in type: SchemaType) -> Bool {
    var type = type
    for name in field.path {
      guard let object = specs.declaration(of: type)?.object,
        let property = object.properties.first(where: { $0.name == name })
      else { return false }
      let isPresent = property.isRequired || property.type.defaultValue != nil || object.isIncomplete
      guard isPresent, !property.type.isNullable else { return false }
      type = property.type.type
    }
    return true
  }
}
