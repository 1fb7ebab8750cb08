import YAMLTree

/// What `invoker.yaml` says, which stands next to the specs. Whatever it leaves out is `nil`: the tool's default.
public struct Config: Hashable, Sendable {
  /// The name of the file.
  public static let fileName = "invoker.yaml"
  /// What stands among ``specs`` for every other one of the folder.
  public static let otherSpecs = "*"

  /// The spec files, below the folder of the config; `nil`: every one that lies directly in it.
  public var specs: [Named]?
  /// How Swift is generated.
  public var swift = SwiftSettings()
  /// How documentation is written.
  public var docs = DocumentationSettings()
  /// How much of a file is read.
  public var limits = LimitSettings()
  /// The texts that people read, in order.
  public var texts: [TranslatableText] = []

  /// A config that says nothing.
  public init() {}

  /// The specs that are listed by name.
  public var listedSpecs: [Named] { (specs ?? []).filter { $0.name != Self.otherSpecs } }

  /// The specs of a folder that are read besides those listed by name: all others where `*` is listed, or nothing at all.
  ///
  /// - Parameter files: the files of the folder, by path below the config.
  public func otherSpecs(among files: [String]) -> [String] {
    guard specs.map({ list in list.contains { $0.name == Self.otherSpecs } }) ?? true else { return [] }
    let listed = Set(listedSpecs.map(\.name))
    return files.filter { isSpec($0) && !listed.contains($0) }
  }
}

/// Whether a file of a folder is a spec. Hidden ones belong to other tools.
public func isSpec(_ path: String) -> Bool {
  let name = path.split(separator: "/").last ?? ""
  return (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".") && name != Config.fileName
}

/// How Swift is generated.
public struct SwiftSettings: Hashable, Sendable {
  /// Where files go, from the folder of the config.
  public var output: String?
  /// Who can see what is generated.
  public var access: AccessLevel?
  /// What the names of files begin with, such as `Dify`.
  public var filePrefix: String?
  /// Whether types are `Codable` too.
  public var codable: Bool?
  /// Whether responses are `Hashable`, and not only `Equatable`.
  public var hashable: Bool?
  /// A folder of templates that take the place of built-in ones, from the folder of the config.
  public var templates: String?
  /// Swift names in place of those that the tool makes, by the place in the spec.
  public var renames: [String: Rename] = [:]
  /// The module that has the clients of the interfaces, where only apps are generated.
  public var clients: String?

  /// Settings that say nothing.
  public init() {}
}

/// A Swift name in place of the one that the tool makes.
public struct Rename: Hashable, Sendable, ExpressibleByStringLiteral {
  /// An identifier, without backticks.
  public var name: String
  /// Where it is written; `nil` outside of a config.
  public var location: Location?

  /// A Swift name, and where it is written.
  public init(_ name: String, at location: Location? = nil) {
    self.name = name
    self.location = location
  }

  public init(stringLiteral name: String) { self.init(name) }
}

/// Who can see what is generated.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  /// All who import the module.
  case `public`
  /// The modules of the same package.
  case package
  /// The module alone.
  case `internal`
}

/// Whether Swift takes a text as a name, without backticks or if need be with them.
public func isSwiftIdentifier(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
  return text != "_" && text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
}

/// Whether files may be named with `prefix`: it stays a part of a name and does not hide the file.
public func isFilePrefix(_ prefix: String) -> Bool {
  !prefix.hasPrefix(".")
    && prefix.unicodeScalars.allSatisfy { !isUnsafe($0) && $0 != "/" && $0 != "\\" && $0 != "\n" }
}
