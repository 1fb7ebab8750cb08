#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The body of a request, piece by piece, so that not all of it is in memory.
public struct HTTPRequestStream: Sendable {
  /// Takes the next piece, and returns when there is room for another one.
  public typealias Sink = @Sendable ([UInt8]) async throws -> Void

  /// The number of bytes; `nil` if it is unknown.
  public var length: Int?
  private let pass: @Sendable (Sink) async throws -> Void

  /// Creates a body.
  ///
  /// - Parameters:
  ///   - length: the number of bytes; `nil` if it is unknown.
  ///   - pass: passes all pieces to a sink. It is called once for each attempt.
  public init(length: Int?, _ pass: @escaping @Sendable (Sink) async throws -> Void) {
    self.length = length
    self.pass = pass
  }

  /// Creates a body of bytes in memory.
  public init(_ bytes: [UInt8]) {
    self.init(length: bytes.count) { sink in
      // A client may copy what it is given.
      for start in stride(from: 0, to: bytes.count, by: pieceSize) {
        try await sink(Array(bytes[start..<min(start + pieceSize, bytes.count)]))
      }
    }
  }

  /// Creates a body of the file at a path.
  ///
  /// - Throws: `.invalidRequest` if the file can't be read.
  public init(file path: String) throws(HTTPFailure) {
    self.init(length: try OpenFile(path).length) { sink in
      let file = try OpenFile(path)
      while let piece = try file.next() { try await sink(piece) }
    }
  }

  /// Passes all pieces to a sink, one after another.
  public func pass(to sink: Sink) async throws { try await pass(sink) }
}

private let pieceSize = 64 * 1024

/// A file that is open for reading.
private final class OpenFile: Sendable {
  private let descriptor: CInt

  init(_ path: String) throws(HTTPFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Self.failure() }
  }

  deinit { _ = close(descriptor) }

  /// The size of a regular file; `nil` for anything else, such as a pipe.
  var length: Int? {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }

  func next() throws(HTTPFailure) -> [UInt8]? {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, initialized in
      repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      initialized = max(count, 0)
    }
    if count < 0 { throw Self.failure() }
    return piece.isEmpty ? nil : piece
  }

  private static func failure() -> HTTPFailure {
    HTTPFailure(.invalidRequest, strerror(errno).map { String(cString: $0) } ?? "it cannot be read")
  }
}
