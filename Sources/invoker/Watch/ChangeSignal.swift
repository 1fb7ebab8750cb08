#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits for a change of files: until the system reports one, or for a short time before the next check.
struct ChangeSignal: ~Copyable {
  /// The descriptor of the system's change events; `nil` if there are none.
  private let events: Int32?

  /// Starts to listen. No later change is missed.
  ///
  /// - Parameter folders: The folders to listen in; `nil` to poll instead.
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
    // Some file systems, such as network file systems, report nothing.
    guard poll(&interest, 1, 1000) > 0 else { return }
    // The contents of the events do not matter, because the watch checks all files.
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while read(events, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}

#if os(Linux)
  /// - Returns: A descriptor that becomes readable when something changes; `nil` if the system has no more of them.
  private func listen(in folders: Set<String>) -> Int32? {
    let events = inotify_init1(O_NONBLOCK | O_CLOEXEC)
    guard events >= 0 else { return nil }
    let changes =
      IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    for folder in folders where inotify_add_watch(events, folder.isEmpty ? "." : folder, UInt32(changes)) < 0 {
      // The parent of a missing folder reports its creation. Otherwise, fall back to polling.
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
