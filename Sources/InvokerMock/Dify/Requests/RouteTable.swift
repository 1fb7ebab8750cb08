import InvokerSpec

/// What the platform answers to, made from the bindings of the specs.
struct RouteTable: Sendable {
  enum Action: Sendable, Hashable {
    /// Invokes the interface of that name.
    case invoke(String)
    case stop(String)
    case resume
    case upload
    /// Asks for a form.
    case form
    /// Fills a form in.
    case submit
  }

  enum Match: Sendable, Hashable {
    /// With the values of the path's placeholders.
    case found(Action, [String: String])
    /// The path is there, for other methods.
    case otherMethods([String])
    case nothing
  }

  private struct Entry: Sendable {
    var method: String
    var segments: [Segment]
    var action: Action
  }

  private enum Segment: Sendable {
    case text(String)
    case value(String)
  }

  private var entries: [Entry] = []

  init(_ interfaces: [Interface]) {
    for interface in interfaces {
      guard let binding = interface.serviceAPI else { continue }
      add(binding.request, .invoke(interface.name))
      for other in binding.requestWith { add(other.route, .invoke(interface.name)) }
      if let stop = binding.stop { add(stop, .stop(interface.name)) }
      if let resume = binding.resume { add(resume.request, .resume) }
    }
    add("POST", "/files/upload", .upload)
    add("GET", "/form/human_input/{form_token}", .form)
    add("POST", "/form/human_input/{form_token}", .submit)
  }

  // A query in a route is the client's business.
  private mutating func add(_ route: Route, _ action: Action) { add(route.method, route.path, action) }

  private mutating func add(_ method: String, _ path: String, _ action: Action) {
    let segments = path.split(separator: "/").map { segment in
      segment.hasPrefix("{") && segment.hasSuffix("}")
        ? Segment.value(String(segment.dropFirst().dropLast())) : .text(String(segment))
    }
    entries.append(Entry(method: method, segments: segments, action: action))
  }

  func match(_ method: String, _ path: [String]) -> Match {
    let fitting = entries.compactMap { entry in values(of: path, in: entry).map { (entry, $0) } }
    // `/workflows/run` wins over `/workflows/{id}`.
    let best = fitting.filter { $0.0.method == method }.min { $0.1.count < $1.1.count }
    if let (entry, values) = best { return .found(entry.action, values) }
    return fitting.isEmpty ? .nothing : .otherMethods(Set(fitting.map(\.0.method)).sorted())
  }

  private func values(of path: [String], in entry: Entry) -> [String: String]? {
    guard path.count == entry.segments.count else { return nil }
    var values: [String: String] = [:]
    for (part, segment) in zip(path, entry.segments) {
      switch segment {
      case .text(let text): if part != text { return nil }
      case .value(let name): values[name] = part
      }
    }
    return values
  }
}
