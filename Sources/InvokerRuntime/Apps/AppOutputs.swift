/// The outputs of one app. Generated from its spec.
public protocol AppOutputs: JSONDecodable, Sendable {
  /// Where they stand in what the app answers.
  static var paths: OutputPaths { get }
}

/// Where the outputs of an app stand, as names of fields from the event or reply inwards.
public struct OutputPaths: Sendable {
  /// The field that tells events apart, such as `event`.
  public var discriminator: StaticText
  /// By the events that bring outputs, such as `["workflow_finished": ["data", "outputs"]]`.
  public var events: [String: [String]]
  /// In a reply, such as `["data", "outputs"]`; `nil` where replies bring none.
  public var reply: [String]?

  /// Where outputs stand in events, and in replies.
  public init(discriminator: StaticText = "event", events: [String: [String]] = [:], reply: [String]? = nil) {
    self.discriminator = discriminator
    self.events = events
    self.reply = reply
  }
}

extension OutputPaths {
  /// Where outputs stand in the event that stands next; `nil` if it brings none.
  func path(inNextEvent json: inout JSONReader) throws(JSONError) -> [String]? {
    guard let name = try json.peekField(discriminator.text) else { return nil }
    return events.first { name == $0.key }?.value
  }
}

extension AppOutputs {
  /// Reads outputs below a value that has been read. A run that puts nothing out has none of them.
  ///
  /// - Parameters:
  ///   - path: where they stand in the value; `nil` if nowhere.
  ///   - position: where the value stands.
  /// - Throws: what is wrong with the first output of another type than the app says.
  init(at path: [String]?, below position: JSONReader.Position, in json: inout JSONReader) throws(JSONError) {
    self = try json.reread(from: position) { (json) throws(JSONError) in
      let offset = json.offset
      if let path, try json.step(down: path), try json.peekKind() != .null { return try Self(from: &json) }
      do throws(JSONError) { return try Self(json: "{}") } catch { throw JSONError(error.problem, at: offset) }
    }
  }
}
