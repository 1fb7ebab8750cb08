import Foundation
import Testing

@testable import InvokerGenerator

/// Expects the real compiler to take generated files, with warnings as errors.
func typecheck(_ files: [GeneratedFile]) throws {
  let (status, output) = try compile(files)
  #expect(status == 0, "\(output.prefix(3_000))")
}

/// Has the real compiler read generated files.
///
/// - Parameter mode: how far it goes.
/// - Returns: its exit status and what it printed.
func compile(_ files: [GeneratedFile], _ mode: [String] = ["-typecheck"]) throws -> (status: Int32, output: String) {
  let folder = FileManager.default.temporaryDirectory.appending(path: "invoker-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  var paths: [String] = []
  for file in files {
    let url = folder.appending(path: file.path)
    try file.contents.write(to: url, atomically: true, encoding: .utf8)
    paths.append(url.path(percentEncoded: false))
  }
  let compiler = Process()
  compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  compiler.arguments =
    ["swiftc"] + mode
    + ["-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-package-name", "p", "-wmo"]
    + ["-I", modules] + paths
  let output = Pipe()
  compiler.standardError = output
  compiler.standardOutput = output
  try compiler.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  compiler.waitUntilExit()
  return (compiler.terminationStatus, text)
}

/// Where the build that these tests belong to keeps its modules.
let modules: String = {
  // …/debug/NAME.xctest on Linux; the modules lie beside it.
  var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  for _ in 0..<6 {
    let candidate = folder.appending(path: "Modules")
    if FileManager.default.fileExists(
      atPath: candidate.appending(path: "InvokerRuntime.swiftmodule").path(percentEncoded: false))
    {
      return candidate.path(percentEncoded: false)
    }
    folder.deleteLastPathComponent()
  }
  return "Modules"
}()
