import YAMLTree

/// Reads the conditions for failed and paused runs.
extension FileDecoder {
  mutating func failedEvents(_ node: YAMLNode) -> [FailedEvent] {
    guard let elements = node.elements else {
      wrongKind(node, "a list", for: "failed")
      return []
    }
    return elements.compactMap { element in
      guard let fields = fields(of: element, .failedEvent), let event = fields["event"],
        let name = text(event, "event"), let run = failedRun(fields)
      else { return nil }
      return FailedEvent(event: Named(name: name, location: location(of: event)), run: run)
    }
  }

  mutating func failedRun(_ node: YAMLNode) -> FailedRun? {
    fields(of: node, .failedReply).flatMap { failedRun($0) }
  }

  private mutating func failedRun(_ fields: [String: YAMLNode]) -> FailedRun? {
    fields["where"].flatMap { condition($0) }.map { condition in
      FailedRun(condition: condition, message: fields["message"].flatMap { fieldPath($0, "message") })
    }
  }

  mutating func pausedRun(_ node: YAMLNode, of interface: String) -> PausedRun? {
    guard let fields = fields(of: node, .pausedReply), let condition = fields["where"].flatMap({ condition($0) }) else {
      return nil
    }
    let type = fields["returns"].flatMap { typeUse($0, "returns", at: TypeName([interface + "_pause"])) }
    return PausedRun(
      condition: condition, returns: (type ?? .unreadable(at: location(of: fields["returns"] ?? node))).type)
  }

  private mutating func condition(_ node: YAMLNode) -> Condition? {
    guard let entries = entries(of: node, in: "where") else { return nil }
    guard entries.count == 1, let entry = entries.first else {
      report(.outcomeField, "'where' takes one field and its values", at: node, fix: "write {data.status: [failed]}")
      return nil
    }
    return Condition(
      field: FieldPath(path: FieldPath.steps(in: entry.name), location: location(of: entry.key)),
      values: names(entry.value, entry.name))
  }
}
