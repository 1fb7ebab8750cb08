import InvokerRuntime

/// Delivers the lines of one read.
struct Delivery {
  private let connection: PluginConnection
  private let now: ContinuousClock.Instant
  /// The tasks that wait for what has arrived.
  private(set) var woken: [AnswerReader]
  private(set) var lastWords: String?
  /// Usually, a response belongs to the same invocation as the previous one.
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
    case .tooLong(let start, let owner):
      reject(start, "a line over \(connection.options.maximumIncomingLine) bytes", of: owner)
    }
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    let read: DaemonMessage
    do throws(JSONError) {
      read = try DaemonMessage(line)
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

  private mutating func take(_ read: DaemonMessage, _ line: UnsafeBufferPointer<UInt8>) {
    guard let range = read.requestID, let id = RequestID(content(ofString: range, in: line)),
      let answers = answers(to: id)
    else { return connection.discard(\.strayAnswers, line) }
    switch read.answer {
    case .response:
      guard let payload = read.payload else { return reject(line, "without data") }
      let name = content(ofString: read.payloadName ?? 0..<0, in: line)
      wake(answers.append(UnsafeBufferPointer(rebasing: line[payload]), name: name, at: now))
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

  private mutating func reject(_ line: UnsafeBufferPointer<UInt8>, _ type: String) {
    reject(line, type, of: LineOwner(of: line))
  }

  /// A line that can't be read may still show which response has lost a piece. That response must not wait for it, or
  /// end as if it were complete.
  private mutating func reject(_ line: UnsafeBufferPointer<UInt8>, _ type: String, of owner: LineOwner) {
    connection.discard(\.garbage, line)
    let excerpt = String(decoding: line.prefix(200), as: UTF8.self)
    let concerned =
      switch owner {
      case .invocation(let id): [connection.forget(id)].compactMap(\.self)
      case .unknown: connection.forgetAll()
      case .nobody: [AnswerQueue]()
      }
    if concerned.isEmpty { lastWords = excerpt }
    last = nil
    for answers in concerned {
      wake(answers.end(answers.invocation.error(.unexpectedContent(type: type, excerpt: excerpt))))
    }
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
