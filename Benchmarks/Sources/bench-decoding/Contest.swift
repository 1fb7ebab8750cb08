import BenchmarkSupport
import Foundation
import InvokerRuntime

/// One event, read by the generated decoder and by Foundation's.
struct Contest {
  let event: String
  let size: Int
  /// Nanoseconds for each event.
  let generated: Double
  let foundation: Double

  var ratio: Double { foundation / generated }

  /// - Parameters:
  ///   - union: what the generated decoder tells the event from others by, and wraps it in.
  ///   - mirror: what `JSONDecoder` reads; it is told the type.
  init<Union: StreamEvent, Payload: Decodable>(
    _ event: String, in lines: EventLines, as union: Union.Type, against mirror: Payload.Type
  ) throws {
    let bytes = try lines[event]
    let data = Data(bytes)
    let decoder = JSONDecoder()
    self.event = event
    size = bytes.count
    let times = try nanoseconds([
      { keep(try read(bytes, as: union)) },
      { keep(try decoder.decode(mirror, from: data)) },
    ])
    (generated, foundation) = (times[0], times[1])
  }
}

@inline(never)
private func read<Union: StreamEvent>(_ bytes: [UInt8], as union: Union.Type) throws(JSONError) -> StreamStep<Union> {
  try JSONReader.read(bytes) { (json) throws(JSONError) in try Union.read(from: &json) }
}
