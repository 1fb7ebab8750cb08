public import ArgumentParser
import InvokerRuntime

/// A program that ends as command-line tools do: 0 if all went well, 1 if something failed, 2 for wrong usage.
public protocol Example: AsyncParsableCommand {}

extension Example {
  public static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let error as InvocationError {
      report(error)
      exit(withError: ExitCode(1))
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      writeError(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    }
  }
}
