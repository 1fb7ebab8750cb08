import InvokerGenerator
import InvokerSpec

/// What a run would do to the files of a folder.
struct OutputPlan {
  /// Sorted by path.
  var entries: [Entry]

  struct Entry {
    /// As the user knows it.
    var path: String
    /// What the file is to hold; empty for one that is to go.
    var contents: String
    var state: State
    /// Why what stands there differs, where that can be told.
    var reason: String?
  }

  /// What stands where a file is to be.
  enum State {
    case missing, changed, upToDate
    /// A file of an earlier run that nothing makes any more.
    case stale
    /// Something that is not ours to touch.
    case foreign
  }

  func paths(_ state: State) -> [String] { entries.filter { $0.state == state }.map(\.path) }

  /// Whether the files are what they should be.
  var isUpToDate: Bool { entries.allSatisfy { $0.state == .upToDate } }
}

/// How the first line of every generated file begins. A file without it is not touched.
let generatedHeader = "// " + generatedMark

/// Compares files with those that stand in a folder.
///
/// - Parameter mayReplace: whether a file that differs is ours, by its bytes.
func planOutput(
  of files: [GeneratedFile], into folder: String, mayReplace: @Sendable ([UInt8]) -> Bool
) throws(FileError) -> OutputPlan {
  let states = concurrentMap(files) { file in
    Result { () throws(FileError) in try state(of: file.contents, at: folder + file.path, mayReplace: mayReplace) }
  }
  var entries: [OutputPlan.Entry] = []
  for (file, state) in zip(files, states) {
    entries.append(OutputPlan.Entry(path: folder + file.path, contents: file.contents, state: try state.get()))
  }
  return OutputPlan(entries: entries)
}

private func state(
  of contents: String, at path: String, mayReplace: ([UInt8]) -> Bool
) throws(FileError) -> OutputPlan.State {
  switch try fileKind(at: path, followingLinks: false) {
  case .missing: return .missing
  case .file:
    let bytes = try readFile(path)
    if bytes == Array(contents.utf8) { return .upToDate }
    return mayReplace(bytes) ? .changed : .foreign
  // The tool makes no links, so what one leads to belongs to somebody else.
  case .folder, .link, .other: return .foreign
  }
}

extension OutputPlan {
  /// Adds the Swift files of earlier runs that are not among those of this one. Clients have no folders, so none is
  /// looked into.
  mutating func addStaleFiles(in folder: String) throws(FileError) {
    let made = Set(entries.map(\.path))
    for name in try listFolder(folder) where name.hasSuffix(".swift") {
      let path = folder + name
      guard !made.contains(path), try fileKind(at: path, followingLinks: false) == .file,
        isGenerated(try readFile(path, atMost: generatedHeader.utf8.count))
      else { continue }
      entries.append(Entry(path: path, contents: "", state: .stale))
    }
    entries.sort { $0.path < $1.path }
  }

  /// Adds what else an earlier run has written, and this one does not.
  mutating func addStaleFiles(of before: LockFile?, in folder: String) throws(FileError) {
    let made = Set(entries.map(\.path))
    for path in before?.files.keys.map({ folder + $0 }) ?? [] where !made.contains(path) {
      guard try fileKind(at: path, followingLinks: false) == .file,
        isGeneratedDocument(try readFile(path, atMost: documentHeadSize))
      else { continue }
      entries.append(Entry(path: path, contents: "", state: .stale))
    }
    entries.sort { $0.path < $1.path }
  }

  /// Adds the documentation of earlier runs below a folder that is not part of this one.
  mutating func addStaleDocuments(in folder: String) throws(FileError) {
    let made = Set(entries.map(\.path))
    for path in try filePaths(below: folder) where !made.contains(path) {
      guard isGeneratedDocument(try readFile(path, atMost: documentHeadSize)) else { continue }
      entries.append(Entry(path: path, contents: "", state: .stale))
    }
    entries.sort { $0.path < $1.path }
  }

  /// Adds the lock file, and says of each file that differs why it does, as far as the former lock file tells.
  mutating func add(_ lock: LockFile, after before: LockFile?, in folder: String) throws(FileError) {
    for index in entries.indices where entries[index].state == .changed {
      let path = entries[index].path
      entries[index].reason = try before?.reason(
        for: String(path.dropFirst(folder.count)), digest: sha256(readFile(path)), now: lock)
    }
    let file = GeneratedFile(path: LockFile.name, contents: lock.text)
    var plan = try planOutput(of: [file], into: folder, mayReplace: isGenerated)
    plan.entries[0].reason = before?.changes(to: lock)
    entries = (entries + plan.entries).sorted { $0.path < $1.path }
  }

  /// Writes what is missing or has changed, and removes what is stale.
  func apply() throws(FileError) {
    let files = entries.filter { $0.state == .missing || $0.state == .changed }
    try writeFiles(files.map { ($0.path, $0.contents) })
    for path in paths(.stale) { try removeFile(path) }
  }
}

/// Whether a file was made by the tool.
func isGenerated(_ bytes: [UInt8]) -> Bool { bytes.starts(with: generatedHeader.utf8) }

/// How much of a document is looked at for the mark of the tool.
private let documentHeadSize = 512

/// Whether a document was made by the tool. Each form has comments of its own, and front matter comes first.
func isGeneratedDocument(_ bytes: [UInt8]) -> Bool {
  let mark = Array(generatedMark.utf8)
  let head = bytes.prefix(documentHeadSize)
  return head.indices.contains { head[$0...].starts(with: mark) }
}
