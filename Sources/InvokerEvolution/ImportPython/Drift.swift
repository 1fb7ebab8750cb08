import InvokerSpec

/// The differences between a method of the platform's SDK and an interface, insofar as the plugin daemon carries it.
///
/// If the source shows what the method sends, that is compared, and otherwise its signature.
struct Drift {
  let interface: Interface
  let found: PythonMethod
  let package: PythonPackage
  let specs: SpecSet
  /// What is sent; `nil` if the source doesn't show it.
  let invocation: PythonInvocation?
  let arguments: [DriftArgument]
  var findings: [DriftFinding] = []
  /// The classes that were compared.
  var seen: Set<String> = []

  init(
    _ interface: Interface, _ found: PythonMethod, _ invocation: PythonInvocation?, in package: PythonPackage,
    _ specs: SpecSet
  ) {
    self.interface = interface
    self.found = found
    self.package = package
    self.specs = specs
    self.invocation = invocation
    arguments = invocation?.entries.map(DriftArgument.init) ?? found.method.params.map(DriftArgument.init)
    if let invocation { compareInvocation(invocation) }
    compareNames()
    compareSignature()
    compareOrder()
    for param in interface.params {
      guard let argument = arguments.first(where: { $0.name == param.name }) else { continue }
      compareValues(of: param, with: argument)
    }
    if let invocation { compareResult(of: invocation) }
  }

  /// The params that a plugin can pass, in order.
  private var expected: [Param] { interface.params(on: .plugin) }
  private var method: PythonFunction { found.method }
  var label: String { found.label }

  // MARK: Names

  private mutating func compareNames() {
    // Constants are no arguments, but they are sent.
    let sent = invocation == nil ? expected : interface.params.filter { isConstant($0) || expected.contains($0) }
    var removed = sent.filter { param in !arguments.contains { $0.name == param.name } }
    for argument in arguments where !sent.contains(where: { $0.name == argument.name }) {
      if let dropped = interface.plugin?.unsupported.first(where: { $0.name == argument.name }) {
        report(
          .driftParamAdded, argument.name,
          "\(label) \(takes) \(quoted(argument.name)), which the spec lists as unsupported",
          at: argument.location, notes: [.init("in the spec", at: dropped.location)],
          fix: "remove it from 'unsupported'")
      } else if let index = removed.firstIndex(where: { isRenamed($0, argument, among: sent) }) {
        let param = removed.remove(at: index)
        report(
          .driftParamRenamed, param.name, "\(label) now calls \(quoted(param.name)) \(quoted(argument.name))",
          at: argument.location, notes: [.init("in the spec", at: param.location)],
          fix: "rename the param, and write 'was: \(param.name)' in it, unless it is a different param")
      } else if !argument.isOfSession {
        report(
          .driftParamAdded, argument.name,
          "\(label) \(takes) \(quoted(argument.name)), which \(quoted(interface.name)) does not have",
          at: argument.location, notes: [.init("the interface", at: interface.location)], fix: "add it to the params")
      }
    }
    if invocation == nil, method.others != nil { removed = [] }
    for param in removed {
      let since = param.documentation.since.map { ", which the spec has since \($0)" } ?? ""
      report(
        .driftParamRemoved, param.name,
        "\(label) does not \(invocation == nil ? "take" : "send") \(quoted(param.name))\(since)",
        at: invocation.map { method.file.location(of: $0.type) } ?? method.location,
        notes: [.init("in the spec", at: param.location)], fix: "remove it, or list it as 'unsupported' by the plugin")
    }
  }

  private var takes: String { invocation == nil ? "takes" : "sends" }

  private func isConstant(_ param: Param) -> Bool {
    if case .constant = interface.carriage(of: param, on: .plugin) { true } else { false }
  }

  /// Returns whether a removed and an added param of the same type have the same position between their neighbors.
  private func isRenamed(_ param: Param, _ argument: DriftArgument, among params: [Param]) -> Bool {
    let (old, new) = (params.map(\.name), arguments.map(\.name))
    guard let before = old.firstIndex(of: param.name), let after = new.firstIndex(of: argument.name) else {
      return false
    }
    let kept = Set(old).intersection(new)
    guard old[..<before].count(where: kept.contains) == new[..<after].count(where: kept.contains),
      let type = param.type?.type
    else { return false }
    return argument.param.map { PythonType($0.annotation[...], in: package).fits(type, in: specs) } ?? true
  }

  // MARK: The signature

  private mutating func compareSignature() {
    if let others = method.others {
      report(
        .driftParamAdded, "**" + others.name, "\(label) takes any other argument in \(quoted("**" + others.name))",
        at: others.location, notes: [.init("the interface", at: interface.location)],
        fix: "find out which arguments it takes, and add them to the params")
    }
    guard invocation != nil else { return }
    for param in method.params where !method.mentions(param.name) {
      report(
        .driftParamAdded, param.name, "\(label) takes \(quoted(param.name)), and does not send it", at: param.location,
        notes: [.init("the interface", at: interface.location)], fix: "report it to the SDK's maintainers")
    }
    for argument in arguments {
      guard let param = argument.param, param.name != argument.name,
        let own = interface.params.first(where: { $0.name == argument.name })
      else { continue }
      report(
        .driftParamRenamed, argument.name,
        "\(label) calls \(quoted(argument.name)) \(quoted(param.name)) in its signature",
        at: param.location, notes: [.init("in the spec", at: own.location)],
        fix: "accept the difference, unless the name on the wire changes as well")
    }
  }

  private mutating func compareOrder() {
    let names = method.params.map(\.name)
    let known = expected.map(\.name)
    let (old, new) = (known.filter(names.contains), names.filter(known.contains))
    guard let place = zip(old, new).first(where: { $0 != $1 }) else { return }
    let location = method.params.first { $0.name == place.1 }?.location ?? method.location
    report(
      .driftOrder, place.1, "\(label) takes \(quoted(place.1)) where the spec has \(quoted(place.0))", at: location,
      notes: notes(on: place.0), fix: "put the params into the order \(new.joined(separator: ", "))")
  }

  func notes(on param: String) -> [Diagnostic.Note] {
    interface.params.first { $0.name == param }.map { [.init("in the spec", at: $0.location)] } ?? []
  }

  mutating func report(
    _ rule: Rule, _ subject: String, _ message: String, at location: Location, notes: [Diagnostic.Note], fix: String
  ) {
    let diagnostic = Diagnostic(rule, message, at: location, notes: notes, fix: fix)
    findings.append(DriftFinding(subject: interface.name + "/" + subject, diagnostic: diagnostic))
  }
}

/// What the SDK takes or sends under a name.
struct DriftArgument {
  var name: String
  /// Where the value comes from; `nil` if it is no argument.
  var param: PythonParam?
  /// A value that is always sent.
  var constant: [Substring]?
  /// Whether it is sent if the session has it.
  var isOfSession = false
  var location: Location

  init(_ param: PythonParam) {
    self.init(name: param.name, param: param, location: param.location)
  }

  init(_ entry: PythonEntry) {
    self.init(name: entry.key, location: entry.location)
    switch entry.value {
    case .param(let param): self.param = param
    case .literal(let words): constant = words
    case .other: isOfSession = entry.isConditional
    }
  }

  private init(name: String, param: PythonParam? = nil, location: Location) {
    (self.name, self.param, self.location) = (name, param, location)
  }
}

/// A difference, and what identifies it from run to run.
public struct DriftFinding: Hashable, Sendable {
  /// The interface and the param, such as `chat/user`.
  public var subject: String
  /// The report.
  public var diagnostic: Diagnostic

  /// The rule and the subject.
  public var identity: String { diagnostic.rule.id + " " + subject }
}
