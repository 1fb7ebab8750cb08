#if os(Linux)
  import Foundation
  import Testing

  @testable import InvokerPackaging

  /// Headers of programs: of the one that runs these tests, and of damaged ones.
  @Suite struct ProgramFileTests {
    @Test func librariesAreRead() throws {
      let program = try #require(ProgramFile(try Self.ownProgram()))
      #if arch(x86_64)
        #expect(program.architecture == "amd64")
      #elseif arch(arm64)
        #expect(program.architecture == "arm64")
      #endif
      #expect(program.libraries.contains("libc.so.6"))
      #expect(program.missingLibraries.contains("libswiftCore.so"))
      #expect(!program.missingLibraries.contains { $0.hasPrefix("libc.") || $0.hasPrefix("ld-linux") })
    }

    @Test func damageIsNoReasonToCrash() throws {
      let program = Array(try Self.ownProgram().prefix(4096))
      for length in [0, 4, 6, 20, 63, 64, 100, 500] { _ = ProgramFile(Array(program.prefix(length))) }
      for index in 16..<1024 {
        for byte: UInt8 in [0, 1, 0x7F, 0xFF] {
          var damaged = program
          damaged[index] = byte
          _ = ProgramFile(damaged)
        }
      }
      #expect(ProgramFile(Array("#!/bin/sh".utf8)) == nil)
    }

    private static func ownProgram() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: "/proc/self/exe"))) }
  }
#endif
