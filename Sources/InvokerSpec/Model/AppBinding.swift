/// One app: an interface, with types for the inputs and outputs of this app.
public struct AppBinding: Hashable, Sendable {
  public var name: String
  public var title: String?
  public var summary: String?
  public var description: String?
  public var since: String?
  /// The path of the file that describes the interface.
  public var interface: Named
  /// The kind of app, one of those of the interface.
  public var app: Named?
  /// The response modes that the app answers in; empty: all of the interface.
  public var modes: [Named]
  /// The object type of the inputs, which is declared in place.
  public var inputs: TypeName
  /// The object type of the outputs; `nil` where the app has none of its own.
  public var outputs: TypeName?
  public var location: Location

  public func answers(in mode: ModeName) -> Bool { modes.isEmpty || modes.contains { $0.name == mode.rawValue } }
}
