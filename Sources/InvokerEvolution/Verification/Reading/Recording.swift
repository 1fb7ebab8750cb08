import InvokerSpec

/// A recorded call: the request and the unmodified response. `invoker-mock record` creates folders in this format.
public struct Recording: Sendable {
  /// The path of its folder for display, with a trailing `/`.
  public var folder: String
  /// The bytes of its files, by name.
  public var files: [String: [UInt8]]

  /// The app, the method, the path, and the body.
  public static let requestFile = "request.json"
  /// The status line, and the headers.
  public static let headersFile = "headers.txt"
  /// The bytes of the response: JSON, Server-Sent Events, or the daemon's frames that a plugin receives.
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

/// The reason why a recording, or the part of it after a place, can't be read.
struct UnreadableRecording: Error {
  var message: String
  var place: RecordedPlace

  init(_ message: String, at place: RecordedPlace) {
    self.message = message
    self.place = place
  }
}
