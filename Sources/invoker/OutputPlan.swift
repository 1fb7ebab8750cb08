import InvokerGenerator
import InvokerSpec

/// The effect that a run would have on the files of a folder.
struct OutputPlan {
  /// The files, sorted by path.
  var entries: [Entry]
  /// Folders without such files, in which an earlier run has left files that it had not finished.
  var unfinished: Set<String> = []

  struct Entry {
    /// The path as the user knows it.
    var path: String
    /// The new contents of the file; empty for a file to remove.
    var contents: String
    var state: State
    /// Why the existing file differs, if known.
    var reason: String?

    var isLock: Bool { path == folder(of: path) + LockFile.name }
  }

  /// The state of the existing file.
  enum State {
    case missing, changed, upToDate
    /// A file of an earlier run that is no longer generated.
    case stale
    /// Something that does not belong to the tool.
    case foreign
  }

  func paths(_ state: State) -> [String] { entries.filter { $0.state == state }.map(\.path) }

  /// Whether all files are up to date.
  var isUpToDate: Bool { entries.allSatisfy { $0.state == .upToDate } }
}

/// The beginning of the first line of every generated file. Files without it are not touched.
let generatedHeader = "// " + generatedMark

/// Compares generated files with those in a folder.
///
/// - Parameter mayReplace: Whether a file that differs belongs to the tool, judged by its bytes.
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
  // The tool creates no links, so the target of one belongs to someone else.
  case .folder, .link, .other: return .foreign
  }
}

extension OutputPlan {
  /// Adds the Swift files of earlier runs that this run does not generate. Clients have no folders, so subfolders
  /// are not searched.
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

  /// Adds all other files that the earlier run wrote and this one does not generate.
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

  /// Adds the documentation files of earlier runs below a folder that this run does not generate.
  mutating func addStaleDocuments(in folder: String) throws(FileError) {
    let made = Set(entries.map(\.path))
    for path in try filePaths(below: folder) where !made.contains(path) {
      if isStaged(path) {
        unfinished.insert(invoker.folder(of: path))
        continue
      }
      guard isGeneratedDocument(try readFile(path, atMost: documentHeadSize)) else { continue }
      entries.append(Entry(path: path, contents: "", state: .stale))
    }
    entries.sort { $0.path < $1.path }
  }

  /// Adds the lock file. Gives each file that differs a reason, if the previous lock file reveals one.
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

  /// Writes files that are missing or have changed, and removes stale ones.
  func apply() throws(FileError) {
    let files = entries.filter { $0.state == .missing || $0.state == .changed }
    // The lock file comes last. If this run is killed, it still describes the earlier files, and names the stale ones.
    let inOrder = files.filter { !$0.isLock } + files.filter(\.isLock)
    try writeFiles(
      inOrder.map { ($0.path, $0.contents) }, removing: paths(.stale),
      in: unfinished.union(entries.map { folder(of: $0.path) }))
  }
}

/// Whether the tool generated a file.
func isGenerated(_ bytes: [UInt8]) -> Bool { bytes.starts(with: generatedHeader.utf8) }

/// The size of the part of a document that can contain the mark of the tool.
private let documentHeadSize = 512

/// Whether the tool generated a document. Each form has its own comment syntax, and front matter comes first.
func isGeneratedDocument(_ bytes: [UInt8]) -> Bool {
  let mark = Array(generatedMark.utf8)
  let head = bytes.prefix(documentHeadSize)
  return head.indices.contains { head[$0...].starts(with: mark) }
}
