#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file of the process. The code that creates one must close it.
struct Descriptor: Hashable, Sendable {
  let number: Int32

  /// The error of a failed system call.
  struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    let code: Int32
    var description: String { String(cString: strerror(code)) }
    var wouldBlock: Bool { code == EAGAIN || code == EWOULDBLOCK }
  }

  /// - Returns: the number of bytes read; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    try retrying { systemRead(number, buffer.baseAddress, buffer.count) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) -> Int {
    try retrying { systemWrite(number, bytes.baseAddress, bytes.count) }
  }

  /// The descriptor's flags, such as `O_NONBLOCK`.
  func flags() throws(Failure) -> Int32 { Int32(try retrying { Int(fcntl(number, F_GETFL)) }) }

  func set(flags: Int32) throws(Failure) { _ = try retrying { Int(fcntl(number, F_SETFL, flags)) } }

  /// Sets the capacity of a pipe to `count` bytes, if the system allows it.
  func setCapacity(_ count: Int32) {
    #if os(Linux)
      // `F_SETPIPE_SZ` of <linux/fcntl.h>, which the C library keeps back.
      _ = fcntl(number, 1031, count)
    #endif
  }

  /// Another descriptor of the same file, which child processes don't inherit.
  func duplicate() throws(Failure) -> Descriptor {
    Descriptor(number: Int32(try retrying { Int(fcntl(number, F_DUPFD_CLOEXEC, 3)) }))
  }

  /// Makes `other` a descriptor of this file.
  func replace(_ other: Descriptor) throws(Failure) { _ = try retrying { Int(dup2(number, other.number)) } }

  /// Closing it twice would close what another part of the program has opened in between.
  func close() { _ = systemClose(number) }

  /// Waits until one of the descriptors is ready, or has failed or ended.
  ///
  /// - Parameter limit: the maximum wait; no limit if `nil`.
  /// - Returns: whether each of them is. After `limit`, none is.
  static func wait(
    reading: [Descriptor], writing: [Descriptor] = [], limit: Duration? = nil
  ) throws(Failure) -> [Bool] {
    let milliseconds = limit.map { Int32(clamping: Int(($0 / .milliseconds(1)).rounded(.up))) } ?? -1
    var polls = reading.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    polls += writing.map { pollfd(fd: $0.number, events: Int16(POLLOUT), revents: 0) }
    _ = try retrying { Int(poll(&polls, nfds_t(polls.count), milliseconds)) }
    return polls.map { $0.revents != 0 }
  }

  /// A pipe: its reading and its writing end.
  static func pipe() throws(Failure) -> (reading: Descriptor, writing: Descriptor) {
    var ends: [Int32] = [0, 0]
    _ = try retrying { Int(systemPipe(&ends)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (Descriptor(number: ends[0]), Descriptor(number: ends[1]))
  }
}

/// Repeats a call that a signal has interrupted.
private func retrying(_ call: () -> Int) throws(Descriptor.Failure) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw Descriptor.Failure(code: errno) }
  }
}

/// The flag of nonblocking descriptors.
let nonBlocking = O_NONBLOCK

/// Makes writing to a pipe without a reader fail instead of ending the process.
func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

// Members of `Descriptor` have the same names.
private func systemRead(_ number: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, bytes, count)
}
private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, bytes, count)
}
private func systemClose(_ number: Int32) -> Int32 { close(number) }
private func systemPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }
