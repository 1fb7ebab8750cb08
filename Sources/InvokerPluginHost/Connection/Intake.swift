import InvokerRuntime

/// The reading end of a connection: takes bytes as they come, and brings each message to where it belongs. Used by one
/// thread, which never waits here.
struct Intake {
  private let connection: PluginConnection
  private var lines: LineBuffer
  /// The last line that was not JSON: over TCP, the daemon says so why it hangs up.
  private(set) var lastWords: String?

  init(_ connection: PluginConnection) {
    self.connection = connection
    lines = LineBuffer(limit: connection.options.maximumIncomingLine)
  }

  mutating func receive(_ bytes: UnsafeRawBufferPointer) {
    var delivery = Delivery(connection: connection, now: .now)
    let dropped = lines.droppedLines
    lines.append(bytes) { delivery.take($0) }
    for _ in dropped..<lines.droppedLines {
      connection.discard(
        \.garbage, UnsafeBufferPointer(rebasing: UnsafeBufferPointer<UInt8>(start: nil, count: 0)[...]))
    }
    if let words = delivery.lastWords { lastWords = words }
    // Readers wake when all is in: one wake for many messages.
    for reader in delivery.woken { reader.resume() }
  }

  /// Fails all that waits for the daemon, which is gone.
  func end(_ problem: ConnectionProblem) { connection.close(problem) }
}

/// Brings the lines of one read to where they belong.
private struct Delivery {
  let connection: PluginConnection
  let now: ContinuousClock.Instant
  var woken: [CheckedContinuation<Void, Never>] = []
  var lastWords: String?
  /// Most often, an answer belongs to the same invocation as the one before it.
  private var last: (id: RequestID, answers: AnswerQueue)?

  init(connection: PluginConnection, now: ContinuousClock.Instant) {
    self.connection = connection
    self.now = now
  }

  mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    let read: DaemonLine
    do throws(JSONError) {
      read = try DaemonLine(line)
    } catch {
      if !line.allSatisfy({ $0 <= 0x20 }) { takeGarbage(line) }
      return
    }
    switch read.event {
    case .answer: take(read, line)
    case .request:
      if let request = PluginRequest(read, line) {
        connection.receive(request)
      } else {
        connection.discard(\.garbage, line)
      }
    case .other: break
    }
  }

  private mutating func take(_ read: DaemonLine, _ line: UnsafeBufferPointer<UInt8>) {
    guard let range = read.requestID, let id = RequestID(content(ofString: range, in: line)),
      let answers = answers(to: id)
    else { return connection.discard(\.strayAnswers, line) }
    switch read.answer {
    case .response:
      guard let payload = read.payload else { return connection.discard(\.garbage, line) }
      wake(answers.append(UnsafeBufferPointer(rebasing: line[payload]), at: now))
    case .error:
      // Its `end` follows.
      wake(answers.end(DaemonFailure(text(read.message, line)).error(of: answers.invocation)))
    case .end:
      connection.forget(id)
      last = nil
      wake(answers.end(nil))
    case .other: connection.discard(\.garbage, line)
    }
  }

  /// A line that cannot be read may still tell whose answer is lost. That one must not wait for it.
  private mutating func takeGarbage(_ line: UnsafeBufferPointer<UInt8>) {
    connection.discard(\.garbage, line)
    let excerpt = String(decoding: line.prefix(200), as: UTF8.self)
    guard let id = RequestID(in: line), let answers = connection.forget(id) else {
      lastWords = excerpt
      return
    }
    last = nil
    wake(answers.end(answers.invocation.error(.unexpectedContent(type: "not JSON", excerpt: excerpt))))
  }

  private mutating func answers(to id: RequestID) -> AnswerQueue? {
    if let last, last.id == id { return last.answers }
    guard let answers = connection.answers(to: id) else { return nil }
    last = (id, answers)
    return answers
  }

  private mutating func wake(_ reader: CheckedContinuation<Void, Never>?) {
    if let reader { woken.append(reader) }
  }
}

/// The string at `range`; empty if there is none.
private func text(_ range: Range<Int>?, _ line: UnsafeBufferPointer<UInt8>) -> String {
  guard let range else { return "" }
  return
    (try? JSONReader.read(UnsafeBufferPointer(rebasing: line[range])) { (json) throws(JSONError) in try json.string() })
    ?? ""
}

extension RequestID {
  /// The name that stands in a line which is not JSON as a whole.
  fileprivate init?(in line: UnsafeBufferPointer<UInt8>) {
    let key = Array("\"backwards_request_id\":\"".utf8)
    // It stands near the start, before the payload.
    let head = line.prefix(2048)
    guard let range = head.firstRange(of: key), head.endIndex - range.upperBound >= 32 else { return nil }
    self.init(UnsafeBufferPointer(rebasing: head[range.upperBound..<range.upperBound + 32]))
  }
}
