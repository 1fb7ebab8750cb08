import InvokerSpec
import Testing

@testable import InvokerEvolution

/// Documents come from elsewhere: whatever is wrong with one, it is said where, and what is written are specs.
@Suite struct BrokenDocumentTests {
  @Test func aDocumentThatBreaksOffSaysWhere() throws {
    let document = try Library.document()
    for length in stride(from: 0, to: document.count - 2, by: 97) {
      let outcome = importOpenAPI(Array(document.prefix(length)), path: "library.json", into: [:])
      #expect(outcome.files.isEmpty, "\(length) bytes")
      let diagnostic = try #require(outcome.diagnostics.first { $0.isError }, "\(length) bytes")
      let location = try #require(diagnostic.location)
      #expect(location.range.end.offset <= length)
    }
  }

  /// A value in the place of another: all of them are tried in all places that hold one of these words.
  @Test(arguments: ["\"object\"", "\"string\"", "\"$ref\"", "{\"type\"", "true", "[\""])
  func valuesOfOtherKindsAreReportedOrTaken(word: String) throws {
    let text = String(decoding: try Library.document(), as: UTF8.self)
    let others = ["null", "7", "[]", "{}", "\"$ref\"", "\"\"", "[[1]]", "{\"$ref\": \"#/components/schemas/Book\"}"]
    for (number, range) in text.ranges(of: word).enumerated() {
      let other = others[number % others.count]
      // What replaces the start of a value does not parse; that is a case as well.
      let changed = String(text[..<range.lowerBound]) + other + text[range.upperBound...]
      check(Array(changed.utf8), "\(other) for \(word) number \(number)")
    }
  }

  @Test func namesCannotLeaveTheirPlaces() throws {
    let hostile = [
      "a: b", "a\\n  b", "'", "{", "#x", "${jndi}", "../x", "*/", "\\u202E", "---", "a\\\"b", "- a", "? a", "\\u0007",
    ]
    let text = String(decoding: try Library.document(), as: UTF8.self)
    // Each of them at every place of a word, and at all places of several words.
    let words = ["title", "Book", "message", "in", "askQuestion", "kind", "event"]
    for (number, name) in hostile.enumerated() {
      for words in [[words[number % words.count]], Array(words.prefix(3))] {
        let changed = words.reduce(text) { text, word in
          text.split(separator: "\"\(word)\"", omittingEmptySubsequences: false).joined(separator: "\"\(name)\"")
        }
        check(Array(changed.utf8), "\(name) for \(words)")
      }
    }
  }

  /// The title of the document stands in comments and reasons.
  @Test func theTitleCannotLeaveItsComment() throws {
    let text = String(decoding: try Library.document(), as: UTF8.self)
    var specs = try Library.specs()
    let changed = text.split(separator: "\"Library\"", omittingEmptySubsequences: false)
      .joined(separator: #""Lib\ninterface: evil\u202e # \u0085 ' {""#)
      .split(separator: "\"message_end\": \"#", omittingEmptySubsequences: false)
      .joined(separator: "\"message_done\": \"#")
    let outcome = importOpenAPI(Array(changed.utf8), path: "library.json", into: specs)
    #expect(outcome.diagnostics.filter { $0.rule.id == "openapi-gone" }.count == 1)
    specs.merge(outcome.files) { $1 }
    let spec = specs.text("ask_question.yaml")
    #expect(spec.contains("# No longer described by Lib interface: evil # ' { 2.1.\n"))
    let loaded = loadSpecs(specs.withoutLock.keys.sorted()) { specs[$0] ?? [] }
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.specs.interfaces.allSatisfy { $0.name != "evil" })
  }

  private func check(_ document: [UInt8], _ what: String) {
    let outcome = importOpenAPI(document, path: "library.json", into: [:])
    for location in outcome.diagnostics.compactMap(\.location) where location.path == "library.json" {
      #expect(location.range.end.offset <= document.count, "\(what)")
    }
    if outcome.diagnostics.hasErrors {
      #expect(outcome.files.isEmpty, "\(what)")
      #expect(outcome.diagnostics.allSatisfy { $0.location?.path == "library.json" }, "\(what): \(outcome.diagnostics)")
    } else {
      let specs = outcome.files.withoutLock
      #expect(!loadSpecs(specs.keys.sorted()) { specs[$0] ?? [] }.diagnostics.hasErrors, "\(what)")
      #expect(importOpenAPI(document, path: "library.json", into: outcome.files).files.isEmpty, "\(what)")
    }
  }

  @Test func escapesOfJSONKeepPlaces() {
    let document = #"{"openapi": "3.0.3", "info": {"title": "a \ud83d\ude00 b"}, "paths": {"/a": {"get": 7}}}"#
    let outcome = importOpenAPI(Array(document.utf8), path: "a.json", into: [:])
    let found = outcome.diagnostics.first?.location?.range.start.offset
    #expect(outcome.diagnostics.count == 1)
    #expect(found == document.utf8.count - 4)
  }
}
