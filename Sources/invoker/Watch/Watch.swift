#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs `body` now, and again whenever something that it has looked at has changed, until a signal ends the program.
///
/// - Parameters:
///   - polls: whether to go and look for changes, where the system does not tell of them.
///   - body: throws what ends the watch, too.
func watch(polling polls: Bool, _ body: (FileTree) throws -> Void) throws -> Never {
  // Whoever has started the tool may hold them, which is inherited.
  var ending = endingSignals
  pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  while true {
    let sightings = Sightings()
    try body(.disk.noting(in: sightings))
    waitForChange(of: sightings.taken, polling: polls)
  }
}

/// Waits until something is not as it was, and then until it stays as it is: one save may be several steps.
private func waitForChange(of taken: Sights, polling polls: Bool) {
  let signal = ChangeSignal(in: polls ? nil : folders(around: taken.keys))
  while !hasChanged(taken) { signal.wait() }
  var latest = taken.now
  // Somebody who writes without end is not waited for.
  for _ in 0..<20 {
    usleep(5_000)
    if !hasChanged(latest) { return }
    latest = taken.now
  }
}

private typealias Sights = [Sight: Stamp]

extension Sights {
  /// The same, as they are now.
  fileprivate var now: Sights { Dictionary(keys.map { ($0, Stamp(of: $0)) }) { $1 } }
}

private func hasChanged(_ sights: Sights) -> Bool { !sights.allSatisfy { $1.isSame(as: Stamp(of: $0)) } }

/// The folders in which a change of `sights` would show: those of the files, and those around them, since a whole folder
/// may be exchanged.
private func folders(around sights: some Sequence<Sight>) -> Set<String> {
  var found: Set<String> = []
  for sight in sights {
    var place: String
    switch sight {
    case .names(let folder): place = folder
    case .file(let path):
      place = folder(of: path)
      // Behind a link, the file changes elsewhere.
      if let real = try? resolvedPath(of: path) { found.insert(folder(of: real)) }
    }
    while found.insert(place).inserted, !place.isEmpty, place != "/" { place = folder(of: displayed(folder: place)) }
  }
  return found
}
