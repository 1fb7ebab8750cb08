#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A state that reveals changes.
enum Stamp: Sendable {
  case missing
  case file(FileStamp)
  case names([String])

  /// Reads the current state of a sight.
  init(of sight: Sight) {
    switch sight {
    case .file(let path): self = FileStamp(of: path).map(Stamp.file) ?? .missing
    case .names(let folder):
      guard let names = try? listFolder(folder) else {
        self = .missing
        return
      }
      self = .names(names.filter(canBeRead))
    }
  }
}

extension Stamp {
  /// Whether nothing has changed since.
  func isSame(as later: Stamp) -> Bool {
    switch (self, later) {
    case (.missing, .missing): true
    case (.file(let file), .file(let other)): file.isSame(as: other)
    case (.names(let names), .names(let others)): names == others
    default: false
    }
  }
}

struct FileStamp: Sendable {
  private struct Status: Hashable {
    var device, number, mode: UInt64
    var size = 0, seconds = 0, nanoseconds = 0
  }
  private var status: Status
  /// The hash of a file that was changed just now. The clock of a file system can be as coarse as two seconds, so
  /// that a second change leaves the same time.
  private var hash: Int?

  fileprivate init?(of path: String) {
    var found = stat()
    guard stat(path.isEmpty ? "." : path, &found) == 0 else { return nil }
    status = Status(
      device: UInt64(truncatingIfNeeded: found.st_dev), number: UInt64(found.st_ino), mode: UInt64(found.st_mode))
    // A folder changes with each of its files. The names in it are a separate sight.
    guard found.st_mode & S_IFMT != S_IFDIR else { return }
    let time = Self.modificationTime(found)
    (status.size, status.seconds, status.nanoseconds) = (Int(found.st_size), Int(time.tv_sec), Int(time.tv_nsec))
    if status.seconds > unixTime() - 3 { hash = try? readFile(path).hashValue }
  }

  fileprivate func isSame(as other: FileStamp) -> Bool {
    guard let hash, let otherHash = other.hash else { return status == other.status }
    return status == other.status && hash == otherHash
  }

  private static func modificationTime(_ status: stat) -> timespec {
    #if canImport(Darwin)
      status.st_mtimespec
    #else
      status.st_mtim
    #endif
  }
}

private func unixTime() -> Int { Int(time(nil)) }

/// Whether a name can belong to a folder or file that the tool reads. Editors create other files while they save.
private func canBeRead(_ name: String) -> Bool {
  !name.contains(".") || [".yaml", ".yml", ".mustache", ".css", ".js"].contains(where: name.hasSuffix)
}
