import InvokerHTTP
import Synchronization

/// Answers each request with the same events over and over, in pieces of one size, without a network.
struct PiecedClient: HTTPClientProtocol {
  let body: PiecedBody.Bytes
  let pieces: Int
  let size: Int

  func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    HTTPResponse(
      HTTPHead(status: 200, headers: [HTTPField("Content-Type", "text/event-stream")]),
      body: PiecedBody(body, pieces: pieces, of: size))
  }
}

final class PiecedBody: HTTPBody {
  /// Events whose bytes stand there twice, so that a piece can begin at any of them.
  struct Bytes: Sendable {
    let twice: [UInt8]
    let count: Int

    init(_ events: [UInt8], atLeast size: Int) {
      var bytes = events
      while bytes.count < size { bytes += events }
      count = bytes.count
      twice = bytes + bytes
    }
  }

  private struct Position {
    var offset = 0
    var left: Int
  }

  private let bytes: Bytes
  private let size: Int
  private let position: Mutex<Position>

  init(_ bytes: Bytes, pieces: Int, of size: Int) {
    self.bytes = bytes
    self.size = size
    position = Mutex(Position(left: pieces))
  }

  func poll(_ receive: (UnsafeRawBufferPointer) -> Void) throws(HTTPFailure) -> HTTPBodyProgress {
    let offset = position.withLock { position -> Int? in
      guard position.left > 0 else { return nil }
      position.left -= 1
      let offset = position.offset
      position.offset += size
      if position.offset >= bytes.count { position.offset -= bytes.count }
      return offset
    }
    guard let offset else { return .end }
    bytes.twice.withUnsafeBytes { receive(UnsafeRawBufferPointer(rebasing: $0[offset..<offset + size])) }
    return .bytes
  }

  func wait() async {}

  func cancel() {}
}
