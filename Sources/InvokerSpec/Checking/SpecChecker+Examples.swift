import YAMLTree

extension SpecChecker {
  mutating func check(_ example: Example, _ nodes: ExampleNodes, of interface: Interface, knowsOrder: Bool) {
    if let app = example.app { expect(app, in: interface.apps.map(\.name), "app") }
    checkRequest(example, nodes, of: interface)
    let path = interface.location.path
    switch example.outcome {
    case .events(let events):
      guard let streaming = interface.streaming else {
        return report(.exampleShape, "the interface has no streaming mode", at: example.location)
      }
      guard let node = nodes.fields["events"] else { return }
      for (index, event) in events.enumerated() {
        check(event, named: "events[\(index)]", as: streaming.yields, node.descendant(at: [.element(index)]), in: path)
      }
      if knowsOrder { checkOrder(of: events, at: node, example, streaming, of: interface) }
    case .reply(let reply):
      guard let blocking = interface.blocking else {
        return report(.exampleShape, "the interface has no blocking mode", at: example.location)
      }
      guard let node = nodes.fields["reply"] else { return }
      if let type = blocking.type(of: reply) {
        check(reply, named: "reply", as: type, node, in: path)
      } else if reply != .null {
        report(
          .exampleMismatch, "a response without 'returns' has no content", at: example.location,
          fix: "write 'reply: null', or add 'returns'")
      }
    case .error(let error):
      guard let node = nodes.fields["error"] else { return }
      checkError(error, node, of: interface)
    }
  }

  private mutating func check(
    _ value: Literal, named name: String, as use: TypeUse, _ node: YAMLNode, in path: String
  ) {
    exampleValues.append(ExampleValue(value: value, use: use, name: name, node: node, path: path))
  }

  private func isReportedInType(_ problem: ValueProblem) -> Bool {
    guard case .unknownField(let name, let type, _) = problem.kind else { return false }
    return unknownRequired[type.name]?.contains(name) == true
  }

  /// Validates the values of all examples, which takes longer than all other checks. Reports their errors once per
  /// cause.
  mutating func checkExamples() {
    let problems = concurrentMap(exampleValues) { [specs] item in
      var validator = ValueValidator(specs: specs)
      validator.validate(item.value, as: item.use)
      return validator.problems.withoutMisspelled
    }
    var mismatches = Mismatches()
    for (item, problems) in zip(exampleValues, problems) {
      for problem in problems where !isReportedInType(problem) {
        mismatches.add(.init(problem: problem, name: item.name, node: item.node, path: item.path))
      }
    }
    let validator = ValueValidator(specs: specs)
    for mismatch in mismatches.all {
      let first = mismatch.first
      report(
        .exampleMismatch, validator.sentence(first.problem.message, first.name, at: first.problem.path),
        at: first.location,
        notes: mismatch.second.map { second in
          let others = mismatch.count > 2 ? ", and in \(counted(mismatch.count - 2, "more place"))" : ""
          return [.init("here too" + others, at: second.location)]
        } ?? [], fix: first.isRestOfText ? restOfTextFix : nil)
    }
  }

  private mutating func checkRequest(_ example: Example, _ nodes: ExampleNodes, of interface: Interface) {
    guard let node = nodes.fields["request"] else { return }
    let path = interface.location.path
    guard case .object(let fields) = example.request else {
      return report(.exampleMismatch, "a request must be a mapping", at: Location(path: path, range: node.range))
    }
    let unknown = fields.map(\.name).filter { name in !interface.params.contains { $0.name == name } }
    for param in interface.params {
      guard let type = param.type else { continue }
      if let field = fields.first(where: { $0.name == param.name }) {
        guard field.value != .null || param.isRequired else { continue }
        check(field.value, named: param.name, as: type, node[param.name] ?? node, in: path)
      } else if param.isRequired, nearest(to: param.name, in: unknown) == nil {
        report(.exampleMismatch, "the param '\(param.name)' is missing", at: Location(path: path, range: node.range))
      }
    }
    for entry in node.entries ?? [] where !interface.params.contains(where: { $0.name == entry.name }) {
      let location = Location(path: path, range: entry.key.range)
      let near = nearest(to: entry.name, in: interface.params.map(\.name))
      report(
        .exampleMismatch, "there is no param \(quoted(entry.name))" + didYouMean(near), at: location,
        correction: .replacing(with: near))
    }
  }

  private mutating func checkError(_ error: Literal, _ node: YAMLNode, of interface: Interface) {
    let location = Location(path: interface.location.path, range: node.range)
    guard case .object(let fields) = error,
      case .string(let code)? = fields.first(where: { $0.name == "code" })?.value,
      case .integer(let status)? = fields.first(where: { $0.name == "status" })?.value,
      case .string? = fields.first(where: { $0.name == "message" })?.value, fields.count == 3
    else {
      return report(.exampleMismatch, "an error has only 'status' (an integer), 'code', and 'message'", at: location)
    }
    guard let declared = interface.errors.first(where: { $0.code == code }) else {
      guard !filesWithUnreadableErrors.contains(location.path) else { return }
      return expect(
        Named(name: code, location: Location(path: location.path, range: (node["code"] ?? node).range)),
        in: interface.errors.map(\.code), "error")
    }
    guard declared.status != status else { return }
    report(
      .exampleMismatch, "the status of \(quoted(code)) is \(declared.status)",
      at: Location(path: location.path, range: (node["status"] ?? node).range),
      notes: [.init("declared here", at: declared.location)])
  }

  /// Checks that the events of a stream follow one of the orders of its app.
  private mutating func checkOrder(
    of events: [Literal], at node: YAMLNode, _ example: Example, _ streaming: Streaming, of interface: Interface
  ) {
    guard let app = example.app, let union = specs.events(of: interface) else { return }
    let orders = streaming.orders.filter { $0.apps.contains { $0.name == app.name } }
    guard !orders.isEmpty else { return }
    let names = events.map { event -> String in
      guard case .object(let fields) = event,
        case .string(let name)? = fields.first(where: { $0.name == union.discriminator })?.value
      else { return "" }
      return name
    }
    // An event without a name, or with an unknown one, is already reported.
    guard names.allSatisfy({ name in union.cases.contains { $0.value == name } }) else { return }
    let furthest = orders.map { OrderMatcher($0, streaming).furthestMatch(of: names) }
      .max { !$0.isComplete && ($1.isComplete || $0.count < $1.count) }
    guard let furthest, !furthest.isComplete else { return }
    let path = interface.location.path
    if furthest.count < names.count {
      let range = node.descendant(at: [.element(furthest.count)]).range
      report(
        .exampleOrder, "\(quoted(names[furthest.count])) is not allowed here", at: Location(path: path, range: range),
        fix: "after \(counted(furthest.count, "event")) \(app.name) sends "
          + (furthest.expected.isEmpty ? "no more" : oneOf(furthest.expected)))
    } else {
      report(
        .exampleOrder, "the stream ends too early", at: example.location,
        fix: "\(app.name) continues with \(oneOf(furthest.expected))")
    }
  }
}

/// A value in an example: a param, an event, or a reply.
struct ExampleValue {
  var value: Literal
  var use: TypeUse
  var name: String
  var node: YAMLNode
  /// The path of the file.
  var path: String
}

extension [ValueProblem] {
  /// The problems without missing fields whose names are misspelled, which is already reported.
  fileprivate var withoutMisspelled: [ValueProblem] {
    filter { problem in
      guard case .missing(let field, _, _) = problem.kind else { return true }
      let unknown = compactMap { other -> String? in
        guard case .unknownField(let name, _, _) = other.kind, other.path.dropLast().elementsEqual(problem.path) else {
          return nil
        }
        return name
      }
      return nearest(to: field, in: unknown) == nil
    }
  }
}
