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

  /// Creates a recorder; a ``MockServer`` that responds with it is the proxy.
  ///
  /// - Parameters:
  ///   - upstream: the server.
  ///   - first: the number of the first recording.
  ///   - app: the description of the app that the key identifies.
  ///   - keep: called with each recording when its response has ended, or its client has disconnected.
  ///   - note: called with the reason why a call couldn't be passed on.
  /// - Throws: an error if a certificate can't be read.
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

  /// Responds to a request as the server does, byte for byte.
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
      return APIError(502, "bad_gateway", message).answer(in: .standard)
    }
  }
}

/// The proxy's own response.
private let ofOneConnection: Set = ["connection", "transfer-encoding", "keep-alive", "upgrade", "trailer"]
