import Foundation
import Testing

@testable import InvokerPackaging

/// Archives, read by the implementation that the daemon's plugins have.
@Suite struct ArchiveTests {
  /// Contents by path: short, long, repetitive, random, and in between.
  private static let contents: [String: [UInt8]] = {
    var noise = Noise()
    var program: [UInt8] = []
    // Repetitions at every distance, also beyond the window.
    while program.count < 300_000 {
      let start = program.isEmpty ? 0 : Int(noise.next()) % program.count
      let length = Int(noise.next()) % 400
      program += program.isEmpty ? [0] : Array(program[start..<min(start + length, program.count)])
      program += (0..<(Int(noise.next()) % 20)).map { _ in UInt8(truncatingIfNeeded: noise.next()) }
    }
    return [
      "empty": [], "one": [7], "two": [7, 7], "same": [UInt8](repeating: 1, count: 100_000), "program": program,
      "random": (0..<200_000).map { _ in UInt8(truncatingIfNeeded: noise.next()) },
      "few": (0..<90_000).map { _ in UInt8(noise.next() % 3) }, "folder/ä b.txt": Array("Grüße".utf8),
    ]
  }()

  @Test func othersReadIt() async throws {
    let files = Self.contents.sorted { $0.key < $1.key }.map { PackagedFile(path: $0.key, bytes: $0.value) }
    try await withTemporaryFolder { folder in
      let archive = folder.appending(path: "archive.zip")
      try Data(zipArchive(of: files)).write(to: archive)
      let read = try await run(
        "python3", "-c",
        """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1]) as archive:
            assert archive.testzip() is None
            archive.extractall(sys.argv[2])
            print([(entry.date_time, entry.external_attr >> 16 == 0o100644) for entry in archive.infolist()][0])
        """, archive.path, folder.appending(path: "out").path)
      #expect(read.status == 0, "\(read.output)")
      #expect(read.output == "((1980, 1, 1, 0, 0, 0), True)\n")
      for file in files {
        let bytes = try Data(contentsOf: folder.appending(path: "out/\(file.path)"))
        #expect(bytes == Data(file.bytes), "\(file.path)")
      }
    }
  }

  @Test func repetitionsGetSmall() throws {
    #expect(deflated(try #require(Self.contents["same"])).count < 600)
    // Symbols of three kinds have 1.6 bits each.
    #expect(deflated(try #require(Self.contents["few"])).count < 90_000 * 2 / 8 + 1000)
  }

  /// The weights of a tree that is as deep as it can be, and of others.
  @Test(
    arguments: [
      [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181], [0, 5], [], [9],
    ])
  func codesAreComplete(_ frequencies: [Int]) {
    let code = HuffmanCode(frequencies: frequencies + [Int](repeating: 0, count: 2))
    #expect(code.lengths.allSatisfy { $0 <= 15 })
    let shares = code.lengths.filter { $0 > 0 }.map { length -> Int in 1 << (15 - length) }
    #expect(shares.reduce(0, +) == 1 << 15)
    #expect(zip(frequencies, code.lengths).allSatisfy { $0 == 0 || $1 > 0 })
  }
}

/// Numbers without a pattern, the same in each run.
private struct Noise {
  private var state: UInt64 = 42
  mutating func next() -> UInt32 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt32(truncatingIfNeeded: state >> 33)
  }
}
