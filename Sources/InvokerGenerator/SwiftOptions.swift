import InvokerSpec

/// How Swift is generated. The defaults fit a module of its own.
public struct SwiftOptions: Hashable, Sendable {
  /// Who can see what is generated.
  public var access: AccessLevel
  public var fileNaming: FileNaming
  /// Whether responses are `Hashable`, and not only `Equatable`: about a fifth more object code. What callers pass is
  /// always `Hashable`.
  public var hashable: Bool
  /// Whether types are `Codable` as well, by their names on the wire: about twice the object code.
  public var codable: Bool
  /// Swift names in place of those that the tool makes, by the place in the spec: `ChatEvent.TTSMessage` for a type,
  /// `ChatReply.task_id` for a property, `chat.app_id` for a param, `ChatEvent.tts_message` for a case.
  public var renames: [String: Rename]
  /// The module that has the clients of the interfaces; then only apps are generated. `nil`: all is generated.
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
  /// What a config asks for.
  public init(_ settings: SwiftSettings) {
    self.init(
      access: settings.access ?? .public, fileNaming: .byType(prefix: settings.filePrefix ?? ""),
      hashable: settings.hashable ?? false, codable: settings.codable ?? false, renames: settings.renames,
      clients: settings.clients)
  }

  /// All that was chosen, on one line.
  public var text: String {
    let names = renames.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.name)" }
    return ([access.rawValue, "\(fileNaming)", "\(hashable)", "\(codable)", clients ?? ""] + names)
      .joined(separator: "\t")
  }

  /// The access level as it stands before a declaration.
  var accessPrefix: String { access == .internal ? "" : access.rawValue + " " }
}
