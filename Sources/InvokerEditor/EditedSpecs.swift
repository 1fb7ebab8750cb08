import InvokerGenerator
import InvokerSpec
import YAMLTree

/// The specs of a folder as an editor shows them: the files on disk, replaced by open documents.
///
/// Paths are relative to the spec root, and positions are offsets in bytes.
public struct EditedSpecs: Sendable {
  /// The model, as far as the files can be read.
  public var specs: SpecSet
  /// The bytes of each file, including the config and translations.
  public var sources: [String: [UInt8]]
  /// The trees of the files that are valid YAML.
  let trees: [String: YAMLNode]
  /// The names that each file declares. For a file that is not valid YAML at the moment, those that it declared before.
  let names: [String: DeclaredNames]
  /// The latest specs without errors, with the options of their Swift code.
  let correct: (specs: SpecSet, options: SwiftOptions)?

  /// - Parameter previous: The state before the latest change, from which names are kept.
  public init(
    _ specs: SpecSet, sources: [String: [UInt8]], limits: YAMLLimits, correct: (specs: SpecSet, options: SwiftOptions)?,
    previous: EditedSpecs? = nil
  ) {
    self.specs = specs
    self.sources = sources
    let paths = sources.keys.sorted()
    let parsed = concurrentMap(paths) { parseYAML(sources[$0] ?? [], limits: limits).root }
    trees = Dictionary(zip(paths, parsed).compactMap { path, root in root.map { (path, $0) } }) { first, _ in first }
    var names = previous?.names ?? [:]
    for (path, root) in trees { names[path] = DeclaredNames(in: root) }
    self.names = names.filter { sources[$0.key] != nil }
    self.correct = correct
  }

  /// Returns the kind of a file.
  func place(of path: String, _ root: YAMLNode) -> FormatPlace {
    if path == Config.fileName { return .config }
    return path.hasPrefix("locales/") ? .locale : kind(of: root)
  }
}

/// Whether a text, which may not be valid YAML, has the key that names the version of the format.
public func namesFormat(_ bytes: [UInt8]) -> Bool {
  ScannedLines(LineTable(bytes), bytes).topLevelKeys["invoker"] != nil
}

/// The names that a file declares, in order.
struct DeclaredNames: Sendable {
  var types: [Name] = []
  var errors: [Name] = []
  /// Whether the file describes an interface.
  var isInterface: Bool

  struct Name: Sendable {
    var name: String
    /// The location of the key.
    var range: SourceRange
    var description: String?
  }

  init(in root: YAMLNode) {
    func names(_ section: String) -> [Name] {
      (root[section]?.entries ?? []).map { entry in
        Name(name: entry.name, range: entry.key.range, description: entry.value["description"]?.stringValue)
      }
    }
    types = names("types")
    errors = names("errors")
    isInterface = kind(of: root) == .interface
  }
}

/// A change of a text.
public struct TextEdit: Hashable, Sendable {
  /// The replaced range; empty for an insertion.
  public var range: SourceRange
  public var text: String
}
