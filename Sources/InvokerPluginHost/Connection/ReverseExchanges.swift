import InvokerHTTP
import InvokerRuntime

/// Reverse invocations of a serverless plugin: each is an HTTP request to the daemon, whose response has the messages.
struct ReverseExchanges: Sendable {
  let serverless: Serverless

  /// Sends an invocation, and delivers the response to `answers` as it arrives.
  func start(
    _ line: PluginLine, _ id: RequestID, session: String, _ answers: AnswerQueue, over connection: PluginConnection
  ) throws(OutputFailure) {
    let body = line.bytes.dropLast()
    guard body.count <= serverless.maximumInvocation else {
      throw .tooLong(bytes: body.count, limit: serverless.maximumInvocation)
    }
    let request = HTTPRequest(
      method: "POST", url: url,
      headers: [
        HTTPField("Content-Type", "application/json"), HTTPField("Accept", "text/event-stream"),
        HTTPField("Dify-Plugin-Session-ID", session),
      ],
      body: Array(body))
    // It ends with the answer: when the last message has come, or nobody waits for it.
    let exchange = Task {
      let reason = await receive(request, over: connection)
      connection.forget(id)
      answers.end(answers.invocation.error(reason))?.resume()
    }
    answers.attach(exchange)
  }

  private var url: String {
    let base = serverless.daemon.hasSuffix("/") ? serverless.daemon.dropLast() : serverless.daemon[...]
    return base + "/backwards-invocation/transaction"
  }

  /// Reads the response to its end.
  ///
  /// - Returns: why it ended. If its last message has arrived, the reason is irrelevant.
  private func receive(_ request: HTTPRequest, over connection: PluginConnection) async -> InvocationError.Reason {
    do throws(HTTPFailure) {
      let response = try await serverless.client.send(request)
      defer { response.body.cancel() }
      guard response.head.status == 200 else {
        return .server(Self.failure(response.head.status, try await response.body.bytes(upTo: 64 * 1024)))
      }
      var intake = Intake(connection)
      while true {
        switch try response.body.poll({ intake.receive($0) }) {
        case .bytes: intake.wake()
        case .nothing: await response.body.wait()
        case .end: return .ended(before: "the end of the answer")
        }
      }
    } catch {
      return .connection(ConnectionProblem(error))
    }
  }

  /// What the daemon sends instead of a response: an event without its envelope, or a text.
  static func failure(_ status: Int, _ body: [UInt8]) -> ServerFailure {
    let text = String(decoding: body, as: UTF8.self)
    guard let event = try? JSONObject(json: body) else {
      return ServerFailure(status: status, code: DaemonFailure.code, message: text)
    }
    let code = event["data"]?["error_type"]?.string ?? DaemonFailure.code
    return ServerFailure(status: status, code: code, message: event["message"]?.string ?? text)
  }
}

extension HTTPBody {
  /// The first bytes of the body, up to `limit`; all of them if it ends before.
  fileprivate func bytes(upTo limit: Int) async throws(HTTPFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      switch try poll({ bytes.append(contentsOf: $0) }) {
      case .bytes: continue
      case .nothing: await wait()
      case .end: return bytes
      }
    }
    return Array(bytes.prefix(limit))
  }
}

extension ConnectionProblem {
  init(_ failure: HTTPFailure) {
    let kind: Kind =
      switch failure.reason {
      case .unresolvedHost: .unresolvedHost
      case .unreachable, .connectTimeout: .unreachable
      case .tls: .tls
      case .broken, .cancelled: .broken
      case .invalidRequest: .other
      }
    self.init(kind, failure.detail)
  }
}
