import Foundation
import Testing

/// A page with a block that a test writes.
struct Page {
  private let file: URL
  private var text: String

  /// - Parameter path: the path of the page in the repository.
  init(_ path: String) throws {
    file = repository.appendingPathComponent(path)
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// The code block after `<!-- name -->`.
  func block(_ name: String) throws -> String { String(text[try range(of: name)]) }

  mutating func replaceBlock(_ name: String, with block: String) throws {
    text.replaceSubrange(try range(of: name), with: block)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func range(of name: String) throws -> Range<String.Index> {
    let start = try #require(text.range(of: "<!-- \(name) -->\n```text\n")?.upperBound)
    return start..<(try #require(text.range(of: "```", range: start..<text.endIndex)).lowerBound)
  }
}
