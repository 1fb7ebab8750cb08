import YAMLTree

extension SpecChecker {
  mutating func check(_ interface: Interface, _ examples: [ExampleNodes]) {
    checkParams(of: interface)
    checkTransports(of: interface)
    for use in [interface.streaming?.yields, interface.blocking?.returns, interface.blocking?.paused?.returns] {
      if let use { expectNoNull(use, "an event or a reply", fix: "remove 'nullable', or let it be any value") }
    }
    let known = log.count
    checkEvents(of: interface)
    checkOutputs(of: interface)
    checkOutcomes(of: interface)
    checkPages(of: interface)
    checkPieces(of: interface)
    // If the events of an order are invalid, the order cannot be used to check examples.
    let knowsOrder = log.count == known
    for (example, nodes) in zip(interface.examples, examples) {
      check(example, nodes, of: interface, knowsOrder: knowsOrder)
    }
  }

  private mutating func checkParams(of interface: Interface) {
    for type in interface.params.compactMap(\.type) { checkValues(of: type) }
  }

  private mutating func checkTransports(of interface: Interface) {
    let params = interface.params.map(\.name)
    let required = interface.params.filter(\.isRequired).map(\.name)
    func isNeeded(_ name: String) -> Bool { required.contains(name) }

    for item in interface.plugin?.unsupported ?? [] {
      expect(Named(name: item.name, location: item.location), in: params, "param")
      if isNeeded(item.name) {
        report(.transportParam, "\(quoted(item.name)) is required, so a transport cannot reject it", at: item.location)
      }
    }
    for item in interface.plugin?.required ?? [] {
      expect(item, in: params, "param")
      if interface.plugin?.unsupported.contains(where: { $0.name == item.name }) == true {
        report(.transportParam, "\(quoted(item.name)) is both required and rejected", at: item.location)
      }
    }
    for item in interface.plugin?.omit ?? [] { expect(item, in: params, "param") }
    // It can also be a field that no param is for, so only a name that resembles a param is a typo.
    for item in interface.plugin?.sentAsNull ?? []
    where !params.contains(item.name) && nearest(to: item.name, in: params) != nil {
      expect(item, in: params, "param")
    }
    expectSent(interface.plugin?.required ?? [], besides: interface.plugin?.omit ?? [])
    checkBytes(of: interface)
    let constants = interface.params.filter { $0.type?.constant != nil }.map(\.name)
    for item in interface.plugin?.unsupported ?? [] where constants.contains(item.name) {
      report(
        .transportParam, "\(quoted(item.name)) is a constant, so callers cannot pass it", at: item.location,
        fix: "list it under 'omit'")
    }
    guard let service = interface.serviceAPI else { return }
    for item in service.omit + service.required + service.requestWith.map(\.param) { expect(item, in: params, "param") }
    expectSent(service.required, besides: service.omit)
    checkRoutes(of: service, params, interface)
  }

  private mutating func expectSent(_ required: [Named], besides omitted: [Named]) {
    for item in required where omitted.contains(where: { $0.name == item.name }) {
      report(.transportParam, "\(quoted(item.name)) is both required and omitted", at: item.location)
    }
  }

  /// Only HTTP carries bytes as they are.
  private mutating func checkBytes(of interface: Interface) {
    for param in interface.params where param.type?.type == .string(.binary) {
      let isForPlugins = interface.plugin != nil && interface.carriage(of: param, on: .plugin).isSent
      guard isForPlugins || interface.serviceAPI == nil else { continue }
      report(
        .transportParam, "only the Service API carries the file \(quoted(param.name))", at: param.location,
        fix: interface.plugin == nil ? "write 'format: byte'" : "list it under 'unsupported' or 'omit' of plugin")
    }
    guard let blocking = interface.blocking, let returns = blocking.returns else { return }
    if blocking.returnsBytes, interface.plugin != nil || interface.serviceAPI == nil {
      report(
        .transportParam, "only the Service API carries a reply that is a file", at: returns.location,
        fix: "write 'format: byte'")
    }
  }

  // MARK: Events

  private mutating func checkEvents(of interface: Interface) {
    guard let streaming = interface.streaming else { return }
    let named =
      streaming.keepAlive + streaming.failure + streaming.anywhere + streaming.trailing
      + streaming.orders.flatMap { $0.steps.flatMap(\.events) }
      + (streaming.text?.complete.flatMap(\.after) ?? [])
    let union = specs.events(of: interface)
    let element = specs.element(of: interface)
    if union == nil, element == nil, !specs.isFreeForm(streaming.yields.type) {
      report(.badUnion, "'yields' must be a union of events, or an object", at: streaming.yields.location)
    }
    if union == nil, let place = streaming.eventLine {
      report(
        .badUnion, "the events of this stream have no names", at: place,
        fix: "remove 'event_line', or describe the events as a union with a discriminator")
    }
    guard let union else {
      if let first = named.first { reportUndescribed(first.location, streaming) }
      if let text = streaming.text { checkText(text, in: element, streaming) }
      return
    }
    let events = union.cases.map(\.value)
    for name in named where !union.isIncomplete { expect(name, in: events, "event") }
    for app in streaming.orders.flatMap(\.apps) { expect(app, in: interface.apps.map(\.name), "app") }
    for failure in streaming.failure { checkFailure(failure, in: union) }
    guard let text = streaming.text else { return }
    checkEvents(of: text, streaming)
    for field in text.whole { checkWhole(field, in: union) }
    for field in text.append + text.replace + text.complete.map(\.field) { check(field, in: union, .textField) }
    for completion in text.complete where !text.append.contains(where: { $0.names(completion.field) }) {
      report(
        .textField, "'\(completion.field.text)' is not among the fields of 'append'", at: completion.field.location,
        fix: "add it there: without an earlier event of 'after', it is a piece")
    }
  }

  /// Checks the fields that make up a text in a stream of one type, or in one whose events are not described.
  private mutating func checkText(_ text: TextRules, in element: TypeDeclaration?, _ streaming: Streaming) {
    let fields = text.append + text.replace + text.whole
    guard let element, let first = fields.first else {
      if let first = fields.first { reportUndescribed(first.location, streaming) }
      return
    }
    for field in fields.dropFirst() {
      report(
        .textField, "a second field for the text", at: field.location,
        notes: [.init("the first one", at: first.location)], fix: "name one field: all elements have the same type")
    }
    let type = SchemaType.named(TypeReference(name: element.name, location: element.location))
    let path = FieldPath(path: first.path, location: first.location)
    guard let found = value(at: path, of: type, .textField) else { return }
    let canBeText = specs.declaration(of: found)?.alternatives.flatMap(specs.textAlternative) != nil
    guard specs.resolved(found).isString || canBeText || isUnknown(found) else {
      return report(
        .textField, "\(quoted(first.text)) must be a string", at: first.location, fix: "name a field that is a string")
    }
  }

  /// - Parameter location: The location of the name of an event.
  mutating func reportUndescribed(_ location: Location, _ streaming: Streaming?) {
    // The type of the events may be one that could not be read.
    if case .named(let reference)? = streaming?.yields.type {
      guard specs.types[reference.name] != nil else { return }
      return report(.unknownName, "all elements of this stream have one type, so no event can be named", at: location)
    }
    report(.unknownName, "the events of this stream are not described, so none can be named", at: location)
  }

  /// Checks that text comes from events that callers see, and from one field of each.
  private mutating func checkEvents(of text: TextRules, _ streaming: Streaming) {
    let hidden = (streaming.keepAlive + streaming.failure).map(\.name)
    for field in text.append + text.replace + text.whole where hidden.contains(field.event) {
      report(.textField, "\(quoted(field.event)) is skipped or thrown, so it cannot have text", at: field.location)
    }
    expectOneOfEachEvent(text.append + text.replace + text.whole, .textField)
  }

  mutating func expectOneOfEachEvent(_ fields: [EventField], _ rule: Rule) {
    var seen: [String: EventField] = [:]
    for field in fields {
      if let first = seen[field.event] {
        report(
          rule, "a second field of \(quoted(field.event))", at: field.location,
          notes: [.init("the first one", at: first.location)], fix: "name one field of the event")
      }
      seen[field.event] = field
    }
  }

  private mutating func checkFailure(_ failure: Named, in union: UnionType) {
    guard let item = union.cases.first(where: { $0.value == failure.name }),
      let object = specs.types[item.type.name]?.object, !object.isIncomplete
    else { return }
    for (name, noun) in [("code", "a string"), ("message", "a string"), ("status", "an integer")] {
      let type = object.properties.first { $0.name == name }?.type.type
      if let type, specs.resolved(type).noun == noun || isUnknown(type) { continue }
      report(.failureType, "\(quoted(failure.name)) needs a field '\(name)' that is \(noun)", at: failure.location)
    }
  }

  /// Checks that a field that holds text or identifies an event is a string, and that it and all fields on the path
  /// to it are always present.
  mutating func check(_ field: EventField, in union: UnionType, _ rule: Rule) {
    guard let item = item(of: field, in: union) else { return }
    var type = SchemaType.named(item.type)
    for (depth, name) in field.path.enumerated() {
      let isLast = depth == field.path.count - 1
      if let element = element(name, of: type, in: field, rule) {
        guard let element else { return }
        type = element.type
        guard !isLast || isText(type, rule) else {
          return report(rule, "\(quoted(field.text)) must be a string", at: field.location)
        }
        continue
      }
      guard let inner = specs.declaration(of: type)?.object else {
        // What identifies an event is found in its JSON, but all else is code.
        guard rule != .repeatField, !isUnknown(type) else { return }
        return report(
          rule, "\(quoted(name)) in \(quoted(field.text)) is a field, but what is before it has no described fields",
          at: field.location, fix: "name a field that is declared")
      }
      guard !inner.isIncomplete || inner.properties.contains(where: { $0.name == name }) else { return }
      let properties = inner.properties
      guard let property = properties.first(where: { $0.name == name }) else {
        report(
          rule,
          "there is no field \(quoted(name)) in \(quoted(field.text))"
            + didYouMean(name, properties.map(\.name)), at: field.location)
        return
      }
      let isText = isLast ? isText(property.type.type, rule) : true
      // The part that could not be read may make it required.
      let isThere = property.isRequired || property.type.defaultValue != nil || inner.isIncomplete
      guard isText, isThere, !property.type.isNullable else {
        let requirement = isLast ? "be a string that is always present" : "always be present"
        report(
          rule, "\(quoted(name)) in \(quoted(field.text)) must \(requirement)", at: field.location,
          fix: isText ? "list it under 'required', or give it a default" : nil)
        return
      }
      type = property.type.type
    }
  }

  /// Returns the elements that a step of a path leads to; a `nil` in it if the step doesn't fit, which it reports.
  ///
  /// - Returns: `nil` for the name of a field in a value that isn't an array.
  func elements(_ step: String, of type: SchemaType) -> TypeUse?? {
    switch (FieldPath.element(step), specs.resolved(type)) {
    case (_?, .array(let element)): element
    case (nil, .array), (_?, .named), (_?, .string), (_?, .integer), (_?, .number), (_?, .boolean): .some(nil)
    case (_, .dictionary), (_, .any), (nil, _): nil
    }
  }

  /// The same, for a step of `field`.
  private mutating func element(
    _ step: String, of type: SchemaType, in field: EventField, _ rule: Rule
  ) -> TypeUse?? {
    let element = elements(step, of: type)
    if case .some(nil) = element, !isUnknown(type) { reportStep(step, in: field.text, at: field.location, rule) }
    return element
  }

  mutating func reportStep(_ step: String, in path: String, at location: Location, _ rule: Rule) {
    let isElement = FieldPath.element(step) != nil
    report(
      rule,
      isElement
        ? "\(quoted(step)) in \(quoted(path)) is an element, but what is before it isn't an array"
        : "\(quoted(step)) in \(quoted(path)) is a field, but what is before it is an array", at: location,
      fix: isElement ? "remove \(quoted(step))" : "name an element, such as '[0].\(step)'")
  }

  /// Whether a type is a string. A field that identifies an event can also be an enum.
  private func isText(_ type: SchemaType, _ rule: Rule) -> Bool {
    if isUnknown(type) { return true }
    if rule == .repeatField, case .enumeration? = specs.declaration(of: type)?.kind { return true }
    return specs.resolved(type).isString
  }

  /// Returns the case that a field belongs to. If there is none, reports it and returns `nil`.
  mutating func item(of field: EventField, in union: UnionType) -> UnionType.Case? {
    if let item = union.cases.first(where: { $0.value == field.event }) { return item }
    if union.isIncomplete { return nil }
    let events = union.cases.map(\.value)
    // Only known events reveal how many of the parts form the event name.
    let parts = [field.event] + field.path
    let names = parts.indices.dropFirst().map { parts.prefix($0).joined(separator: ".") }
    let name = names.last { nearest(to: $0, in: events) != nil } ?? field.event
    let rest = String(field.text.dropFirst(name.count))
    expect(Named(name: name, location: field.location), in: events, "event", followedBy: rest)
    return nil
  }

  /// Whether a type could not be read, which is already reported.
  func isUnknown(_ type: SchemaType) -> Bool {
    guard case .named(let reference) = specs.resolved(type) else { return false }
    return specs.types[reference.name] == nil
  }

  /// - Parameter rest: The text after the name, at the same location.
  mutating func expect(_ name: Named, in names: [String], _ what: String, followedBy rest: String = "") {
    guard !names.contains(name.name) else { return }
    let near = log.hasRoom(in: name.location.path) ? nearest(to: name.name, in: names) : nil
    report(
      .unknownName, "there is no \(what) \(quoted(name.name))" + didYouMean(near), at: name.location,
      fix: near == nil && !names.isEmpty && names.count <= 12 ? "write \(oneOf(names))" : nil,
      // The location of a name in a route is the whole route.
      correction: name.location.isText(name.name + rest) ? .replacing(with: near.map { $0 + rest }) : nil)
  }
}

extension Location {
  /// Whether the range has the length of a text, with or without quotes.
  fileprivate func isText(_ text: String) -> Bool {
    [0, 2].contains(range.end.offset - range.start.offset - text.utf8.count)
  }
}

extension EventField {
  func names(_ other: EventField) -> Bool { text == other.text }
}

extension SchemaType {
  /// Whether values are text. Bytes are not, although they are encoded as a string.
  var isString: Bool { if case .string(let format) = self { format?.isBinary != true } else { false } }
}
