/// Files that can be read: those on disk, or those of a revision that git keeps.
struct FileTree: Sendable {
  /// What stands before a path where it is shown: `git:HEAD:`.
  var prefix: String
  var kind: @Sendable (_ path: String) throws(FileError) -> FileKind
  /// The names in a folder, sorted.
  var list: @Sendable (_ folder: String) throws(FileError) -> [String]
  /// The bytes of a file, or those at its start.
  var read: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]
  /// Gives what reads the files of a folder, and none outside of it. It refuses those that are larger than the limit.
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

/// A folder out of which nothing is read.
private struct ClosedFolder {
  private let path: String
  /// Without links, and with `/` at its end.
  private let resolved: String

  init(_ path: String) throws(FileError) {
    let resolved = try resolvedPath(of: path.isEmpty ? "." : path)
    self.path = path
    self.resolved = resolved == "/" ? resolved : resolved + "/"
  }

  func read(_ file: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    // A link may lead elsewhere, whatever its path looks like.
    guard try resolvedPath(of: path + file).utf8.starts(with: resolved.utf8) else {
      throw .linkOut(path + file)
    }
    return try readFile(path + file, atMost: limit, isWhole: true)
  }
}
