import YAMLTree

/// The contents of `invoker.yaml`, which is next to the specs. Missing settings are `nil`: the tool's default applies.
public struct Config: Hashable, Sendable {
  /// The name of the file.
  public static let fileName = "invoker.yaml"
  /// The entry in ``specs`` for all other spec files of the folder.
  public static let otherSpecs = "*"

  /// The spec files, below the folder of the config; `nil` for all files directly in that folder.
  public var specs: [Named]?
  /// Other modules whose types the specs use, in order.
  public var modules: [ModuleSettings] = []
  /// Options for the generated Swift code.
  public var swift = SwiftSettings()
  /// Options for the documentation.
  public var docs = DocumentationSettings()
  /// The HTTP APIs that carry calls.
  public var transports: [APISettings] = []
  /// The maximum sizes of a file.
  public var limits = LimitSettings()
  /// The human-readable texts, in order.
  public var texts: [TranslatableText] = []

  /// Creates an empty config.
  public init() {}

  /// The specs that are listed by name.
  public var listedSpecs: [Named] { (specs ?? []).filter { $0.name != Self.otherSpecs } }

  /// Returns the specs of a folder that are not listed by name: all others if `*` is listed; otherwise, none.
  ///
  /// - Parameter files: The files of the folder, by path below the config.
  public func otherSpecs(among files: [String]) -> [String] {
    guard specs.map({ list in list.contains { $0.name == Self.otherSpecs } }) ?? true else { return [] }
    let listed = Set(listedSpecs.map(\.name))
    return files.filter { isSpec($0) && !listed.contains($0) }
  }
}

/// Whether a file of a folder is a spec. Hidden files belong to other tools.
public func isSpec(_ path: String) -> Bool {
  let name = path.split(separator: "/").last ?? ""
  return (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".") && name != Config.fileName
}

/// A module that has types of other specs.
public struct ModuleSettings: Hashable, Sendable {
  /// The name of the Swift module.
  public var name: String
  /// The folder of its specs, relative to the folder of the config. It can begin with `..`.
  public var folder: Named

  /// Creates the settings of a module.
  public init(name: String, folder: Named) {
    self.name = name
    self.folder = folder
  }
}

/// Options for the generated Swift code.
public struct SwiftSettings: Hashable, Sendable {
  /// The output folder, relative to the folder of the config.
  public var output: String?
  /// The access level of the generated code.
  public var access: AccessLevel?
  /// The prefix of file names, such as `Dify`.
  public var filePrefix: String?
  /// Whether types also conform to `Codable`.
  public var codable: Bool?
  /// Whether responses also conform to `Hashable`, and not only to `Equatable`.
  public var hashable: Bool?
  /// A folder with templates that replace built-in ones, relative to the folder of the config.
  public var templates: String?
  /// Swift names that replace generated ones, by their place in the spec.
  public var renames: [String: Rename] = [:]
  /// The module that contains the clients of the interfaces, if only apps are generated.
  public var clients: String?

  /// Creates empty settings.
  public init() {}
}

/// A Swift name that replaces a generated one.
public struct Rename: Hashable, Sendable, ExpressibleByStringLiteral {
  /// An identifier, without backticks.
  public var name: String
  /// The source location; `nil` outside of a config.
  public var location: Location?

  /// Creates a name, with its source location.
  public init(_ name: String, at location: Location? = nil) {
    self.name = name
    self.location = location
  }

  public init(stringLiteral name: String) { self.init(name) }
}

/// The access level of the generated code.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  /// Visible to all modules that import the module.
  case `public`
  /// Visible within the package.
  case package
  /// Visible within the module.
  case `internal`
}

/// Whether a text is a valid Swift name, with backticks if necessary.
public func isSwiftIdentifier(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
  return text != "_" && text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
}

/// Whether `prefix` is a valid prefix of file names: it does not contain separators or hide the file.
public func isFilePrefix(_ prefix: String) -> Bool {
  !prefix.hasPrefix(".")
    && prefix.unicodeScalars.allSatisfy { !isUnsafe($0) && $0 != "/" && $0 != "\\" && $0 != "\n" }
}
