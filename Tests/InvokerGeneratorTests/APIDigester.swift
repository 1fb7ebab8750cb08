import Foundation
import InvokerSpec
import Testing

@testable import InvokerGenerator

/// What Swift's own API digester finds between the modules that two specs give: what
/// `swift package diagnose-api-breaking-changes` runs.
struct APIFinding: Hashable, CustomStringConvertible {
  /// The whole line.
  var description: String
  /// The declaration that it is about, by its full name: `["ChatReply", "answer"]`.
  var path: [String]

  init?(_ line: Substring) {
    // `Accessor ChatReply.answer.Get() has return type change …`
    guard let match = line.prefixMatch(of: /[A-Z]\w+ ([^ ]+) has/) else { return nil }
    description = String(line)
    // Labels hold no dots, and argument lists belong to the last part.
    path = match.1.split(separator: ".").map(String.init).filter { $0 != "Get()" && $0 != "Set()" }
  }
}

/// Runs the digester on what two specs give.
func apiFindings(_ old: SpecSet, _ new: SpecSet) throws -> [APIFinding] {
  let folder = FileManager.default.temporaryDirectory.appending(path: "invoker-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  let dumps = try [("old", old), ("new", new)].map { name, specs in
    try apiDump(specs, in: folder.appending(path: name))
  }
  let output = try run(["swift-api-digester", "-diagnose-sdk", "-input-paths", dumps[0], "-input-paths", dumps[1]])
  return output.split(separator: "\n").compactMap(APIFinding.init)
}

/// Compiles what a spec gives to a module, and has the digester write down its API.
private func apiDump(_ specs: SpecSet, in folder: URL) throws -> String {
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }
  let files = generateSwift(specs).files
  for file in files { try file.contents.write(toFile: path(file.path), atomically: true, encoding: .utf8) }
  _ = try run(
    ["swiftc", "-emit-module", "-module-name", "Clients", "-swift-version", "6", "-parse-as-library", "-I", modules]
      + ["-o", path("Clients.swiftmodule")] + files.map { path($0.path) })
  _ = try run(
    ["swift-api-digester", "-dump-sdk", "-module", "Clients", "-I", path(""), "-I", modules, "-o", path("api.json")])
  return path("api.json")
}

private func run(_ command: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "\(command[0]): \(text.prefix(3_000))")
  return text
}
