#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files, and removes others. Each file is replaced as a whole or not at all. If there is no room for all of them,
/// none is written, and none is removed. A signal that ends the program is deferred until all is done, and what an earlier
/// run has left because it was killed is removed.
///
/// - Parameters:
///   - files: The files, which are replaced in this order.
///   - stale: The files to remove. They are removed before the first of the others is replaced.
///   - folders: Where else an earlier run may have left something.
func writeFiles<Contents: FileContents>(
  _ files: [(path: String, contents: Contents)], removing stale: [String] = [], in folders: Set<String> = []
) throws(FileError) {
  var ending = endingSignals
  var before = sigset_t()
  pthread_sigmask(SIG_BLOCK, &ending, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

  for folder in folders.union(files.map { folder(of: $0.path) }).sorted() { removeLeftovers(in: folder) }
  var staged: [(temporary: String, path: String)] = []
  var made: [String] = []
  defer {
    for file in staged { unlink(file.temporary) }
    // If writing failed, remove the empty folders.
    for folder in made.reversed() { rmdir(folder) }
  }
  for (path, contents) in files {
    let folder = folder(of: path)
    try makeFolder(folder, &made)
    // In the same folder, because a rename is atomic only within a file system.
    let temporary = folder + stagedName(of: String(path.dropFirst(folder.count)))
    staged.append((temporary, path))
    try writeNewFile(temporary, contents, for: path)
  }
  for path in stale {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last("remove", path) }
  }
  for file in staged {
    guard rename(file.temporary, file.path) == 0 else { throw .last("write", file.path) }
  }
  staged = []
}

// MARK: Staged files

private let stagedSuffix = ".invoker-tmp"

/// The name of a file until it is complete: hidden from compilers, and with the ID of this process.
private func stagedName(of name: String) -> String { ".\(name).\(getpid())\(stagedSuffix)" }

/// Whether a file is one that a run is writing, or was writing when it was killed.
func isStaged(_ path: String) -> Bool { path.hasSuffix(stagedSuffix) }

/// Removes the staged files of runs that have ended.
private func removeLeftovers(in folder: String) {
  for name in (try? listFolder(folder)) ?? [] where isStaged(name) {
    let parts = name.dropLast(stagedSuffix.count).split(separator: ".")
    guard let process = parts.last.flatMap({ pid_t($0) }) else { continue }
    // In a container, each run may get the same ID.
    let hasEnded = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
    if hasEnded { unlink(folder + name) }
  }
}

private func writeNewFile(
  _ path: String, _ contents: some FileContents, for shownPath: String
) throws(FileError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw .last("write", shownPath) }
  let failure = writeAll(contents, to: descriptor) ? nil : FileError.last("write", shownPath)
  // Some file systems report only here that there was no room.
  guard close(descriptor) == 0 else { throw failure ?? .last("write", shownPath) }
  if let failure { throw failure }
}

/// Creates a folder and its parents if they do not exist, and adds the new ones to `made`.
private func makeFolder(_ path: String, _ made: inout [String]) throws(FileError) {
  if path.isEmpty || path == "/" { return }
  if try fileKind(at: path) == .folder { return }
  try makeFolder(folder(of: String(path.dropLast())), &made)
  // Another run may have created it in the meantime.
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last("create the folder", displayed(folder: path)) }
  made.append(path)
}
