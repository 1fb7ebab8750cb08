extension FileTree {
  /// Returns the files of a revision, by their paths from the working directory.
  static func git(_ revision: String) throws -> FileTree {
    guard try isRevision(revision) else {
      guard try git(["rev-parse", "--git-dir"]) != nil else {
        throw Problem("this folder is not in a Git repository", fix: "compare two folders, or run this in a repository")
      }
      throw Problem(
        "there is no Git revision '\(revision)' here",
        fix: "name an existing commit, tag, or branch, as shown by 'git log' and 'git branch'")
    }
    @Sendable func object(_ path: String) -> String {
      // Without such a prefix, Git resolves a path from the root of the repository.
      revision + ":" + (path.hasPrefix("../") ? path : "./" + path)
    }
    @Sendable func read(_ path: String, _ limit: Int) throws(FileError) -> [UInt8] {
      guard let bytes = try git(["cat-file", "blob", object(path)], atMost: limit) else {
        throw FileError(action: "read", path: path, reason: "no such file in revision \(revision)")
      }
      return bytes
    }
    return FileTree(
      prefix: "git:\(revision):",
      kind: { path throws(FileError) in
        switch try git(["cat-file", "-t", object(path)]) {
        case Array("tree\n".utf8)?: .folder
        case Array("blob\n".utf8)?: .file
        case nil: .missing
        default: .other
        }
      },
      list: { folder throws(FileError) in
        let names = try git(["ls-tree", "--full-tree", "-z", "--name-only", object(folder)]) ?? []
        return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
      },
      read: read, reader: { root in { path, limit throws(FileError) in try read(root + path, limit) } })
  }

  /// Whether a text names a commit.
  static func isRevision(_ text: String) throws(FileError) -> Bool {
    // A text that starts with a dash would be an option.
    guard !text.hasPrefix("-"), !text.isEmpty else { return false }
    return try git(["rev-parse", "--verify", "--quiet", text + "^{commit}"]) != nil
  }

  /// Returns the output of Git; `nil` if the command fails.
  private static func git(_ arguments: [String], atMost limit: Int = 64 << 20) throws(FileError) -> [UInt8]? {
    let run = try runProgram("git", arguments, atMost: limit)
    return run.status == 0 ? run.output : nil
  }
}
