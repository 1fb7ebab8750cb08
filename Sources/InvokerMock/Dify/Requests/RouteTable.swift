import InvokerSpec

/// The routes of the platform, from the transports of the specs.
struct RouteTable: Sendable {
  enum Action: Sendable, Hashable {
    /// Invokes the interface of that name by a route.
    case invoke(String, Route)
    case stop(String)
    case resume
    case upload
    /// Reads a form.
    case form
    /// Submits a form.
    case submit
  }

  enum Match: Sendable, Hashable {
    /// With the values of the path's placeholders, below a base path.
    case found(Action, [String: String])
    /// The path exists for other methods.
    case otherMethods([String])
    case nothing
  }

  private struct Entry: Sendable {
    var method: String
    var path: [Route.Part]
    var action: Action
    var api = APISettings.standard
    /// The segments before the path.
    var base = RouteTable.usualBase
  }

  private static let usualBase = ["v1"]

  private var entries: [Entry] = []

  init(_ interfaces: [Interface]) {
    // These win over specs of the same routes: the mock knows more about its runs than examples show.
    let form: [Route.Part] = [.text("form"), .text("human_input"), .placeholder("form_token")]
    entries += [
      Entry(method: "POST", path: [.text("files"), .text("upload")], action: .upload),
      Entry(method: "GET", path: form, action: .form),
      Entry(method: "POST", path: form, action: .submit),
    ]
    for transport in interfaces.compactMap(\.serviceAPI) {
      if let resume = transport.resume { add(resume.request, .resume, transport) }
    }
    for interface in interfaces {
      guard let transport = interface.serviceAPI else { continue }
      for route in [transport.request] + transport.requestWith.map(\.route) {
        add(route, .invoke(interface.name, route), transport)
      }
      if let stop = transport.stop { add(stop, .stop(interface.name), transport) }
    }
  }

  // A query in a route is the client's business.
  private mutating func add(_ route: Route, _ action: Action, _ transport: ServiceAPITransport) {
    let base = transport.basePath?.split(separator: "/").map(String.init) ?? Self.usualBase
    entries.append(
      Entry(method: route.method, path: route.path, action: action, api: transport.settings, base: base))
  }

  /// The API to which a path belongs; `nil` if there is nothing below the path.
  func api(at path: [String]) -> APISettings? {
    let below = entries.filter { path.starts(with: $0.base) }
    // The mock's own routes belong to whichever API has the path.
    let specified = below.filter { if case .invoke = $0.action { true } else { false } }
    return (specified.isEmpty ? below : specified).max { $0.base.count < $1.base.count }?.api
  }

  func match(_ method: String, _ path: [String]) -> Match {
    let fitting = entries.compactMap { entry in values(of: path, in: entry).map { (entry, $0) } }
    // `/workflows/run` wins over `/workflows/{id}`.
    let best = fitting.filter { $0.0.method == method }.min { $0.1.count < $1.1.count }
    if let (entry, values) = best { return .found(entry.action, values) }
    return fitting.isEmpty ? .nothing : .otherMethods(Set(fitting.map(\.0.method)).sorted())
  }

  /// The calls of specs by a route.
  func calls(_ method: String, _ path: [String]) -> [Action] {
    entries.filter { entry in
      guard case .invoke = entry.action else { return false }
      return entry.method == method && values(of: path, in: entry) != nil
    }.map(\.action)
  }

  private func values(of path: [String], in entry: Entry) -> [String: String]? {
    guard path.count == entry.base.count + entry.path.count, path.starts(with: entry.base) else { return nil }
    var values: [String: String] = [:]
    for (segment, part) in zip(path.dropFirst(entry.base.count), entry.path) {
      guard let value = part.value(in: segment) else { return nil }
      if let name = part.placeholder { values[name] = value }
    }
    return values
  }
}
