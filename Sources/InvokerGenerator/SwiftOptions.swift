import InvokerSpec

/// The options of generated Swift code. The defaults suit a separate module.
public struct SwiftOptions: Hashable, Sendable {
  /// The access level of the generated code.
  public var access: AccessLevel
  public var fileNaming: FileNaming
  /// Whether responses are `Hashable` rather than only `Equatable`, which adds about a fifth of the object code. Types
  /// that callers pass are always `Hashable`.
  public var hashable: Bool
  /// Whether types are also `Codable`, by their names on the wire, which about doubles the object code.
  public var codable: Bool
  /// Custom Swift names, by their places in the spec: `ChatEvent.TTSMessage` for a type, `ChatReply.task_id` for a
  /// property, `chat.app_id` for a param, `ChatEvent.tts_message` for a case.
  public var renames: [String: Rename]
  /// The module that contains the clients of the interfaces, if only apps are generated; `nil` to generate everything.
  public var clients: String?

  public init(
    access: AccessLevel = .public, fileNaming: FileNaming = .byType(prefix: ""), hashable: Bool = false,
    codable: Bool = false, renames: [String: Rename] = [:], clients: String? = nil
  ) {
    self.access = access
    self.fileNaming = fileNaming
    self.hashable = hashable
    self.codable = codable
    self.renames = renames
    self.clients = clients
  }
}

extension SwiftOptions {
  /// The options from a config.
  public init(_ settings: SwiftSettings) {
    self.init(
      access: settings.access ?? .public, fileNaming: .byType(prefix: settings.filePrefix ?? ""),
      hashable: settings.hashable ?? false, codable: settings.codable ?? false, renames: settings.renames,
      clients: settings.clients)
  }

  /// All selected options, on one line.
  public var text: String {
    let names = renames.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.name)" }
    return ([access.rawValue, fileNaming.text, "\(hashable)", "\(codable)", clients ?? ""] + names)
      .joined(separator: "\t")
  }

  /// The access level before a declaration, with a trailing space.
  var accessPrefix: String { access == .internal ? "" : access.rawValue + " " }
}
