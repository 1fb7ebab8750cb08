// All file system access of the tool, with FileWriting.swift. It uses the C library instead of Foundation, because the C
// library reports the cause of a failure, distinguishes links from files, and reads only the requested part of a file.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A failed file operation.
struct FileError: Error, CustomStringConvertible {
  /// The operation: `write`.
  var action: String
  /// The path as the user knows it.
  var path: String
  /// The reason, as the system describes it: `permission denied`.
  var reason: String

  /// The error number of the system; 0 if the tool itself rejects the operation.
  var code: Int32 = 0
  /// The size of a file that is too large to read.
  var size: Int?

  /// Whether there is nothing at the path.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  var message: String { "cannot \(action) '\(path)': \(reason)" }
  var text: String { "error: \(message)\n" + (fix.map { "      = fix: \($0)\n" } ?? "") }
  var description: String { reason }

  /// Returns the error of the latest system call.
  static func last(_ action: String, _ path: String) -> FileError {
    let code = errno
    // Paths are Unicode strings. A name that is not UTF-8 was read with replacement characters.
    if code == ENOENT, path.unicodeScalars.contains("\u{FFFD}") { return notUTF8(path) }
    let words = String(cString: strerror(code))
    return FileError(action: action, path: path, reason: words.prefix(1).lowercased() + words.dropFirst(), code: code)
  }

  /// Returns the error for a file whose name is not valid UTF-8.
  static func notUTF8(_ path: String) -> FileError {
    FileError(action: "read", path: path, reason: "its name is not UTF-8", code: EILSEQ)
  }

  /// Returns the error for a link that leads outside its folder.
  static func linkOut(_ path: String) -> FileError {
    FileError(action: "read", path: path, reason: "it is a link to a place outside its folder", code: EXDEV)
  }

  /// The fix, if there is one.
  var fix: String? {
    switch code {
    case EXDEV: "put the file itself there"
    case EILSEQ: "give it a name in UTF-8"
    case EACCES, EPERM: "let the user who runs invoker \(isWriting ? "write" : "read") there, or choose another place"
    case ENOSPC, EDQUOT: "free disk space, and run again: nothing was changed"
    case EFBIG: "raise the limit on the size of files, and run again: nothing was changed"
    case EROFS: "choose a folder that is not on a read-only file system"
    case ENOENT: "check the spelling of the path"
    case ENOTDIR, EEXIST: "choose another path: a file is where a folder is required"
    case EISDIR: "choose another path: a folder is where a file is required"
    case ENAMETOOLONG: "choose a shorter path"
    case ELOOP: "choose a path whose links lead somewhere"
    case EMFILE, ENFILE: "close programs that have many open files, and run again"
    case EPIPE: nil
    case 0: size == nil ? nil : "make it smaller, or remove it from the folder"
    default: "check the path, its permissions, and the disk space"
    }
  }

  private var isWriting: Bool { !action.hasPrefix("read") }
}

enum FileKind {
  case missing, file, folder, link, other
}

/// Returns the kind of file at a path; `.link` only if links are not followed.
func fileKind(at path: String, followingLinks: Bool = true) throws(FileError) -> FileKind {
  var status = stat()
  guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
    if errno == ENOENT || errno == ENOTDIR { return .missing }
    throw .last("read", path)
  }
  return switch status.st_mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .other
  }
}

/// Returns the path of a file with links resolved.
func resolvedPath(of path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else { throw .last("read", path) }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Returns the path of this program with links resolved. The system knows it, also if the program was found in `PATH`.
func executablePath() -> String? {
  #if canImport(Darwin)
    var size = UInt32(PATH_MAX)
    let path = String(unsafeUninitializedCapacity: Int(size)) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let name = characters.baseAddress, _NSGetExecutablePath(name, &size) == 0 else { return 0 }
        return strlen(name)
      }
    }
  #else
    let path = "/proc/self/exe"
  #endif
  return try? resolvedPath(of: path)
}

/// Returns the bytes of a file, or its first bytes.
///
/// - Parameter isWhole: Whether to reject a file with more than `limit` bytes.
func readFile(_ path: String, atMost limit: Int = .max, isWhole: Bool = false) throws(FileError) -> [UInt8] {
  // Opening a named pipe would otherwise block.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw .last("read", path) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .last("read", path) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw FileError(action: "read", path: path, reason: "it is not a file")
  }

  if isWhole, status.st_size > limit {
    let reason = "it has \(status.st_size) bytes, more than the limit of \(limit)"
    throw FileError(action: "read", path: path, reason: reason, size: Int(status.st_size))
  }

  let size = min(limit, Int(status.st_size))
  var failure: FileError?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let taken = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      if taken < 0, errno == EINTR { continue }
      if taken < 0 { failure = .last("read", path) }
      guard taken > 0 else { break }
      count += taken
    }
  }
  if let failure { throw failure }
  return bytes
}

/// Returns the names in a folder, sorted. Empty if there is no such folder.
func listFolder(_ path: String) throws(FileError) -> [String] {
  guard let folder = opendir(path.isEmpty ? "." : path) else {
    if errno == ENOENT { return [] }
    throw .last("read the folder", displayed(folder: path))
  }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Returns the paths of all files below a folder, sorted. Links are not followed, because they can form cycles.
///
/// - Parameter isSkipped: Whether to leave out a file, or a folder with all of its files.
func filePaths(
  below folder: String, except isSkipped: (_ path: String, _ isFolder: Bool) -> Bool = { _, _ in false }
) throws(FileError) -> [String] {
  var paths: [String] = []
  for name in try listFolder(folder) {
    let path = folder + name
    switch try fileKind(at: path, followingLinks: false) {
    case .file where !isSkipped(path, false): paths.append(path)
    case .folder where !isSkipped(path, true): paths += try filePaths(below: path + "/", except: isSkipped)
    case .file, .folder, .link, .other, .missing: break
    }
  }
  return paths
}

/// Ensures that standard input, output, and error are open, so that no other file gets their descriptors. Writing to a
/// stream that was closed still fails.
func openStandardStreams() {
  while true {
    let descriptor = open("/dev/null", O_RDONLY)
    guard descriptor <= STDERR_FILENO, descriptor >= 0 else {
      if descriptor >= 0 { close(descriptor) }
      return
    }
  }
}

/// The signals that people use to end a program.
var endingSignals: sigset_t {
  var signals = sigset_t()
  sigemptyset(&signals)
  for signal in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&signals, signal) }
  return signals
}

/// What a file can be written from.
protocol FileContents {
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension String: FileContents {
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}

extension [UInt8]: FileContents {
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { withUnsafeBytes(body) }
}

/// Writes all of a text or of bytes, with as many calls as required. If it returns `false`, `errno` has the reason.
func writeAll(_ contents: some FileContents, to descriptor: Int32) -> Bool {
  contents.withBytes { bytes in
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return true
  }
}
