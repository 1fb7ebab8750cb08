import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// Recordings of a real server, whole and damaged, against what its documents say.
@Suite struct VerificationTests {
  private static let root = URL(fileURLWithPath: #filePath).appending(path: "../../..").standardized

  private static func recordings() throws -> [Recording] {
    let folder = root.appending(path: "Tests/Recordings")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap { name in
      var files: [String: [UInt8]] = [:]
      for file in Recording.fileNames {
        files[file] = (try? Data(contentsOf: folder.appending(path: "\(name)/\(file)"))).map(Array.init)
      }
      return files.isEmpty ? nil : Recording(folder: name + "/", files: files)
    }
  }

  private static func documents() throws -> [String: [UInt8]] {
    let folder = root.appending(path: "specs/history/documents-2026-07")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
  }

  private static func load(_ sources: [String: [UInt8]]) -> LoadedSpecs {
    loadSpecs(sources.keys.sorted()) { sources[$0] ?? [] }
  }

  @Test func anUpdateLeavesNothingToAdd() throws {
    let recordings = try Self.recordings()
    let sources = try Self.documents()
    let specs = Self.load(sources).specs
    let update = verify(recordings, against: specs).update(of: specs, sources)
    let updated = sources.merging(update.files) { $1 }
    let loaded = Self.load(updated)
    #expect(loaded.diagnostics.filter(\.isError) == [])
    let left = verify(recordings, against: loaded.specs)
    let rules = Set(left.diagnostics.map(\.rule.id))
    #expect(rules == ["recorded-missing", "recorded-order", "recorded-param", "recorded-type"])
    #expect(left.update(of: loaded.specs, updated).files.isEmpty)
  }

  /// Whatever stands in a file, something is said of it, and of a place in it.
  @Test func damagedRecordingsAreTakenAsTheyAre() throws {
    let specs = Self.load(try Self.documents()).specs
    var damaged: [Recording] = []
    for (number, recording) in try Self.recordings().enumerated() {
      for name in Recording.fileNames {
        var cut = recording
        let count = recording.files[name]?.count ?? 0
        cut.files[name] = recording.files[name].map { Array($0.prefix(min(count, 4000) * (number % 7) / 7)) }
        var changed = recording
        let place = number * 37 % max(1, min(count, 4000))
        if count > 0 { changed.files[name]?[place] = [0, 0x22, 0x5C, 0x7B, 0xFF][number % 5] }
        damaged += [cut, changed]
      }
    }
    let verification = verify(damaged, against: specs)
    #expect(verification.verified.count == damaged.count)
    #expect(verification.diagnostics.contains { $0.rule.id == "recorded-unreadable" })
    for told in verification.findings {
      for recording in told.recordings.prefix(1) {
        let location = told.finding.place.location(in: damaged[recording])
        let file = damaged[recording].files[told.finding.place.file] ?? []
        #expect(location.range.end.offset <= file.count)
      }
    }
  }

  @Test(
    arguments: [
      (#"{"a": {"b": [1, {"c": "x"}]}}"#, [.field("a"), .field("b"), .element(1), .field("c")], #""x""#),
      (#"{"a": {"b": [1, {"c": "x"}]}}"#, [.field("a"), .key("b")], #""b""#),
      (#" { "ä\"\u0062" : [ true ] } "#, [.field("ä\"b"), .element(0)], "true"),
      (#"{"ä\"\u0062":0}"#, [.key("ä\"b")], #""ä\"\u0062""#),
      // The last of two counts, as it does when it is read.
      (#"{"a": 1, "a": 2}"#, [.field("a")], "2"),
      // What is not there is as near as can be.
      (#"{"a": [1]}"#, [.field("a"), .element(4)], "[1]"), (#"{"a": [1]}"#, [.field("b")], #"{"a": [1]}"#),
    ] as [(String, [ValueProblem.Step], String)])
  func placesAreFound(text: String, path: [ValueProblem.Step], found: String) {
    let head = Array("data: ".utf8)
    let bytes = head + Array(text.utf8) + Array("\n".utf8)
    let range = placeInJSON(of: path, in: bytes, head.count..<bytes.count - 1)
    #expect(String(decoding: bytes[range], as: UTF8.self) == found)
  }
}
