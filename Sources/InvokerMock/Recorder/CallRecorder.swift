import NIOSSL
import Synchronization

/// Passes calls on to a server and records them: a proxy for ``MockServer``.
public final class CallRecorder: Sendable {
  private let upstream: Upstream
  private let context: NIOSSLContext?
  private let app: RecordedApp
  private let keep: @Sendable (Recording) -> Void
  private let note: @Sendable (String) -> Void
  private let number: Mutex<Int>

  /// Makes a recorder; a ``MockServer`` that answers with it is the proxy.
  ///
  /// - Parameters:
  ///   - upstream: the server.
  ///   - first: the number of the first recording.
  ///   - app: what is said of the app that the key names.
  ///   - keep: given each recording when its answer has ended, or its client has gone away.
  ///   - note: told why a call could not be passed on.
  /// - Throws: where a certificate cannot be read.
  public init(
    to upstream: Upstream, first: Int = 1, app: RecordedApp = RecordedApp(),
    keep: @escaping @Sendable (Recording) -> Void, note: @escaping @Sendable (String) -> Void = { _ in }
  ) throws {
    self.upstream = upstream
    self.app = app
    self.keep = keep
    self.note = note
    context = try upstream.makeContext()
    number = Mutex(first)
  }

  /// Answers a request as the server does, byte for byte.
  public func answer(_ request: MockRequest) async -> MockAnswer {
    let number = number.withLock { number in
      defer { number += 1 }
      return number
    }
    do {
      let connection = try await UpstreamConnection.open(to: upstream, context)
      do {
        let answer = try await connection.send(request, to: upstream)
        let taken = TakenDown { [self] body, note in
          keep(
            Recording(
              number: number, request, below: upstream.path, app: app, answer, body: body, note: note))
        }
        let headers = answer.headers.filter { !ofOneConnection.contains($0.name.lowercased()) }
        return MockAnswer(
          status: answer.status, headers: headers, steps: PassedSteps(connection: connection, taken: taken))
      } catch {
        connection.close()
        throw error
      }
    } catch {
      let message = "\(upstream.origin) cannot be reached: \(error)"
      note(message)
      return APIError(502, "bad_gateway", message).answer
    }
  }
}

/// What a proxy says for itself.
private let ofOneConnection: Set = ["connection", "transfer-encoding", "keep-alive", "upgrade", "trailer"]
