import Foundation
import InvokerRuntime

/// One JSON line for each event of an interface: the longest of its kind among the examples of the spec.
struct EventLines {
  private var lines: [String: [UInt8]] = [:]

  /// Reads `events/<interface>.jsonl` of this package.
  init(of interface: String, in folder: String) throws {
    let text = try String(contentsOfFile: "\(folder)/\(interface).jsonl", encoding: .utf8)
    for line in text.split(separator: "\n") {
      guard let name = try JSONValue(json: String(line))["event"]?.string else { continue }
      lines[name] = Array(line.utf8)
    }
  }

  struct NoLine: Error { let event: String }

  subscript(event: String) -> [UInt8] {
    get throws {
      guard let line = lines[event] else { throw NoLine(event: event) }
      return line
    }
  }
}
