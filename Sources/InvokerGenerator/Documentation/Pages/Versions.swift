import InvokerSpec

/// What changed from version to version of an interface, the newest first.
func versionEntries(of interface: Interface, _ writer: PageWriter) -> [VersionEntry] {
  let earlier = writer.options.history.compactMap { version in
    version.specs.interfaces.first { $0.name == interface.name }.map { (version, $0) }
  }
  guard !earlier.isEmpty else { return [] }
  var entries: [VersionEntry] = []
  for (index, (version, contract)) in earlier.enumerated() {
    let changes =
      index == 0 ? [writer.words(.changeFirst)] : writer.changes(from: earlier[index - 1].1, to: contract)
    entries.append(
      VersionEntry(
        anchor: anchor("version", version.name), title: writer.words(version.title).plainText,
        description: nil, changes: changes))
  }
  if let last = earlier.last {
    entries.append(
      VersionEntry(
        anchor: "version-current", title: writer.phrases[.currentVersion], description: nil,
        changes: writer.changes(from: last.1, to: interface)))
  }
  return entries.reversed()
}

extension PageWriter {
  /// What a caller notices of the step from one contract to the next.
  fileprivate func changes(from old: Interface, to new: Interface) -> [Prose] {
    var changes: [Prose] = []
    func add(_ phrase: Phrase, _ param: String, _ values: [String: Prose] = [:]) {
      changes.append(words(phrase, values.merging(["name": [.code(param)]]) { $1 }))
    }
    for param in new.params where !old.params.contains(where: { $0.name == param.name }) {
      add(new.needs(param) ? .changeAddedRequired : .changeAdded, param.name)
    }
    for param in old.params {
      guard let now = new.params.first(where: { $0.name == param.name }) else {
        add(.changeRemoved, param.name)
        continue
      }
      if new.needs(now), !old.needs(param) { add(.changeRequired, param.name) }
      if !new.needs(now), old.needs(param) { add(.changeOptional, param.name) }
      if case .mode(let mode) = now.kind, now.kind != param.kind {
        add(.changeDefault, param.name, ["default": [.code(mode.rawValue)]])
      }
    }
    func isDescribed(_ now: TypeUse?, _ before: TypeUse?) -> Bool {
      if let now, let before { !specs.isFreeForm(now.type) && specs.isFreeForm(before.type) } else { false }
    }
    if isDescribed(new.streaming?.yields, old.streaming?.yields) { changes.append(words(.changeEvents)) }
    if isDescribed(new.blocking?.returns, old.blocking?.returns) { changes.append(words(.changeReply)) }
    if old.errors.isEmpty, !new.errors.isEmpty { changes.append(words(.changeErrors)) }
    return changes.isEmpty ? [words(.changeNone)] : changes
  }
}

extension Interface {
  /// Whether a plugin must give a param.
  fileprivate func needs(_ param: Param) -> Bool { carriage(of: param, on: .plugin) == .required }
}
