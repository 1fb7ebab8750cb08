import InvokerSpec

/// A possible interpretation of a recording according to the specs: a call of an interface, or a related request.
struct RecordedCall: Sendable {
  var interface: Interface
  var role: Role

  enum Role: Sendable {
    /// The Service API runs it, or reopens the stream of a run.
    case run(Route)
    case stop(Route)
    /// A plugin runs it.
    case plugin
    /// The path belongs to the interface, but the method doesn't.
    case otherMethod
  }
}

extension RecordedRequest {
  /// The interfaces that match the route of the request, limited to those that run the app if the specs know it.
  func calls(in specs: SpecSet) -> [RecordedCall] {
    let calls = specs.interfaces.flatMap(calls(of:))
    let described = calls.filter { if case .otherMethod = $0.role { false } else { true } }
    let fitting = described.isEmpty ? calls : described
    let ofApp = fitting.filter { $0.interface.app(forMode: appMode) != nil }
    return ofApp.isEmpty ? fitting : ofApp
  }

  private func calls(of interface: Interface) -> [RecordedCall] {
    if let plugin = interface.plugin, isInnerPath(ofType: plugin.type) {
      return [RecordedCall(interface: interface, role: .plugin)]
    }
    guard let service = interface.serviceAPI else { return [] }
    let resume = service.resume.map { [$0.request] } ?? []
    let runs = [service.request] + service.requestWith.map(\.route) + resume
    let roles = runs.map { ($0, RecordedCall.Role.run($0)) } + (service.stop.map { [($0, .stop($0))] } ?? [])
    let ofPath = roles.filter { $0.0.takes(path: path) }
    guard !ofPath.isEmpty else { return [] }
    let ofMethod = ofPath.first { $0.0.method == method }
    return [RecordedCall(interface: interface, role: ofMethod?.1 ?? .otherMethod)]
  }
}

extension RecordedRequest {
  /// Whether the daemon passes invocations of a type on to this path: `/invoke/parameter-extractor`, `/fetch/app/info`.
  private func isInnerPath(ofType type: String) -> Bool {
    let words = path.split(separator: "/").joined(separator: "_").replacing("-", with: "_")
    guard words.hasPrefix("invoke_") else { return words.hasPrefix(type + "_") }
    let name = words.dropFirst("invoke_".count)
    return ["", "node_", "system_"].contains { $0 + name == type }
  }
}

extension Route {
  fileprivate func takes(path other: String) -> Bool {
    let other = other.split(separator: "/")
    return path.count == other.count && zip(path, other).allSatisfy { $0.value(in: $1) != nil }
  }
}

extension Interface {
  /// The kind of app, from the name that the platform or the spec uses for it.
  func app(forMode mode: String?) -> String? {
    guard let mode else { return nil }
    let names = [mode, DifyApp.Mode(rawValue: mode)?.kind]
    return apps.first { names.contains($0.name) }?.name
  }
}
