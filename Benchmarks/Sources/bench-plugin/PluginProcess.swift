import Glibc

/// A plugin that runs, and the pipes to it.
struct PluginProcess {
  let id: pid_t
  /// What it reads and what it writes; `nil` for a plugin that connects over TCP.
  let pipes: (input: Int32, output: Int32)?

  /// - Parameters:
  ///   - command: the program, with its path, and its arguments.
  ///   - usesPipes: whether its stdin and stdout are pipes of ours.
  init(_ command: [String], environment: [String: String], usesPipes: Bool) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var ends: [Int32] = []
    if usesPipes {
      let (input, output) = (try makePipe(), try makePipe())
      posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
      ends = [input.reading, output.writing]
      pipes = (input.writing, output.reading)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      pipes = nil
    }
    var words = command.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process = pid_t()
    let failure = posix_spawn(&process, command[0], &actions, nil, &words, &settings)
    for end in ends { close(end) }
    guard failure == 0 else { throw SystemFailure(call: "starting \(command[0])", code: failure) }
    id = process
  }

  /// A line of `/proc/…/status`, in MB: `VmRSS` for what is resident now, `VmHWM` for the most so far.
  func memory(_ line: String) -> Double {
    guard let file = fopen("/proc/\(id)/status", "r") else { return .nan }
    defer { fclose(file) }
    var text = [CChar](repeating: 0, count: 8192)
    fread(&text, 1, text.count - 1, file)
    let status = text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let value = status.split(separator: "\n").first { $0.hasPrefix(line + ":") }
    return value?.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 } ?? .nan
  }

  /// Ends the process. The Python SDK does not end with its stdin.
  func stop() {
    if let pipes {
      close(pipes.input)
      close(pipes.output)
    }
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }
}

/// A pipe whose ends a child gets only where it is told to.
private func makePipe() throws -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw SystemFailure(call: "pipe") }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

struct SystemFailure: Error, CustomStringConvertible {
  var call: String
  var code = errno

  var description: String { "\(call): \(String(cString: strerror(code)))" }
}
