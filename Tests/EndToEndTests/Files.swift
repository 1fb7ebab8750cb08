import Foundation

/// The files of a folder, by their path below it. Links are left out.
func filesBelow(_ folder: URL) throws -> [String: Data] {
  let manager = FileManager.default
  var files: [String: Data] = [:]
  for name in try manager.contentsOfDirectory(atPath: folder.path) {
    let item = folder.appendingPathComponent(name)
    switch try manager.attributesOfItem(atPath: item.path)[.type] as? FileAttributeType {
    case .typeDirectory?: for (path, data) in try filesBelow(item) { files[name + "/" + path] = data }
    case .typeRegular?: files[name] = try Data(contentsOf: item)
    default: break
    }
  }
  return files
}

/// Writes files below a folder, and the folders that they need.
func write(_ files: [String: Data], below folder: URL) throws {
  for (path, data) in files {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}

/// Runs `body` with a new folder, which is removed again.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("invoker-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
