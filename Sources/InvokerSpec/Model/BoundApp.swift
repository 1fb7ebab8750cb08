/// One app: an interface, with types for the inputs and outputs of this app.
public struct BoundApp: Hashable, Sendable {
  /// The root of Swift names, such as `translation_app`.
  public var name: String
  /// What people call the app.
  public var title: String?
  /// One sentence: what the app does.
  public var summary: String?
  /// Further paragraphs, in Markdown.
  public var description: String?
  /// The version that brought it.
  public var since: String?
  /// The path of the file that describes the interface.
  public var interface: Named
  /// The kind of app, one of those of the interface.
  public var kind: Named?
  /// The response modes that the app answers in; empty: all of the interface.
  public var modes: [Named]
  /// The object type of the inputs, which is declared in place.
  public var inputs: TypeName
  /// The object type of the outputs; `nil` where the app has none of its own.
  public var outputs: TypeName?
  /// Where it stands.
  public var location: Location

  /// Whether the app answers in a mode.
  public func answers(in mode: ModeName) -> Bool { modes.isEmpty || modes.contains { $0.name == mode.rawValue } }
}
