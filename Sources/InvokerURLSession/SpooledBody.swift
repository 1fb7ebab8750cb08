import Foundation
import InvokerHTTP

/// The body of a request in a temporary file, from which URLSession sends it: memory doesn't hold it, and URLSession can
/// read it again.
final class SpooledBody: Sendable {
  let url: URL

  /// Writes all pieces to the file.
  init(_ stream: HTTPRequestStream) async throws(HTTPFailure) {
    url = FileManager.default.temporaryDirectory.appending(path: "invoker-" + UUID().uuidString)
    do {
      try Data().write(to: url)
      let file = try FileHandle(forWritingTo: url)
      defer { try? file.close() }
      try await stream.pass(to: { piece in try file.write(contentsOf: piece) })
    } catch let failure as HTTPFailure {
      throw failure
    } catch {
      throw HTTPFailure(error is CancellationError ? .cancelled : .broken, "\(error)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
