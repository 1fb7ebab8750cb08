import InvokerSpec
import Testing

@testable import InvokerEvolution

/// An import finds what is missing, wherever it is, and nothing else.
@Suite struct RestorationTests {
  /// Whatever line of the types is taken out comes back, and once it is back there is nothing more to do.
  @Test func whatIsTakenOutComesBack() throws {
    let document = try Library.document()
    let complete = try Library.specs()
    var tried = 0
    for (path, bytes) in complete.withoutLock {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      for index in lines.indices where isProperty(lines[index]) {
        var specs = complete.withoutLock
        specs[path] = Array(lines.indices.filter { $0 != index }.map { lines[$0] }.joined(separator: "\n").utf8)
        let loaded = loadSpecs(specs.keys.sorted()) { specs[$0] ?? [] }
        // A mapping must not be left empty, nor a required field be unknown.
        guard !loaded.diagnostics.hasErrors else { continue }
        tried += 1
        let first = importOpenAPI(document, path: "library.json", into: specs)
        #expect(first.files[path] != nil, "\(lines[index]) is missing in \(path)")
        specs.merge(first.files) { $1 }
        #expect(specs.text(openAPILockFile) == complete.text(openAPILockFile), "without \(lines[index])")
        #expect(importOpenAPI(document, path: "library.json", into: specs).files.isEmpty, "without \(lines[index])")
      }
    }
    #expect(tried > 20)
  }

  /// A line that holds a property, a case or a param, and nothing else. Without `returns`, a response has no content,
  /// which specs may know better than a document.
  private func isProperty(_ line: Substring) -> Bool {
    line.hasPrefix("  ") && line.hasSuffix("}") && !line.contains("omit") && !line.contains("$mode")
      && !line.contains("returns:")
      && line.firstRange(of: ": {") != nil
  }

  @Test func whatPeopleTakeOutStaysOut() throws {
    let document = try Library.document()
    var specs = try Library.specs()
    let text = specs.text("types.yaml")
    let line = "      author: {type: string, nullable: true}\n"
    let range = try #require(text.firstRange(of: line))
    specs["types.yaml"] = Array(text.replacingCharacters(in: range).utf8)
    #expect(importOpenAPI(document, path: "library.json", into: specs).files.isEmpty)
  }

  @Test func lineEndsStayAsTheyAre() throws {
    var specs = try Library.specs().withoutLock
    let text = specs.text("types.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    let without = text.filter { !$0.contains("author:") }.joined(separator: "\r\n")
    specs["types.yaml"] = Array(without.utf8)
    let files = importOpenAPI(try Library.document(), path: "library.json", into: specs).files
    let bytes = try #require(files["types.yaml"])
    #expect(files.text("types.yaml").contains("author: {type: string, nullable: true}\r\n"))
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      #expect(bytes[index - 1] == UInt8(ascii: "\r"))
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound]) + self[range.upperBound...]
  }
}
