#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs `body` now, and again whenever something that it read has changed, until a signal ends the program.
///
/// - Parameters:
///   - polls: Whether to poll for changes, if the system does not report them.
///   - body: The work. An error that it throws also ends the watch.
func watch(polling polls: Bool, _ body: (FileTree) throws -> Void) throws -> Never {
  // The parent process may have blocked these signals, and the mask is inherited.
  var ending = endingSignals
  pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  while true {
    let sightings = Sightings()
    try body(.disk.noting(in: sightings))
    waitForChange(of: sightings.taken, polling: polls)
  }
}

/// Waits for a change, and then until there are no further changes, because one save can take several steps.
private func waitForChange(of taken: Sights, polling polls: Bool) {
  let signal = ChangeSignal(in: polls ? nil : folders(around: taken.keys))
  while !hasChanged(taken) { signal.wait() }
  var latest = taken.now
  // Limited, because a program may write continuously.
  for _ in 0..<20 {
    usleep(5_000)
    if !hasChanged(latest) { return }
    latest = taken.now
  }
}

private typealias Sights = [Sight: Stamp]

extension Sights {
  /// The same sights in their current state.
  fileprivate var now: Sights { Dictionary(keys.map { ($0, Stamp(of: $0)) }) { $1 } }
}

private func hasChanged(_ sights: Sights) -> Bool { !sights.allSatisfy { $1.isSame(as: Stamp(of: $0)) } }

/// Returns the folders in which a change of `sights` would appear: those of the files, and their parents, because a
/// whole folder can be replaced.
private func folders(around sights: some Sequence<Sight>) -> Set<String> {
  var found: Set<String> = []
  for sight in sights {
    var place: String
    switch sight {
    case .names(let folder): place = folder
    case .file(let path):
      place = folder(of: path)
      // The target of a link changes in another folder.
      if let real = try? resolvedPath(of: path) { found.insert(folder(of: real)) }
    }
    while found.insert(place).inserted, !place.isEmpty, place != "/" { place = folder(of: displayed(folder: place)) }
  }
  return found
}
