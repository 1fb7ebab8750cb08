import InvokerSpec

/// The app that the key names: one that has a spec, or any of a kind.
struct PlayedApp: Sendable {
  /// Such as `chatflow`; `nil`: whatever kind the interface of the app has.
  var kind: String?
  /// The name of its interface; `nil` where several have this kind.
  var interface: String?
  /// Its input form; `nil` where nothing is known of it.
  var form: InputForm?

  /// - Parameter name: of an app that has a spec, or of a kind of app.
  init?(_ name: String, in specs: SpecSet) {
    if let app = specs.apps.first(where: { $0.name == name }) {
      kind = app.kind?.name
      interface = specs.interface(of: app)?.name
      form = InputForm(of: app, in: specs)
    } else {
      guard specs.interfaces.contains(where: { $0.apps.contains { $0.name == name } }) else { return nil }
      kind = name
    }
  }

  /// Whether an interface reaches this app.
  func answers(_ interface: Interface) -> Bool {
    if let name = self.interface, name != interface.name { return false }
    guard let kind else { return true }
    return interface.apps.contains { $0.name == kind }
  }

  /// What can be named.
  static func names(in specs: SpecSet) -> [String] {
    Set(specs.interfaces.flatMap { $0.apps.map(\.name) } + specs.apps.map(\.name)).sorted()
  }
}

/// Whether apps of a kind run a workflow, whose worker is another process than the server's.
func runsWorkflow(_ kind: String?) -> Bool { kind == "workflow" || kind == "chatflow" }
