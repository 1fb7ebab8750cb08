/// How a ``MockDify`` behaves.
public struct MockDifyOptions: Sendable {
  /// The key that clients must show.
  public var apiKey: String
  /// What streams of an interface consist of, by its name, in place of examples.
  public var events: [String: EventLines]
  /// Bytes of the largest file that can be uploaded.
  public var largestFile: Int
  /// For all requests. Those in the path of a request come in front of them.
  public var faults: Faults

  /// The key `app-mock`, examples, files of up to 15 MiB and no faults, unless told otherwise.
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
