import InvokerSpec

/// The differences between a signature of the platform's SDK and an interface, insofar as the plugin daemon carries it.
struct Drift {
  let interface: Interface
  let method: PythonFunction
  let owner: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ interface: Interface, _ method: PythonFunction, owner: String) {
    self.interface = interface
    self.method = method
    self.owner = owner
    compareNames()
    for param in interface.params {
      guard let taken = method.params.first(where: { $0.name == param.name }) else { continue }
      switch param.kind {
      case .value(let type): compareDefaults(param, type, taken)
      case .mode(let selection): compareModes(param, selection, taken)
      }
    }
  }

  /// The params that a plugin can pass, in order.
  private var expected: [Param] { interface.params(on: .plugin) }

  // MARK: Names and order

  private mutating func compareNames() {
    var removed =
      method.takesOthers
      ? [] : expected.filter { param in !method.params.contains { $0.name == param.name } }
    let added = method.params.filter { taken in !expected.contains { $0.name == taken.name } }
    for taken in added {
      if let dropped = interface.plugin?.unsupported.first(where: { $0.name == taken.name }) {
        report(
          .driftParamAdded, "\(owner).\(method.name) takes \(quoted(taken.name)), which the spec lists as unsupported",
          at: taken.location, notes: [.init("in the spec", at: dropped.location)],
          fix: "remove it from 'unsupported'")
      } else if let index = removed.firstIndex(where: { isRenamed($0, taken) }) {
        let param = removed.remove(at: index)
        report(
          .driftParamRenamed, "\(owner).\(method.name) now calls \(quoted(param.name)) \(quoted(taken.name))",
          at: taken.location, notes: [.init("in the spec", at: param.location)],
          fix: "rename the param, and write 'was: \(param.name)' in it, unless it is a different param")
      } else {
        report(
          .driftParamAdded,
          "\(owner).\(method.name) takes \(quoted(taken.name)), which \(quoted(interface.name)) does not have",
          at: taken.location, notes: [.init("the interface", at: interface.location)], fix: "add it to the params")
      }
    }
    for param in removed {
      let since = param.documentation.since.map { ", which the spec has since \($0)" } ?? ""
      report(
        .driftParamRemoved, "\(owner).\(method.name) does not take \(quoted(param.name))\(since)", at: method.location,
        notes: [.init("in the spec", at: param.location)], fix: "remove it, or list it as 'unsupported' by the plugin")
    }
    compareOrder()
  }

  /// Returns whether a removed and an added param of the same type have the same position between their neighbors.
  private func isRenamed(_ param: Param, _ taken: PythonParam) -> Bool {
    let (old, new) = (expected.map(\.name), method.params.map(\.name))
    guard let before = old.firstIndex(of: param.name), let after = new.firstIndex(of: taken.name) else { return false }
    let kept = Set(old).intersection(new)
    return old[..<before].count(where: kept.contains) == new[..<after].count(where: kept.contains)
      && param.type?.type.mayBe(taken.annotation) == true
  }

  private mutating func compareOrder() {
    let names = method.params.map(\.name)
    let (old, new) = (
      expected.map(\.name).filter(names.contains),
      names.filter { name in
        expected.contains { $0.name == name }
      }
    )
    guard let place = zip(old, new).first(where: { $0 != $1 }) else { return }
    let location = method.params.first { $0.name == place.1 }?.location ?? method.location
    report(
      .driftOrder, "\(owner).\(method.name) takes \(quoted(place.1)) where the spec has \(quoted(place.0))",
      at: location,
      notes: notes(on: place.0), fix: "put the params into the order \(new.joined(separator: ", "))")
  }

  private func notes(on param: String) -> [Diagnostic.Note] {
    interface.params.first { $0.name == param }.map { [.init("in the spec", at: $0.location)] } ?? []
  }

  // MARK: Defaults and modes

  private mutating func compareDefaults(_ param: Param, _ type: TypeUse, _ taken: PythonParam) {
    let name = quoted(param.name)
    let given = taken.defaultValue.map { $0.joined() }
    switch (given, type.defaultValue) {
    case (nil, nil) where !param.isRequired:
      report(
        .driftDefault, "\(owner).\(method.name) requires \(name), which is optional in the spec", at: taken.location,
        notes: notes(on: param.name), fix: "write 'required: true', or give it a default")
    case (let value?, _) where param.isRequired:
      report(
        .driftDefault, "\(owner).\(method.name) has the default \(quoted(value)) for \(name), which the spec requires",
        at: taken.location, notes: notes(on: param.name), fix: "remove 'required'")
    case (let value?, let standard):
      guard let literal = Literal(python: value), literal != standard ?? .null else { break }
      report(
        .driftDefault,
        "\(owner).\(method.name) has the default \(quoted(value)) for \(name), and the spec has another one",
        at: taken.location, notes: notes(on: param.name), fix: "write the default of the SDK")
    case (nil, _): break
    }
  }

  private mutating func compareModes(_ param: Param, _ selection: ModeParam, _ taken: PythonParam) {
    // Other values than names, such as `stream: bool`, are not enumerated.
    guard selection.values == nil else { return }
    let mode = selection.defaultMode
    let modes = taken.annotation.compactMap { Literal(python: String($0))?.string }
    let offered = interface.modes.map(\.rawValue)
    if !modes.isEmpty, Set(modes) != Set(offered) {
      report(
        .driftMode, "\(owner).\(method.name) responds in the modes \(modes.joined(separator: ", "))",
        at: taken.location,
        notes: [.init("the spec has \(offered.joined(separator: ", "))", at: param.location)],
        fix: "describe these modes under 'response_modes'")
    }
    guard let value = taken.defaultValue.flatMap({ Literal(python: $0.joined())?.string }), value != mode.rawValue
    else {
      return
    }
    report(
      .driftMode, "\(owner).\(method.name) responds in \(value) mode by default", at: taken.location,
      notes: notes(on: param.name), fix: "write '$mode: \(value)'")
  }

  private mutating func report(
    _ rule: Rule, _ message: String, at location: Location, notes: [Diagnostic.Note], fix: String
  ) {
    diagnostics.append(Diagnostic(rule, message, at: location, notes: notes, fix: fix))
  }
}

extension SchemaType {
  /// Returns whether a Python type annotation can refer to this type, which applies to all unknown annotations.
  fileprivate func mayBe(_ annotation: [Substring]) -> Bool {
    guard let word = annotation.first?.lowercased() else { return true }
    switch self {
    case .string: return !["int", "float", "bool", "list", "dict", "sequence", "mapping"].contains(word)
    case .array: return !["int", "float", "bool", "str", "dict", "mapping"].contains(word)
    case .dictionary: return !["int", "float", "bool", "str", "list", "sequence"].contains(word)
    case .integer, .number: return !["bool", "str", "list", "dict", "sequence", "mapping"].contains(word)
    case .boolean: return !["int", "float", "str", "list", "dict", "sequence", "mapping"].contains(word)
    case .any, .named: return true
    }
  }
}

extension Literal {
  /// A literal Python value; `nil` for any other expression.
  fileprivate init?(python text: String) {
    switch text {
    case "None": self = .null
    case "True": self = .boolean(true)
    case "False": self = .boolean(false)
    case "{}", "dict()": self = .object([])
    case "[]", "()", "list()", "tuple()": self = .array([])
    case _ where text.first == "\"" || text.first == "'": self = .string(String(text.dropFirst().dropLast()))
    default:
      if let integer = Int(text) {
        self = .integer(integer)
      } else if let number = Double(text) {
        self = .number(number)
      } else {
        return nil
      }
    }
  }

  fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
}
