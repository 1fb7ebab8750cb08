#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Wakes who waits for a change of files: when the system tells of one, or after a while, to go and look.
struct ChangeSignal: ~Copyable {
  /// Where the system tells of changes; `nil` where it does not.
  private let events: Int32?

  /// Nothing that happens from now on is missed.
  ///
  /// - Parameter folders: those to listen in; `nil` to go and look instead.
  init(in folders: Set<String>?) {
    events = folders.flatMap(listen)
  }

  deinit {
    if let events { close(events) }
  }

  func wait() {
    guard let events else {
      usleep(25_000)
      return
    }
    var interest = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
    // Some file systems, such as those of other machines, tell nothing.
    guard poll(&interest, 1, 1000) > 0 else { return }
    // What they say does not matter, as whoever wakes looks at all files.
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while read(events, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}

#if os(Linux)
  /// - Returns: a descriptor that can be read when something changes; `nil` if the system gives no more of them.
  private func listen(in folders: Set<String>) -> Int32? {
    let events = inotify_init1(O_NONBLOCK | O_CLOEXEC)
    guard events >= 0 else { return nil }
    let changes =
      IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    for folder in folders where inotify_add_watch(events, folder.isEmpty ? "." : folder, UInt32(changes)) < 0 {
      // One that is not there is told of by the folder around it; for others, we go and look.
      guard errno == ENOENT || errno == ENOTDIR else {
        close(events)
        return nil
      }
    }
    return events
  }
#else
  private func listen(in folders: Set<String>) -> Int32? { nil }
#endif
