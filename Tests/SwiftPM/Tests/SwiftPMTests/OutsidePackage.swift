import Foundation

/// A package of somebody else, in a folder whose name is not easy.
struct OutsidePackage: PackageFolder {
  let folder = repository.appending(path: ".build-swiftpm/späce é")

  /// Copies `Outside` to the build folder. What was built of an earlier copy stays there, since most of it is the tool.
  init() throws {
    let manager = FileManager.default
    let fixture = repository.appending(path: "Tests/SwiftPM/Outside")
    for part in ["Package.swift", "Package.resolved", "Sources", "Tests", "Generated", "specs", "plugin"] {
      let copy = folder.appending(path: part)
      if manager.fileExists(atPath: copy.path) { try manager.removeItem(at: copy) }
    }
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for part in ["Package.swift", "Sources", "Tests"] {
      try manager.copyItem(at: fixture.appending(path: part), to: folder.appending(path: part))
    }
    try manager.moveItem(at: self["Sources/App/Specs"], to: self["Sources/App/Spécs ü"])
    // An exported app, with the interface that it is an app of.
    for file in [
      "specs/workflow.yaml", "specs/types.yaml", "Tests/EndToEndTests/Cases/apps/expected/specs/translation_app.yaml",
    ] {
      let original = repository.appending(path: file)
      try manager.copyItem(at: original, to: self["Sources/Bound/" + original.lastPathComponent])
    }
    let template = try String(
      contentsOf: repository.appending(path: "Templates/swift/file.mustache"), encoding: .utf8)
    try write(template + "// Made by hand.\n", to: "Sources/Tides/Templates/swift/file.mustache")
  }

  subscript(path: String) -> URL { folder.appending(path: path) }

  func read(_ path: String) throws -> String { try String(contentsOf: self[path], encoding: .utf8) }

  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: self[path])
  }

  /// Replaces a part of a file, which must be there.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try read(path)
    guard text.contains(old) else { throw MissingText(text: old, file: path) }
    try write(text.replacing(old, with: new), to: path)
  }

  struct MissingText: Error {
    var text: String
    var file: String
  }

  /// The generated files of a target, by name.
  func generated(_ target: String) throws -> [String: Date] {
    let output = self[".build/plugins/outputs/\(folder.lastPathComponent)/\(target)/destination/InvokerBuildPlugin"]
    let files = try FileManager.default.contentsOfDirectory(
      at: output, includingPropertiesForKeys: [.contentModificationDateKey])
    return try files.reduce(into: [:]) { dates, file in
      dates[file.lastPathComponent] = try file.resourceValues(forKeys: [.contentModificationDateKey])
        .contentModificationDate
    }
  }
}
