import YAMLTree

extension FileDecoder {
  mutating func streaming(_ node: YAMLNode, of interface: String) -> Streaming? {
    guard let fields = fields(of: node, .streaming), let yields = fields["yields"],
      let type = typeUse(yields, "yields", at: TypeName([interface + "_event"]))
    else { return nil }
    return Streaming(
      description: text(fields["description"], "description"), yields: type.type,
      text: fields["text"].flatMap { textRules($0) },
      pieces: fields["pieces"].flatMap { pieces($0) },
      outputs: eventFields(fields["outputs"], "outputs", .outputField),
      terminator: fields["terminator"].flatMap { terminator($0) },
      eventLine: fields["event_line"].flatMap { boolean($0, "event_line") == true ? location(of: $0) : nil },
      keepAlive: names(fields["keepalive"], "keepalive"), failure: names(fields["failure"], "failure"),
      failed: fields["failed"].map { failedEvents($0) } ?? [],
      anywhere: names(fields["anywhere"], "anywhere"), trailing: names(fields["trailing"], "trailing"),
      orders: fields["order"].map { orders($0) } ?? [])
  }

  mutating func blocking(_ node: YAMLNode, of interface: String) -> Blocking? {
    let known = log.count
    guard let fields = fields(of: node, .blocking) else { return nil }
    // A misspelled key may be the missing one.
    if fields["returns"] == nil, log.count > known { return nil }
    let returns = fields["returns"].map { typeUse($0, "returns", at: TypeName([interface + "_reply"])) }
    if case .some(nil) = returns { return nil }
    for word in ["pages", "outputs", "failed", "paused"] where returns == nil {
      guard let node = fields[word] else { continue }
      report(.missingKey, "'\(word)' needs 'returns', the type of the reply", at: node, fix: "add 'returns'")
    }
    return Blocking(
      description: text(fields["description"], "description"), returns: returns??.orBytes.type,
      contentType: fields["content_type"].flatMap { text($0, "content_type") },
      pages: fields["pages"].flatMap { pages($0) },
      outputs: fields["outputs"].flatMap { fieldPath($0, "outputs") },
      failed: fields["failed"].flatMap { failedRun($0) },
      paused: fields["paused"].flatMap { pausedRun($0, of: interface) })
  }

  mutating func fieldPath(_ node: YAMLNode, _ what: String) -> FieldPath? {
    guard let text = text(node, what) else { return nil }
    return FieldPath(path: FieldPath.steps(in: text), location: location(of: node))
  }

  private mutating func terminator(_ node: YAMLNode) -> Named? {
    guard let text = text(node, "terminator") else { return nil }
    guard !text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else {
      report(.wrongValue, "a terminator is one line", at: node, fix: "write it like '[DONE]', in quotes")
      return nil
    }
    return Named(name: text, location: location(of: node))
  }

  private mutating func textRules(_ node: YAMLNode) -> TextRules? {
    guard let fields = fields(of: node, .textRules) else { return nil }
    var rules = TextRules(
      append: eventFields(fields["append"], "append", .textField),
      replace: eventFields(fields["replace"], "replace", .textField), complete: [],
      whole: eventFields(fields["whole"], "whole", .textField))
    if let list = fields["complete"], list.elements == nil { wrongKind(list, "a list", for: "complete") }
    for element in fields["complete"]?.elements ?? [] {
      guard let words = self.fields(of: element, .completion),
        let field = words["field"].flatMap({ eventField($0, .textField) }), let after = words["after"]
      else { continue }
      let events =
        after.elements == nil
        ? text(after, "after").map { [Named(name: $0, location: location(of: after))] } ?? []
        : names(after, "after")
      rules.complete.append(TextRules.Completion(field: field, after: events))
    }
    return rules
  }

  private mutating func pieces(_ node: YAMLNode) -> PieceRules? {
    guard let fields = fields(of: node, .pieces), let event = fields["event"],
      let name = text(event, "event"), let id = fields["id"].flatMap({ fieldPath($0, "id") }),
      let data = fields["data"].flatMap({ fieldPath($0, "data") }),
      let last = fields["last"].flatMap({ fieldPath($0, "last") })
    else { return nil }
    return PieceRules(
      event: Named(name: name, location: location(of: event)), id: id, data: data, last: last,
      length: fields["length"].flatMap { fieldPath($0, "length") },
      order: fields["order"].flatMap { fieldPath($0, "order") })
  }

  /// - Parameter rule: The rule that an element violates if it does not name a field.
  mutating func eventFields(_ node: YAMLNode?, _ what: String, _ rule: Rule) -> [EventField] {
    guard let node else { return [] }
    guard let elements = node.elements else {
      wrongKind(node, "a list such as [message.answer]", for: what)
      return []
    }
    return elements.compactMap { eventField($0, rule) }
  }

  private mutating func eventField(_ node: YAMLNode, _ rule: Rule) -> EventField? {
    guard let text = text(node, "an event field") else { return nil }
    let parts = FieldPath.steps(in: text)
    guard !parts.contains("") else {
      report(
        rule, "\(quoted(text)) does not name an event field", at: node,
        fix: "write the event and the field, such as 'message.answer'")
      return nil
    }
    return EventField(event: parts[0], path: Array(parts.dropFirst()), location: location(of: node))
  }

  private mutating func orders(_ node: YAMLNode) -> [EventOrder] {
    guard let elements = node.elements else {
      wrongKind(node, "a list of orders", for: "order")
      return []
    }
    return elements.compactMap { element in
      guard let fields = fields(of: element, .order), let title = text(fields["title"], "title"),
        let steps = fields["steps"]
      else { return nil }
      guard let list = steps.elements else {
        wrongKind(steps, "a list of steps", for: "steps")
        return nil
      }
      return EventOrder(
        apps: names(fields["apps"], "apps"), title: title, description: text(fields["description"], "description"),
        steps: list.compactMap { step($0) }, location: location(of: element.entries?.first?.value ?? element))
    }
  }

  private mutating func step(_ node: YAMLNode) -> EventOrder.Step? {
    guard let fields = fields(of: node, .step) else { return nil }
    guard fields.count == 1, let (word, events) = fields.first, let occurrence = EventOrder.Occurrence(rawValue: word)
    else {
      // A misspelled key is already reported.
      guard fields.count > 1 || node.entries?.isEmpty == true else { return nil }
      let keys = grammar[.step].names.joined(separator: ", ")
      report(.missingKey, "a step has exactly one of the keys \(keys)", at: node)
      return nil
    }
    return EventOrder.Step(occurrence: occurrence, events: names(events, word))
  }

  // MARK: Examples

  mutating func examples(_ node: YAMLNode) -> [Example] {
    (entries(of: node, in: "examples") ?? []).compactMap { entry in
      let what = "example \(quoted(entry.name))"
      let known = log.count
      guard let fields = fields(of: entry.value, .example, called: what),
        let title = text(fields["title"], "title"), let mode = choice(fields["mode"], "mode", as: ModeName.self),
        let request = fields["request"]
      else { return nil }
      let app = fields["app"].flatMap { node in
        text(node, "app").map { Named(name: $0, location: location(of: node)) }
      }
      // A misspelled key may be the missing one.
      let hasNone = ["events", "reply", "error"].allSatisfy { fields[$0] == nil }
      guard log.count == known || !hasNone else { return nil }
      guard let outcome = outcome(fields, mode: mode, of: entry, what) else { return nil }
      exampleNodes.append(ExampleNodes(fields: fields))
      return Example(
        name: entry.name, title: title, description: text(fields["description"], "description"), app: app, mode: mode,
        request: Literal(request), outcome: outcome, location: location(of: entry.key))
    }
  }

  private mutating func outcome(
    _ fields: [String: YAMLNode], mode: ModeName, of entry: YAMLEntry, _ what: String
  ) -> Example.Outcome? {
    let given = ["events", "reply", "error"].filter { fields[$0] != nil }
    let expected = mode == .streaming ? "events" : "reply"
    guard given == [expected] || given == ["error"], let node = fields[given[0]] else {
      report(
        .exampleShape, "\(what) needs '\(expected)', or 'error' if the call fails", at: entry.key,
        fix: given.isEmpty
          ? "add '\(expected)'"
          : given.count == 1
            ? "write '\(expected)' instead of '\(given[0])', or correct 'mode'" : "keep only '\(expected)'")
      return nil
    }
    switch given[0] {
    case "reply": return .reply(Literal(node))
    case "error": return .error(Literal(node))
    default:
      guard let events = node.elements else {
        wrongKind(node, "a list", for: "events")
        return nil
      }
      return .events(events.map(Literal.init))
    }
  }
}

/// The nodes of an example, which are checked later, because all files must be read before their types are known.
struct ExampleNodes {
  var fields: [String: YAMLNode]
}
