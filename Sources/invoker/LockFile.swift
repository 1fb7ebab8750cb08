import InvokerGenerator
import InvokerSpec

/// The tool and inputs that generated the files of a folder: `invoker.lock`. With it, `--check` explains differences.
///
/// One line each for the tool, the options, the specs, and the files, with SHA-256 in hex digits.
struct LockFile: Equatable {
  static let name = "invoker.lock"

  var tool: String
  /// The digest of options and templates.
  var options: String
  var specs: [String: String]
  var files: [String: String]

  private static let header =
    "\(generatedHeader)to detect later what has changed: the tool, the specs, or a file by hand.\n"

  var text: String {
    func lines(_ kind: String, _ digests: [String: String]) -> String {
      digests.sorted { $0.key < $1.key }.map { "\(kind) \($0.value) \($0.key)\n" }.joined()
    }
    return Self.header + "tool \(tool)\noptions \(options)\n" + lines("spec", specs) + lines("file", files)
  }

  /// Reads the lock file of an earlier run; `nil` for any other text.
  init?(_ text: String) {
    guard text.hasPrefix(generatedHeader) else { return nil }
    (tool, options, specs, files) = ("", "", [:], [:])
    for line in text.split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      switch (words.first, words.count) {
      case ("tool", 2): tool = words[1]
      case ("options", 2): options = words[1]
      case ("spec", 3): specs[words[2]] = words[1]
      case ("file", 3): files[words[2]] = words[1]
      default: return nil
      }
    }
  }

  init(_ specs: SpecSet, _ generated: [GeneratedFile], options: String) {
    tool = toolVersion
    self.options = options
    self.specs = Dictionary((specs.files + specs.modules.flatMap(\.specs.files)).map { ($0.path, $0.digest) }) { $1 }
    files = Dictionary(concurrentMap(generated) { ($0.path, sha256(Array($0.contents.utf8))) }) { $1 }
  }

  /// Returns the lock file of a folder; `nil` if there is none, or it is not readable.
  static func reading(in folder: String) throws(FileError) -> LockFile? {
    guard try fileKind(at: folder + name, followingLinks: false) == .file else { return nil }
    return LockFile(String(decoding: try readFile(folder + name), as: UTF8.self))
  }

  /// Returns the lock file with the entries of a run on some specs merged in.
  func updated(by other: LockFile) -> LockFile {
    var lock = other
    lock.specs = specs.merging(other.specs) { $1 }
    lock.files = files.merging(other.files) { $1 }
    return lock
  }
}

extension LockFile {
  /// Returns why a file differs from its regenerated form, in words that follow a colon; `nil` if unknown.
  ///
  /// - Parameters:
  ///   - path: The path below the output folder.
  ///   - digest: The digest of the existing file.
  func reason(for path: String, digest: String, now: LockFile) -> String? {
    guard let made = files[path] else { return nil }
    return made == digest ? changes(to: now) : "it was edited by hand"
  }

  /// Returns what has changed since the files were generated; `nil` if nothing has.
  func changes(to now: LockFile) -> String? {
    let changed = now.specs.filter { specs[$0.key] != nil && specs[$0.key] != $0.value }.keys.sorted()
    let added = now.specs.keys.filter { specs[$0] == nil }.sorted()
    let removed = specs.keys.filter { now.specs[$0] == nil }.sorted()
    let reasons = [
      changed.isEmpty ? nil : "\(list(changed)) changed", added.isEmpty ? nil : "\(list(added)) added",
      removed.isEmpty ? nil : "\(list(removed)) removed",
      tool == now.tool ? nil : "invoker was \(tool), and is now \(now.tool)",
      options == now.options ? nil : "options or templates changed",
    ].compactMap(\.self)
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  private func list(_ specs: [String]) -> String {
    specs.prefix(4).map { quoted($0) }.joined(separator: ", ") + (specs.count > 4 ? " and \(specs.count - 4) more" : "")
  }
}
