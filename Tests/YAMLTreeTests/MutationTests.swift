import Testing
import YAMLTree

private let sample = """
  # A small interface.
  interface: chat
  title: "Chat \\u00e9"
  params:
    app_id: {type: string, required: true}
    files: {type: array, items: {$ref: 'types.yaml#/InputFile'}, default: []}
  description: |
    会話 🎉
  shared: &shared [1, !t 2]
  again: *shared
  order:
    - some: [message]
    - one: [message_end]

  """

@Suite struct MutationTests {
  private static let inserted = Array("\t\n\r\"'[]{}:,-&*!|>%#\\ \0".utf8) + [0xFF, 0xE4, 0xEF]

  /// Whatever becomes of a byte, parsing ends with positions that are inside the file and true.
  @Test func everyMutationIsSurvived() {
    let bytes = Array(sample.utf8)
    for offset in bytes.indices {
      check(bytes[..<offset] + bytes[(offset + 1)...])
      check(bytes[..<offset])
      for byte in Self.inserted {
        check(bytes[..<offset] + [byte] + bytes[offset...])
        check(bytes[..<offset] + [byte] + bytes[(offset + 1)...])
      }
    }
  }

  private func check(_ bytes: ArraySlice<UInt8>) {
    let document = parseYAML(bytes)
    let lines = LineTable(Array(bytes))
    var ranges = document.problems.flatMap { [$0.range] + ($0.related.map { [$0.range] } ?? []) }
    if let root = document.root { ranges.append(root.range) }
    for range in ranges {
      let isTrue = [range.start, range.end].allSatisfy { lines.position(atOffset: $0.offset) == $0 }
      if !isTrue || range.end < range.start { Issue.record("\(range) in \(String(decoding: bytes, as: UTF8.self))") }
    }
    if ranges.isEmpty { Issue.record("neither a tree nor a problem: \(String(decoding: bytes, as: UTF8.self))") }
  }
}
