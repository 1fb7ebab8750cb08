/// The outputs of one app. Generated from its spec.
public protocol AppOutputs: JSONDecodable, Sendable {
  /// Where they are in the response of the app.
  static var paths: OutputPaths { get }
}

/// Where the outputs of an app are, as names of fields, starting at the event or reply.
public struct OutputPaths: Sendable {
  /// The field that identifies events, such as `event`.
  public var discriminator: StaticText
  /// By the events that have outputs, such as `["workflow_finished": ["data", "outputs"]]`.
  public var events: [String: [String]]
  /// In a reply, such as `["data", "outputs"]`; `nil` if replies have none.
  public var reply: [String]?

  /// Creates paths of outputs in events and in replies.
  public init(discriminator: StaticText = "event", events: [String: [String]] = [:], reply: [String]? = nil) {
    self.discriminator = discriminator
    self.events = events
    self.reply = reply
  }
}

extension OutputPaths {
  /// Where outputs are in the next event; `nil` if it has none.
  func path(inNextEvent json: inout JSONReader) throws(JSONError) -> [String]? {
    guard let name = try json.peekField(discriminator.text) else { return nil }
    return events.first { name == $0.key }?.value
  }
}

extension AppOutputs {
  /// Reads outputs below a value that has been read. A run without outputs has none of them.
  ///
  /// - Parameters:
  ///   - path: where they are in the value; `nil` if it has none.
  ///   - position: the position of the value.
  /// - Throws: what is wrong with the first output that doesn't have the type in the app's spec.
  init(at path: [String]?, below position: JSONReader.Position, in json: inout JSONReader) throws(JSONError) {
    self = try json.reread(from: position) { (json) throws(JSONError) in
      let offset = json.offset
      if let path, try json.step(down: path), try json.peekKind() != .null { return try Self(from: &json) }
      do throws(JSONError) { return try Self(json: "{}") } catch { throw JSONError(error.problem, at: offset) }
    }
  }
}
