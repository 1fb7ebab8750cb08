extension SpecChecker {
  /// Checks the fields of an interface that hold outputs.
  mutating func checkOutputs(of interface: Interface) {
    if let streaming = interface.streaming, let first = streaming.outputs.first {
      if let union = specs.events(of: interface) {
        expectOneOfEachEvent(streaming.outputs, .outputField)
        for field in streaming.outputs { checkOutputs(field, in: union) }
      } else {
        reportUndescribed(first.location, streaming)
      }
    }
    if let blocking = interface.blocking, let outputs = blocking.outputs, let returns = blocking.returns {
      checkOutputs(outputs.path, of: returns.type, at: outputs.location)
    }
  }

  private mutating func checkOutputs(_ field: EventField, in union: UnionType) {
    guard let item = item(of: field, in: union) else { return }
    checkOutputs(field.path, of: .named(item.type), at: field.location)
  }

  /// Checks that a path leads to an object of any values.
  private mutating func checkOutputs(_ path: [String], of type: SchemaType, at location: Location) {
    var type = type
    for name in path {
      if let element = elements(name, of: type) {
        guard let element else { return reportStep(name, in: FieldPath.text(of: path), at: location, .outputField) }
        type = element.type
        continue
      }
      guard let declaration = specs.declaration(of: type) else {
        // The type may be one that could not be read.
        if case .named = specs.resolved(type) { return }
        return report(
          .outputField, "the fields of the object that contains \(quoted(name)) are not described", at: location)
      }
      let properties = declaration.object?.properties ?? []
      guard let property = properties.first(where: { $0.name == name }) else {
        guard declaration.object?.isIncomplete != true else { return }
        return report(
          .outputField,
          "there is no field \(quoted(name)) in \(quoted(declaration.name.description))"
            + didYouMean(name, properties.map(\.name)), at: location)
      }
      type = property.type.type
    }
    guard specs.isDictionary(type) || isUnknown(type) else {
      return report(
        .outputField, "\(quoted(FieldPath.text(of: path))) must be an object of any values", at: location)
    }
  }
}
