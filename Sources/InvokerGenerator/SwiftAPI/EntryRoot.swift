import InvokerSpec

/// Where the paths to interfaces begin.
enum EntryRoot: Hashable, Sendable {
  /// The client of the Service API.
  case client
  /// The session of a plugin, or of a custom transport.
  case session

  /// The name that the documentation gives it.
  var name: String { self == .client ? "client" : "session" }

  /// The type that contains what is below a path: `ModelEntryPoints`.
  func type(at path: some Sequence<String>) -> String {
    path.map { Identifier(type: $0).name }.joined() + (self == .client ? "ServiceEntryPoints" : "EntryPoints")
  }
}

extension Reach {
  var root: EntryRoot { self == .serviceAPI ? .client : .session }
}

extension Interface {
  /// The names below a root that lead to the interface, or that end with its call; `nil` if there is no such path.
  func path(from root: EntryRoot) -> [String]? {
    switch root {
    case .client: serviceAPI == nil ? nil : clientPath
    case .session: isOnClientAlone ? nil : Array(entryPoint.dropFirst())
    }
  }

  /// The paths from all roots.
  var paths: [(root: EntryRoot, path: [String])] {
    [EntryRoot.client, .session].compactMap { root in path(from: root).map { (root, $0) } }
  }
}
