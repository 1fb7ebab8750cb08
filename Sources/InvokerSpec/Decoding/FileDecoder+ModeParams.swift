import YAMLTree

/// Checks the parts of an interface that depend on its response modes.
extension FileDecoder {
  /// Omits examples of a mode that could not be read, because they cannot be checked.
  mutating func leaveOutExamples(of interface: inout Interface, offering modes: [String: YAMLNode]?) {
    let isRead = [ModeName.streaming: interface.streaming != nil, .blocking: interface.blocking != nil]
    let kept = interface.examples.indices.filter { index in
      let mode = interface.examples[index].mode
      return isRead[mode] == true || modes?[mode.rawValue] == nil
    }
    interface.examples = kept.map { interface.examples[$0] }
    exampleNodes = kept.map { exampleNodes[$0] }
  }

  /// Reads what is sent for each mode.
  mutating func modeValues(_ node: YAMLNode) -> ModeParam.Values? {
    fields(of: node, .modeValues).map { fields in
      .init(streaming: fields["streaming"].map { Literal($0) }, blocking: fields["blocking"].map { Literal($0) })
    }
  }

  /// Checks that one param selects the response mode if there are several, and that its default is one of the modes.
  mutating func checkModeParams(_ params: YAMLNode?, _ modes: [String: YAMLNode]?) {
    guard let params, let entries = params.entries else { return }
    let found = entries.filter { $0.value["$mode"] != nil }
    guard let first = found.first, let mode = first.value["$mode"] else {
      let meant = entries.first { $0.name == "response_mode" || $0.value["enum"].map(namesModes) == true }
      if meant == nil, modes?.count == 1 { return }
      return report(
        .modeParam, "no param selects the response mode", at: meant?.key ?? firstKey(of: params),
        fix: meant.map { "write '\($0.name): {$mode: streaming}'" }
          ?? "add 'response_mode: {$mode: streaming}' to the params")
    }
    for entry in found.dropFirst() {
      report(
        .modeParam, "a second param for the response mode", at: entry.key,
        notes: [.init("the first one", at: location(of: first.key))], fix: "remove one of the two")
    }
    checkModeValues(first.value["values"], modes)
    guard let modes, !modes.isEmpty, let name = mode.stringValue.flatMap(ModeName.init), modes[name.rawValue] == nil
    else { return }
    report(
      .modeParam, "the default mode '\(name.rawValue)' is not among the response modes", at: mode,
      fix: "write '$mode: \(oneOf(modes.keys.sorted()))'")
  }
}

extension FileDecoder {
  /// Checks that values are given for modes that exist, and that they are different.
  private mutating func checkModeValues(_ node: YAMLNode?, _ modes: [String: YAMLNode]?) {
    let entries = node?.entries ?? []
    for entry in entries where modes?[entry.name] == nil && ModeName(rawValue: entry.name) != nil {
      report(
        .modeParam, "there is no response mode '\(entry.name)'", at: entry.key,
        fix: "remove the value, or describe the mode under 'response_modes'")
    }
    guard entries.count == 2, modes?.count == 2, Literal(entries[0].value) == Literal(entries[1].value) else { return }
    report(
      .modeParam, "both response modes have the same value, so the server cannot distinguish them",
      at: entries[1].value, fix: "give them different values")
  }
}

/// Whether the values of an enum are response modes.
private func namesModes(_ list: YAMLNode) -> Bool {
  let values = list.elements?.compactMap(\.stringValue) ?? list.entries?.map(\.name) ?? []
  return !values.isEmpty && values.allSatisfy { ModeName(rawValue: $0) != nil }
}
