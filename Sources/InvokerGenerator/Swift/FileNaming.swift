/// The naming scheme of client files.
public enum FileNaming: Hashable, Sendable {
  /// The naming of handwritten files, with a prefix that can be empty: `apps/chat.yaml` results in `AppsChat.swift` and
  /// `AppsChat+JSON.swift`.
  case byType(prefix: String)
  /// The name of the spec's file, so that a build system can derive the names without reading a spec and they don't
  /// collide with handwritten files: `chat.yaml` results in `chat.invoker.swift` and `chat+JSON.invoker.swift`.
  case bySpec

  /// The file that contains the public part of a spec.
  ///
  /// - Parameter spec: the path of the spec's file below the folder of the specs.
  public func client(of spec: String) -> String { stem(of: spec) + ending }

  /// The file that contains the JSON coding.
  public func coding(of spec: String) -> String { stem(of: spec) + "+JSON" + ending }

  /// The file of the entry points of all specs.
  public var entryPoints: String {
    switch self {
    case .byType(let prefix): prefix + "EntryPoints" + ending
    case .bySpec: "EntryPoints" + ending
    }
  }

  /// The scheme, as a digest of options includes it.
  var text: String {
    switch self {
    case .byType(let prefix): "byType(prefix: \(prefix.debugDescription))"
    case .bySpec: "bySpec"
    }
  }

  private func stem(of spec: String) -> String {
    let names = spec.split(separator: "/").map { name in
      name.hasSuffix(".yaml") ? name.dropLast(5) : name.hasSuffix(".yml") ? name.dropLast(4) : name
    }
    let stem = names.joined(separator: "_")
    return switch self {
    case .byType(let prefix): prefix + Identifier(type: stem).name
    case .bySpec: stem
    }
  }

  private var ending: String {
    switch self {
    case .byType: ".swift"
    case .bySpec: ".invoker.swift"
    }
  }
}
