import InvokerSpec

/// One call of a server: the request, and the answer as it came. `invoker-mock record` makes such folders.
public struct Recording: Sendable {
  /// The path of its folder as people see it, with `/` at its end.
  public var folder: String
  /// The bytes of its files, by name.
  public var files: [String: [UInt8]]

  /// The app, the method, the path, and the body.
  public static let requestFile = "request.json"
  /// The status line, and the headers.
  public static let headersFile = "headers.txt"
  /// The bytes of the answer: JSON, Server-Sent Events, or what a plugin gets, in the daemon's frames.
  public static let bodyFile = "body.txt"
  public static let fileNames = [requestFile, headersFile, bodyFile]

  public init(folder: String, files: [String: [UInt8]]) {
    self.folder = folder
    self.files = files
  }

  /// The name of its folder.
  var name: String { folder.split(separator: "/").last.map(String.init) ?? folder }

  func bytes(of name: String) throws(UnreadableRecording) -> [UInt8] {
    guard let bytes = files[name] else {
      throw UnreadableRecording("there is no \(quoted(name))", at: RecordedPlace(file: name, bytes: 0..<0))
    }
    return bytes
  }
}

/// Why nothing can be told of a recording, or of what follows a place in it.
struct UnreadableRecording: Error {
  var message: String
  var place: RecordedPlace

  init(_ message: String, at place: RecordedPlace) {
    self.message = message
    self.place = place
  }
}
