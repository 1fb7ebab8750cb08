import BenchmarkSupport
import InvokerHTTP

/// Splits streams of Server-Sent Events that come in pieces of different sizes: the parser alone, nothing reads the JSON.
@main
struct BenchSSE {
  static func main() throws {
    printHeading("Server-Sent Events")
    var table = Table("stream", "pieces", "MB/s", "events/s")
    let message = stream(of: 20_000, size: 260, lineEnd: "\n")
    for size in [64, 1 << 10, 64 << 10] { try add("events of 260 bytes", message, pieces: size, to: &table) }
    let windows = stream(of: 20_000, size: 260, lineEnd: "\r\n")
    try add("the same, lines end in CR LF", windows, pieces: 64 << 10, to: &table)
    let large = stream(of: 1, size: 10 << 20, lineEnd: "\n")
    for size in [64, 64 << 10] { try add("one event of 10 MB", large, pieces: size, to: &table) }
    let lines = stream(of: 1000, size: 10 << 10, lineEnd: "\n", dataLine: 100)
    try add("events of 100 lines", lines, pieces: 64 << 10, to: &table)
    table.show()
  }

  /// - Parameters:
  ///   - size: the bytes of the data of an event.
  ///   - dataLine: the bytes of each of its lines; all if absent.
  private static func stream(of count: Int, size: Int, lineEnd: String, dataLine: Int? = nil) -> [UInt8] {
    let line = dataLine ?? size
    let event = String(
      repeating: "data: " + String(repeating: "x", count: line) + lineEnd, count: max(1, size / line))
    return Array(String(repeating: event + lineEnd, count: count).utf8)
  }

  private static func add(_ name: String, _ stream: [UInt8], pieces size: Int, to table: inout Table) throws {
    var events = 0
    let times = try nanoseconds(
      rounds: 10, round: .milliseconds(50),
      [
        {
          events = 0
          var parser = EventStreamParser()
          try stream.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: size) {
              try parser.append(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + size, bytes.count)]))
              if let taken = parser.takeEvents() { events += taken.data.count }
            }
          }
        }
      ])
    let seconds = times[0] / 1e9
    table.add(
      name, "\(size)", (Double(stream.count) / seconds / 1e6).rounded(to: 0), (Double(events) / seconds).rounded(to: 0))
  }
}
