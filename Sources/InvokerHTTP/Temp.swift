public struct EventStreamError: Error, Hashable, Sendable { public var limit: Int }
public struct EventStreamParser: Sendable {
  var buffer: [UInt8] = []
  public init(maximumEventSize: Int = 64 << 20) { limit = maximumEventSize }
  let limit: Int
  var first = true
  public mutating func append(_ bytes: UnsafeRawBufferPointer) throws(EventStreamError) {
    buffer.append(contentsOf: bytes.filter { $0 != 13 })
    if buffer.count > limit { throw EventStreamError(limit: limit) }
  }
  public mutating func takeEvents() -> (bytes: [UInt8], data: [Range<Int>])? {
    var out: [UInt8] = []
    var ranges: [Range<Int>] = []
    while let end = buffer.indices.dropLast().first(where: { buffer[$0] == 10 && buffer[$0 + 1] == 10 }) {
      for line in buffer[..<end].split(separator: 10) where line.starts(with: Array("data: ".utf8)) {
        let s = out.count
        out += line.dropFirst(6)
        ranges.append(s..<out.count)
      }
      buffer.removeFirst(end + 2)
    }
    return ranges.isEmpty ? nil : (out, ranges)
  }
  public var hasUnfinishedEvent: Bool { !buffer.isEmpty }
  public var lastEventID: String { "" }
}
public struct MultipartForm { public init() {}
  public mutating func addField(name: String, value: String) {}
  public mutating func addFile(name: String, filename: String, contentType: String, bytes: [UInt8]) {}
  public var contentType: String { "" }
  public var body: [UInt8] { [] } }
public func retryAfter(_ value: String, now: Int) -> Duration? { Int(value).map { .seconds($0) } }
