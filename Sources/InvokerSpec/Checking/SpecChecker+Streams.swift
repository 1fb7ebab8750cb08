/// The rules that a stream can omit: a text and joined pieces are of no harm to those who read only its events.
private let optionalRules: Set = ["text", "pieces"]

extension SpecChecker {
  /// Checks that streams of one type follow the same rules, because the code that reads the events belongs to the type.
  mutating func checkStreams() {
    // What is wrong with a stream, and already reported, may be why its rules differ.
    let broken = Set(log.inOrder().filter(\.isError).map { $0.location?.path })
    let sound = specs.interfaces.filter { !broken.contains($0.location.path) }
    let ofTypes = Dictionary(grouping: sound) { interface in
      interface.streaming.flatMap { specs.declaration(of: $0.yields.type)?.name }
    }
    for (type, interfaces) in ofTypes where interfaces.count > 1 {
      if let type { checkStreams(of: interfaces, yielding: type) }
    }
  }

  private mutating func checkStreams(of interfaces: [Interface], yielding type: TypeName) {
    var first: [String: (rules: Set<String>, interface: String, yields: Location)] = [:]
    for interface in interfaces {
      guard let streaming = interface.streaming else { continue }
      for (key, rules) in streaming.rules where !rules.isEmpty || !optionalRules.contains(key) {
        guard let other = first[key] else {
          first[key] = (rules, interface.name, streaming.yields.location)
          continue
        }
        guard rules != other.rules else { continue }
        report(
          .badUnion,
          "\(quoted(key)) of a stream that yields \(quoted(type.description)) isn't the same as in "
            + quoted(other.interface),
          at: streaming.yields.location, notes: [.init("the first one", at: other.yields)],
          fix: "write the same \(quoted(key)) in both, or declare another type for one of them")
      }
    }
  }
}

extension Streaming {
  /// What determines how the events are read, by key of the format.
  package var rules: [String: Set<String>] {
    let text = text.map { text in
      text.append.map { "append \($0.text)" } + text.replace.map { "replace \($0.text)" }
        + text.whole.map { "whole \($0.text)" }
        + text.complete.map { "complete \($0.field.text) after \($0.after.map(\.name).sorted())" }
    }
    let pieces = pieces.map { pieces in
      ["event \(pieces.event.name)"]
        + [pieces.id, pieces.data, pieces.last, pieces.length, pieces.order].enumerated().map { index, field in
          "\(index) \(field?.text ?? "")"
        }
    }
    let failed = failed.map { failed in
      let run = failed.run
      let words = [failed.event.name, run.condition.field.text, run.message?.text ?? ""]
      return (words + run.condition.values.map(\.name).sorted()).joined(separator: " ")
    }
    return [
      "keepalive": Set(keepAlive.map(\.name)), "failure": Set(failure.map(\.name)), "text": Set(text ?? []),
      "pieces": Set(pieces ?? []), "failed": Set(failed),
    ]
  }
}
