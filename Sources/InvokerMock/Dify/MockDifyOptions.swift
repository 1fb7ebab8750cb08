/// The options of a ``MockDify``.
public struct MockDifyOptions: Sendable {
  /// The key that clients must send.
  public var apiKey: String
  /// The events of an interface's streams, by its name, instead of examples.
  public var events: [String: EventLines]
  /// The maximum size of an uploaded file, in bytes.
  public var largestFile: Int
  /// The faults of all requests. Those in the path of a request override them.
  public var faults: Faults

  /// Creates options. The defaults are the key `app-mock`, examples, files of up to 15 MiB, and no faults.
  public init(
    apiKey: String = "app-mock", events: [String: EventLines] = [:], largestFile: Int = 15 << 20,
    faults: Faults = Faults()
  ) {
    self.apiKey = apiKey
    self.events = events
    self.largestFile = largestFile
    self.faults = faults
  }
}
