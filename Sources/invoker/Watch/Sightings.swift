import Synchronization

/// Something that a run looks at on disk.
enum Sight: Hashable, Sendable {
  /// A file, or whatever else stands at a path; its absence too.
  case file(String)
  /// The names in a folder.
  case names(String)
}

/// What a run has looked at, as it was just before.
final class Sightings: Sendable {
  private let sights = Mutex<[Sight: Stamp]>([:])

  /// All of it. Who compares with what is there now finds each change since, also one in the middle of the run.
  var taken: [Sight: Stamp] { sights.withLock(\.self) }

  fileprivate func add(_ sight: Sight) {
    if sights.withLock({ $0[sight] != nil }) { return }
    let stamp = Stamp(of: sight)
    sights.withLock { $0[sight] = $0[sight] ?? stamp }
  }
}

extension FileTree {
  /// The same files, with a note of each look at them.
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
