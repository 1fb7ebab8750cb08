/// Readable files: those on disk, or those of a Git revision.
struct FileTree: Sendable {
  /// The prefix of paths in messages: `git:HEAD:`.
  var prefix: String
  var kind: @Sendable (_ path: String) throws(FileError) -> FileKind
  /// Returns the names in a folder, sorted.
  var list: @Sendable (_ folder: String) throws(FileError) -> [String]
  /// Returns the bytes of a file, or its first bytes.
  var read: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]
  /// Returns a reader for the files of a folder only. The reader rejects files that are larger than the limit.
  var reader: @Sendable (_ root: String) throws(FileError) -> Reader

  typealias Reader = (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]

  static let disk = FileTree(
    prefix: "", kind: { path throws(FileError) in try fileKind(at: path) },
    list: { folder throws(FileError) in try listFolder(folder) },
    read: { path, limit throws(FileError) in try readFile(path, atMost: limit) },
    reader: { root throws(FileError) in
      let folder = try ClosedFolder(root)
      return { path, limit throws(FileError) in try folder.read(path, atMost: limit) }
    })
}

/// A folder that restricts reads to the files in it.
private struct ClosedFolder {
  private let path: String
  /// The path with links resolved and a trailing `/`.
  private let resolved: String

  init(_ path: String) throws(FileError) {
    let resolved = try resolvedPath(of: path.isEmpty ? "." : path)
    self.path = path
    self.resolved = resolved == "/" ? resolved : resolved + "/"
  }

  func read(_ file: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    // A link can lead outside even if its path does not.
    guard try resolvedPath(of: path + file).utf8.starts(with: resolved.utf8) else {
      throw .linkOut(path + file)
    }
    return try readFile(path + file, atMost: limit, isWhole: true)
  }
}
