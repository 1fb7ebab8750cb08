import BenchmarkSupport
import Glibc

/// What a daemon has a plugin do. Each takes a connection on which the plugin is ready.
enum Scenarios {
  /// One answer of `events` chat events.
  ///
  /// - Returns: events each second, from the first byte of the answer to the end of the request.
  static func oneStream(events: Int, over peer: inout Peer) throws -> Double {
    try peer.write(Messages.request("s", path: "/stream"))
    let id = try peer.invocation()
    let chunk = Array(repeatElement(Messages.event(id), count: 100).joined())
    let time = try ContinuousClock().measure {
      for _ in 0..<(events / 100) { try peer.write(chunk) }
      try peer.write(Messages.end(id))
      try peer.expect("\(events)")
    }
    return Double(events) / time.seconds
  }

  /// Many answers at once, an event of each in turn.
  ///
  /// - Returns: events each second, from the first byte of the answers to the end of the last request.
  static func manyStreams(_ streams: Int, events: Int, over peer: inout Peer) throws -> Double {
    var ids: [String] = []
    // No more at a time than pipes hold both ways.
    for first in stride(from: 0, to: streams, by: 50) {
      let requests = (first..<min(first + 50, streams)).map { Messages.request("s\($0)", path: "/stream") }
      try peer.write(Array(requests.joined()))
      for _ in requests { ids.append(try peer.invocation()) }
    }
    let round = Array(ids.map { Messages.event($0) }.joined())
    let time = try ContinuousClock().measure {
      var ended = 0
      for _ in 0..<events { try peer.write(round) }
      try peer.write(Array(ids.map { Messages.end($0) }.joined()))
      while ended < streams {
        let line = try peer.line()
        if let failure = line.failure { throw Unexpected(line: failure) }
        if let result = line.result, result != hex("\(events)") { throw Unexpected(line: result) }
        if line.endedSession != nil { ended += 1 }
      }
    }
    return Double(streams * events) / time.seconds
  }

  /// Blocking calls, one after the other.
  ///
  /// - Returns: the median of the times between one call and the next, as the daemon sees them.
  static func roundTrips(_ calls: Int, over peer: inout Peer) throws -> Duration {
    try peer.write(Messages.request("s", path: "/blocking/\(calls)"))
    var times: [Duration] = []
    var last = ContinuousClock.now
    for _ in 0..<calls {
      let id = try peer.invocation()
      let now = ContinuousClock.now
      times.append(now - last)
      last = now
      try peer.write(Messages.reply(id))
    }
    try peer.expect("\(calls)")
    return Timing(Array(times.dropFirst())).median
  }
}

struct Unexpected: Error, CustomStringConvertible {
  var line: String
  var description: String { "unexpected: \(line)" }
}

extension Peer {
  /// The id of the next reverse invocation.
  fileprivate mutating func invocation() throws -> String {
    while true {
      let line = try line()
      if let failure = line.failure { throw Unexpected(line: failure) }
      if let id = line.invocation { return id }
    }
  }

  /// Reads until the one session has answered with `text` and ended.
  fileprivate mutating func expect(_ text: String) throws {
    var result = ""
    while true {
      let line = try line()
      if let failure = line.failure { throw Unexpected(line: failure) }
      result += line.result ?? ""
      if line.endedSession != nil { break }
    }
    guard result == hex(text) else { throw Unexpected(line: result) }
  }
}

private func hex(_ text: String) -> String {
  text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
