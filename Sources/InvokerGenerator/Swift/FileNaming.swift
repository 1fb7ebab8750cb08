/// How the files of clients are named.
public enum FileNaming: Hashable, Sendable {
  /// As people do, behind a prefix that may be empty: `apps/chat.yaml` gives `AppsChat.swift` and `AppsChat+JSON.swift`.
  case byType(prefix: String)
  /// As the spec's file is, so that a build system can tell the names without reading a spec, and clash with no file that
  /// people write: `chat.yaml` gives `chat.invoker.swift` and `chat+JSON.invoker.swift`.
  case bySpec

  /// The file that has what callers see of a spec.
  ///
  /// - Parameter spec: the path of its file, below the folder of the specs.
  public func client(of spec: String) -> String { stem(of: spec) + ending }

  /// The file that has how it is read and written.
  public func coding(of spec: String) -> String { stem(of: spec) + "+JSON" + ending }

  /// The file of the entry points of all specs.
  public var entryPoints: String {
    switch self {
    case .byType(let prefix): prefix + "EntryPoints" + ending
    case .bySpec: "EntryPoints" + ending
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
