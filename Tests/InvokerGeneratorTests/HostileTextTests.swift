import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// A spec is input, not code: nothing in it gets out of the literal or comment where it is put.
@Suite struct HostileTextTests {
  static let texts = [
    "*/ public let evil = 1 /*",
    "first line\npublic let evil = 1",
    "first line\r\npublic let evil = 1",
    "\u{2028}public let evil = 1",
    "`evil`", "```\npublic let evil = 1", "\"\"\"\npublic let evil = 1\n\"\"\"",
    "\\(evil())", "\"; let evil = 1; \"", "\\", "\\\"", "#\"\\#(evil())\"#",
    "{{evil}} {{{evil}}} {{#evil}}{{/evil}} {{> swift/file}} {{=<% %>=}}",
    "\u{202E}live\u{202C}", "\u{200F}", "\u{0}", "\u{7}", "\u{7F}", "\u{FEFF}",
    "#if os(Linux)", "// evil", "/// evil", "#sourceLocation(file: \"x\", line: 1)", "@available(*, unavailable)",
    String(repeating: "x", count: 60_000), String(repeating: "long words ", count: 5_000),
  ]

  @Test(arguments: places) func staysInItsPlace(place: String) throws {
    let plain = generate(spec([:]))
    #expect(plain.diagnostics.isEmpty)
    for text in Self.texts {
      let (files, diagnostics) = generate(spec([place: text]))
      if files.isEmpty {
        // A diagnostic says why not, and where.
        let first = try #require(diagnostics.first { $0.isError })
        #expect(first.location?.path == "greeter.yaml")
      } else if !["param_name", "property_name", "event_name", "enum_value", "was"].contains(place) {
        // The same API: the same code, but for comments and the contents of literals.
        #expect(files.map(\.path) == plain.files.map(\.path))
        for (file, expected) in zip(files, plain.files) {
          #expect(try skeleton(file.contents) == skeleton(expected.contents), "\(place): \(text.prefix(60))")
        }
      } else {
        for file in files { _ = try skeleton(file.contents) }
      }
    }
  }

  @Test func aMegabyteIsRefusedWithAPosition() {
    let (files, diagnostics) = generate(spec(["summary": String(repeating: "x", count: 1 << 20)]))
    #expect(files.isEmpty)
    #expect(diagnostics.contains { $0.rule.id.hasPrefix("yaml-") })
  }

  @Test(arguments: ["../evil.yaml", "/etc/passwd", "a/../../evil.yaml", "https://example.org/x.yaml", "..\\evil.yaml"])
  func referencesStayBelowTheRoot(path: String) {
    let text = spec([:]).replacing("{$ref: '#/types/Tone'}", with: "{$ref: '\(path)#/types/Tone'}")
    let loaded = loadSpecs(["greeter.yaml"]) { path in
      #expect(path == "greeter.yaml")
      return Array(text.utf8)
    }
    #expect(loaded.diagnostics.map(\.rule.id) == ["outside-root"])
  }

  @Test func whatComesOutCompiles() throws {
    let texts = Self.texts.filter { text in
      !generate(spec(["summary": text])).files.isEmpty && text.utf8.count < 1_000
    }
    #expect(texts.count > 10)
    // Every place is filled with one text after another; all that is generated goes to one compiler run.
    for text in texts {
      let filled = Dictionary(
        uniqueKeysWithValues: places.filter { !$0.hasSuffix("_name") && $0 != "enum_value" }.map { ($0, text) })
      let (files, diagnostics) = generate(spec(filled))
      if files.isEmpty {
        #expect(diagnostics.hasErrors)
      } else {
        try typecheck(files)
      }
    }
  }
}

/// Swift code with each comment taken out and each string literal emptied.
///
/// - Throws: if a literal does not end on its line, or a comment or attribute stands where none is generated.
func skeleton(_ code: String) throws -> String {
  var lines: [String] = []
  for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.drop(while: { $0 == " " }).hasPrefix("//") { continue }
    var outside = ""
    var characters = line.unicodeScalars.makeIterator()
    while let scalar = characters.next() {
      guard scalar == "\"" else {
        outside.unicodeScalars.append(scalar)
        continue
      }
      var isClosed = false
      while let inner = characters.next() {
        if inner == "\\" {
          let escaped = characters.next()
          #expect(escaped.map { "\"\\nrtu".unicodeScalars.contains($0) } == true, "\(line)")
        } else if inner == "\"" {
          isClosed = true
          break
        }
      }
      #expect(isClosed, "\(line)")
      outside += "\"\""
    }
    lines.append(outside)
  }
  // Layout may differ with the length of literals: where a list is broken, it gets a comma at its end.
  return lines.joined().filter { !$0.isWhitespace }.replacing(",]", with: "]")
}
