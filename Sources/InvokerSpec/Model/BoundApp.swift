/// An app: an interface, with types for the inputs and outputs of the app.
public struct BoundApp: Hashable, Sendable {
  /// The root of Swift names, such as `translation_app`.
  public var name: String
  /// The display name of the app.
  public var title: String?
  /// One sentence that describes what the app does.
  public var summary: String?
  /// Further paragraphs, in Markdown.
  public var description: String?
  /// The version that added the app.
  public var since: String?
  /// The path of the file that describes the interface.
  public var interface: Named
  /// The kind of app, one of those of the interface.
  public var kind: Named?
  /// The response modes of the app; empty for all modes of the interface.
  public var modes: [Named]
  /// The object type of the inputs, declared inline.
  public var inputs: TypeName
  /// The object type of the outputs; `nil` if the app does not declare any.
  public var outputs: TypeName?
  /// The source location.
  public var location: Location

  /// Whether the app responds in a mode.
  public func answers(in mode: ModeName) -> Bool { modes.isEmpty || modes.contains { $0.name == mode.rawValue } }
}
