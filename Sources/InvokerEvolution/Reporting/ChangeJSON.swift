import InvokerSpec

/// The changes for scripts. `version` is incremented when a field is removed or its meaning changes.
func jsonReport(_ report: ChangeReport) -> String {
  let places = PlaceWriter(
    report.changes.flatMap { [report.shown(old: $0.old), report.shown(new: $0.new)] }.compactMap(\.self),
    report.context)
  func place(_ location: Location?) -> ReportValue {
    location.map { ["path": .string($0.path), "range": places.range($0)] } ?? .null
  }
  let changes = report.changes.map { change -> ReportValue in
    [
      "id": .string(change.rule.id),
      "level": .string(change.level.rawValue),
      "verdicts": .object(Boundary.allCases.map { ($0.rawValue, .string(change.verdict($0).rawValue)) }),
      "subject": .string(change.subject.path),
      "before": .array(change.before.map { .string($0.text) }),
      "after": .array(change.after.map { .string($0.text) }),
      "message": .string(report.phrases.message(change).quotedText),
      "action": report.phrases.action(change).map { .string($0.quotedText) } ?? .null,
      "side": .string(change.side.rawValue),
      "old": place(report.shown(old: change.old)),
      "new": place(report.shown(new: change.new)),
      "types": .array(change.types.map(\.description).sorted().map { .string($0) }),
      "fingerprint": .string(change.fingerprint),
      "accepted": .boolean(report.isAccepted(change)),
    ]
  }
  let value: ReportValue = ["version": 1, "bump": .string(report.bump.rawValue), "changes": .array(changes)]
  return value.text
}
