import InvokerSpec

/// The app that the key identifies: one that has a spec, or any of a kind.
struct PlayedApp: Sendable {
  /// The kind, such as `chatflow`; `nil` for any kind of the app's interface.
  var kind: String?
  /// The name of its interface; `nil` if several have this kind.
  var interface: String?
  /// Its input form; `nil` if it is unknown.
  var form: InputForm?
  /// The interfaces that call apps.
  private let callers: Set<String>

  /// - Parameter name: the name of an app that has a spec, or of a kind of app.
  init?(_ name: String, in specs: SpecSet) {
    let bound = specs.apps.compactMap { specs.interface(of: $0)?.name }
    callers = Set(bound + specs.interfaces.filter { !$0.apps.isEmpty }.map(\.name))
    if let app = specs.apps.first(where: { $0.name == name }) {
      kind = app.kind?.name
      interface = specs.interface(of: app)?.name
      form = InputForm(of: app, in: specs)
    } else {
      guard specs.interfaces.contains(where: { $0.apps.contains { $0.name == name } }) else { return nil }
      kind = name
    }
  }

  /// Whether an interface can call this app. Those that call no app, such as a list of conversations, can.
  func answers(_ interface: Interface) -> Bool {
    guard callers.contains(interface.name) else { return true }
    if let name = self.interface, name != interface.name { return false }
    guard let kind else { return true }
    return interface.apps.contains { $0.name == kind }
  }

  /// What can be named.
  static func names(in specs: SpecSet) -> [String] {
    Set(specs.interfaces.flatMap { $0.apps.map(\.name) } + specs.apps.map(\.name)).sorted()
  }
}

/// Whether apps of a kind run a workflow, whose worker is a separate process from the server.
func runsWorkflow(_ kind: String?) -> Bool { kind == "workflow" || kind == "chatflow" }
