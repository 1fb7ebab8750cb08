/// A property that has a default.
private struct DefaultPlace: Hashable {
  var type: TypeName
  var property: String
}

extension SpecChecker {
  /// Reports infinite defaults. Such a default contains a value of its own type in which the property is omitted, so
  /// that the default applies again.
  mutating func checkDefaults() {
    var finished: Set<DefaultPlace> = []
    for name in files.flatMap(\.decoded.declarations).map(\.name) {
      let properties = specs.types[name]?.object?.properties ?? []
      for index in properties.indices where properties[index].type.defaultValue != nil {
        var open: [DefaultPlace] = []
        follow(DefaultPlace(type: name, property: properties[index].name), &open, &finished)
      }
    }
  }

  private mutating func follow(_ place: DefaultPlace, _ open: inout [DefaultPlace], _ finished: inout Set<DefaultPlace>)
  {
    guard let use = specs.types[place.type]?.object?.properties.first(where: { $0.name == place.property })?.type,
      let value = use.defaultValue, open.count < 200
    else { return }
    if open.contains(place) {
      return report(
        .infiniteType,
        "the default of \(quoted(place.property)) would be infinite: it contains a value of "
          + "\(quoted(place.type.description)) without \(quoted(place.property))", at: use.location,
        fix: "add \(quoted(place.property)) there")
    }
    guard !finished.contains(place) else { return }
    open.append(place)
    for next in leftOut(of: value, use.type) { follow(next, &open, &finished) }
    open.removeLast()
    finished.insert(place)
  }

  /// Returns the properties with defaults that a value omits.
  private func leftOut(of value: Literal, _ type: SchemaType) -> [DefaultPlace] {
    switch (value, specs.resolved(type)) {
    case (.array(let values), .array(let element)): values.flatMap { leftOut(of: $0, element.type) }
    case (.object(let fields), .dictionary(let element)): fields.flatMap { leftOut(of: $0.value, element.type) }
    case (.object(let fields), .named(let reference)):
      (specs.types[reference.name]?.object?.properties ?? []).flatMap { property -> [DefaultPlace] in
        if let field = fields.first(where: { $0.name == property.name }) {
          return leftOut(of: field.value, property.type.type)
        }
        return property.type.defaultValue == nil ? [] : [DefaultPlace(type: reference.name, property: property.name)]
      }
    default: []
    }
  }
}
