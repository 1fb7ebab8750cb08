import Foundation
import Testing

/// Makes a folder a repository of git's, with all of its files in one commit.
func commitAll(in folder: URL) async throws {
  let identity = ["-c", "user.name=Mia", "-c", "user.email=mia@example.com", "-c", "commit.gpgsign=false"]
  for arguments in [["init", "--quiet"], ["add", "--all"], identity + ["commit", "--quiet", "--message", "All"]] {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git"] + arguments
    git.currentDirectoryURL = folder
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      git.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try git.run() } catch { continuation.resume(throwing: error) }
    }
    try #require(status == 0, "git \(arguments.joined(separator: " "))")
  }
}
