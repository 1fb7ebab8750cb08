import InvokerRuntime

/// A line from the daemon, read in one pass. Its content is described as ranges of its bytes: nothing is copied, and no
/// tree is built.
struct DaemonMessage {
  /// The kinds of line.
  enum Event {
    case request
    case answer
    case other
  }

  /// The kinds of response to a reverse invocation.
  enum Answer {
    case response
    case error
    case end
    case other
  }

  private(set) var event = Event.other

  // The envelope, for requests.
  private(set) var sessionID: Range<Int>?
  private(set) var conversationID: Range<Int>?
  private(set) var messageID: Range<Int>?
  private(set) var appID: Range<Int>?
  private(set) var endpointID: Range<Int>?
  private(set) var context: Range<Int>?
  private(set) var data: Range<Int>?

  // What stands in `data`, for answers and for requests.
  private(set) var requestID: Range<Int>?
  private(set) var answer = Answer.other
  private(set) var message: Range<Int>?
  private(set) var payload: Range<Int>?
  /// The range in the payload of the value that identifies the platform's events.
  private(set) var payloadName: Range<Int>?

  /// The field that identifies the platform's events.
  static let platformDiscriminator = "event"

  /// - Throws: an error if the line isn't one JSON object in UTF-8.
  init(_ line: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    self = try JSONReader.read(line) { (json) throws(JSONError) in
      var read = DaemonMessage()
      let object = json.beginObject()
      while let key = json.nextKey() {
        switch key {
        case "data": read.readData(from: &json, in: line)
        case "event": read.event = Event(line, json.skippedValue())
        case "session_id": read.sessionID = json.skippedValue()
        case "context": read.context = json.skippedValue()
        case "conversation_id": read.conversationID = json.skippedValue()
        case "message_id": read.messageID = json.skippedValue()
        case "app_id": read.appID = json.skippedValue()
        case "endpoint_id": read.endpointID = json.skippedValue()
        default: json.skipValue()
        }
      }
      guard json.endObject() else { throw json.failure(in: object) }
      return read
    }
  }

  private init() {}

  /// Reads `data`, which is before or after the `event` that identifies it.
  private mutating func readData(from json: inout JSONReader, in line: UnsafeBufferPointer<UInt8>) {
    let start = json.offset
    defer { data = start..<json.offset }
    guard (try? json.peekKind()) == .object else { return json.skipValue() }
    _ = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "data":
        let start = json.offset
        payloadName = json.skipValue(lookingFor: "event")
        payload = start..<json.offset
      case "event": answer = Answer(line, json.skippedValue())
      case "message": message = json.skippedValue()
      case "backwards_request_id": requestID = json.skippedValue()
      default: json.skipValue()
      }
    }
  }
}

extension DaemonMessage.Event {
  fileprivate init(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let word = content(ofString: range, in: line)
    self = word.equals("backwards_response") ? .answer : word.equals("request") ? .request : .other
  }
}

extension DaemonMessage.Answer {
  fileprivate init(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let word = content(ofString: range, in: line)
    self = word.equals("response") ? .response : word.equals("end") ? .end : word.equals("error") ? .error : .other
  }
}

/// The text between the quotes of the string at `range`, including escapes; empty if it isn't a string.
func content(ofString range: Range<Int>, in line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var range = range
  // The daemon's JSON is compact, but need not be.
  while let first = range.first, line[first] <= 0x20 { range = first + 1..<range.upperBound }
  guard range.count >= 2, line[range.lowerBound] == UInt8(ascii: "\"") else {
    return UnsafeBufferPointer(rebasing: line[0..<0])
  }
  return UnsafeBufferPointer(rebasing: line[range.lowerBound + 1..<range.upperBound - 1])
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func equals(_ word: StaticString) -> Bool {
    equals(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Like `elementsEqual`, which uses two iterators and takes three times as long for a short name.
  func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    count == other.count && indices.allSatisfy { self[$0] == other[$0] }
  }
}

extension JSONReader {
  /// Reads past the next value, and returns its range.
  fileprivate mutating func skippedValue() -> Range<Int> {
    let start = offset
    skipValue()
    return start..<offset
  }
}
