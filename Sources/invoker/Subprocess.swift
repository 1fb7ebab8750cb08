#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a program by name, without a shell, and waits until it exits.
///
/// - Parameter limit: The maximum number of output bytes to keep. The rest is read and dropped.
/// - Returns: The exit status, and the contents of standard output. Standard error is dropped.
func runProgram(
  _ name: String, _ arguments: [String], atMost limit: Int
) throws(FileError) -> (status: Int32, output: [UInt8]) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw .last("run", name) }
  defer { close(ends[0]) }

  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
  posix_spawn_file_actions_addclose(&actions, ends[0])
  posix_spawn_file_actions_addclose(&actions, ends[1])
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

  let words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  let failure = posix_spawnp(&process, name, &actions, nil, words, environ)
  close(ends[1])
  guard failure == 0 else {
    errno = failure
    throw .last("run", name)
  }
  let output = readToEnd(ends[0], keeping: limit)
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  // The low seven bits are the signal that ended the program. The next eight are its exit status.
  return (status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, output)
}

private func readToEnd(_ descriptor: Int32, keeping limit: Int) -> [UInt8] {
  var output: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return output }
    output += piece.prefix(min(count, limit - output.count))
  }
}
