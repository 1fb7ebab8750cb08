import Glibc

/// What one run of a program took.
struct Run {
  var time: Duration
  /// Time of all cores together, which says more than `time` on a busy machine.
  var processorTime: Duration
  /// Largest resident set, in bytes.
  var peakMemory: Int
}

struct RunFailure: Error {
  let command: String
  let status: Int32
}

/// Runs a program to its end; what it prints goes nowhere, but for errors.
///
/// Linux counts the parent's memory at the moment of the start as the child's, so this program keeps small.
func run(_ program: String, _ arguments: [String]) throws -> Run {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

  var words = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  var status: Int32 = 0
  var usage = rusage()
  let clock = ContinuousClock()
  let start = clock.now
  let failure = posix_spawn(&process, program, &actions, nil, &words, environ)
  guard failure == 0, wait4(process, &status, 0, &usage) == process, status == 0 else {
    throw RunFailure(command: "\(program) \(arguments.joined(separator: " "))", status: failure == 0 ? status : failure)
  }
  return Run(
    time: clock.now - start, processorTime: Duration(usage.ru_utime) + Duration(usage.ru_stime),
    peakMemory: usage.ru_maxrss * 1024)
}

extension Duration {
  fileprivate init(_ time: timeval) { self = .seconds(time.tv_sec) + .microseconds(time.tv_usec) }
}
