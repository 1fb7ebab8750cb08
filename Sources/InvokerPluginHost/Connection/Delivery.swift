import InvokerRuntime

/// Brings the lines of one read to where they belong.
struct Delivery {
  private let connection: PluginConnection
  private let now: ContinuousClock.Instant
  /// Tasks that wait for what has come.
  private(set) var woken: [AnswerReader]
  private(set) var lastWords: String?
  /// Most often, an answer belongs to the same invocation as the one before it.
  private var last: (id: RequestID, answers: AnswerQueue)?

  init(connection: PluginConnection, now: ContinuousClock.Instant, lastWords: String?, woken: [AnswerReader]) {
    self.connection = connection
    self.now = now
    self.lastWords = lastWords
    self.woken = woken
  }

  mutating func take(_ line: LineBuffer.Line) {
    switch line {
    case .whole(let line): take(line)
    case .tooLong(let start): reject(start, "a line over \(connection.options.maximumIncomingLine) bytes")
    }
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    let read: DaemonLine
    do throws(JSONError) {
      read = try DaemonLine(line)
    } catch {
      // Blank lines keep connections alive.
      if !line.allSatisfy({ $0 <= 0x20 }) { reject(line, "not JSON") }
      return
    }
    lastWords = nil
    switch read.event {
    case .answer: take(read, line)
    case .request:
      guard let request = PluginRequest(read, line) else { return connection.discard(\.garbage, line) }
      connection.receive(request)
    case .other: break
    }
  }

  private mutating func take(_ read: DaemonLine, _ line: UnsafeBufferPointer<UInt8>) {
    guard let range = read.requestID, let id = RequestID(content(ofString: range, in: line)),
      let answers = answers(to: id)
    else { return connection.discard(\.strayAnswers, line) }
    switch read.answer {
    case .response:
      guard let payload = read.payload else { return reject(line, "without data") }
      wake(answers.append(UnsafeBufferPointer(rebasing: line[payload]), at: now))
    case .error:
      // Its `end` follows.
      wake(answers.end(DaemonFailure(text(read.message, line)).error(of: answers.invocation)))
    case .end:
      connection.forget(id)
      last = nil
      wake(answers.end(nil))
    case .other: reject(line, "of an unknown kind")
    }
  }

  /// A line that cannot be read may still tell whose answer is lost. That one must not wait for it.
  private mutating func reject(_ line: UnsafeBufferPointer<UInt8>, _ type: String) {
    connection.discard(\.garbage, line)
    let excerpt = String(decoding: line.prefix(200), as: UTF8.self)
    guard let id = RequestID(in: line), let answers = connection.forget(id) else {
      lastWords = excerpt
      return
    }
    last = nil
    wake(answers.end(answers.invocation.error(.unexpectedContent(type: type, excerpt: excerpt))))
  }

  private mutating func answers(to id: RequestID) -> AnswerQueue? {
    if let last, last.id == id { return last.answers }
    guard let answers = connection.answers(to: id) else { return nil }
    last = (id, answers)
    return answers
  }

  private mutating func wake(_ reader: AnswerReader?) {
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
