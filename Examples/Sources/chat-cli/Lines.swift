import ExampleSupport
import Foundation

/// The lines of standard input.
struct Lines: Sendable {
  /// Whether they are shown, because nobody types them.
  var areEchoed: Bool

  /// The next line, without white space around it; `nil` at the end. The conversation goes on in the meantime.
  func next(_ prompt: String) async -> String? {
    let isShown = inputIsTyped || areEchoed
    if isShown { show(prompt) }
    let line: String? = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: readLine()) }
    }
    guard let line else {
      // The shell's prompt would stand behind this one.
      if isShown { show("\n") }
      return nil
    }
    if areEchoed { show(line + "\n") }
    return line.trimmingCharacters(in: .whitespaces)
  }
}
