import Synchronization

/// Something on disk that a run reads.
enum Sight: Hashable, Sendable {
  /// A file, or anything else at a path, or its absence.
  case file(String)
  /// The names in a folder.
  case names(String)
}

/// Everything that a run has read, with its state just before.
final class Sightings: Sendable {
  private let sights = Mutex<[Sight: Stamp]>([:])

  /// All of it. A comparison with the current state finds every later change, even one during the run.
  var taken: [Sight: Stamp] { sights.withLock(\.self) }

  fileprivate func add(_ sight: Sight) {
    if sights.withLock({ $0[sight] != nil }) { return }
    let stamp = Stamp(of: sight)
    sights.withLock { $0[sight] = $0[sight] ?? stamp }
  }
}

extension FileTree {
  /// Returns the same files, and records each access.
  func noting(in sightings: Sightings) -> FileTree {
    let tree = self
    return FileTree(
      prefix: prefix,
      kind: { path throws(FileError) in
        sightings.add(.file(path))
        return try tree.kind(path)
      },
      list: { folder throws(FileError) in
        sightings.add(.names(folder))
        return try tree.list(folder)
      },
      read: { path, limit throws(FileError) in
        sightings.add(.file(path))
        return try tree.read(path, limit)
      },
      reader: { root throws(FileError) in
        let read = try tree.reader(root)
        return { path, limit throws(FileError) in
          sightings.add(.file(root + path))
          return try read(path, limit)
        }
      })
  }
}
