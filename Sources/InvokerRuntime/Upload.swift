/// A file or other bytes that a call sends: from memory, from a file, or from a sequence of pieces.
///
///     Upload(file: "/tmp/bridge.jpg", contentType: "image/jpeg")
///     Upload(bytes, named: "bridge.jpg", contentType: "image/jpeg")
///
/// Only bytes that are already in memory are held there; those of a file and of a sequence are sent piece by piece.
public struct Upload: Hashable, Sendable {
  /// The name of the file, whose extension often determines its kind.
  public var filename: String
  /// The media type, such as `image/jpeg`.
  public var contentType: String
  /// Where the bytes come from.
  public var source: Source

  /// Where the bytes of an upload come from.
  public enum Source: Hashable, Sendable {
    /// Memory.
    case bytes([UInt8])
    /// The file at a path.
    case file(path: String)
    /// A sequence, which is read once. A call with it is not repeated after a failure.
    case pieces(UploadPieces)
  }

  /// Creates an upload from a source.
  public init(_ source: Source, named filename: String, contentType: String = "application/octet-stream") {
    self.source = source
    self.filename = filename
    self.contentType = contentType
  }

  /// Creates an upload of bytes in memory.
  public init(_ bytes: [UInt8], named filename: String, contentType: String = "application/octet-stream") {
    self.init(.bytes(bytes), named: filename, contentType: contentType)
  }

  /// Creates an upload of the file at a path. Its name is the last part of the path, unless another one is given.
  public init(file path: String, named filename: String? = nil, contentType: String = "application/octet-stream") {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    self.init(.file(path: path), named: filename ?? last, contentType: contentType)
  }

  /// Creates an upload of the pieces of a sequence.
  ///
  /// - Parameters:
  ///   - pieces: the bytes, in order. The sequence is read once.
  ///   - length: the number of bytes; `nil` if it is unknown.
  ///   - filename: the name of the file.
  ///   - contentType: the media type.
  public init(
    pieces: some AsyncSequence<[UInt8], any Error> & Sendable, length: Int? = nil, named filename: String,
    contentType: String = "application/octet-stream"
  ) {
    self.init(.pieces(UploadPieces(pieces, length: length)), named: filename, contentType: contentType)
  }
}

/// The pieces of an upload, which is the same as another one only if it is that one.
public final class UploadPieces: Hashable, Sendable {
  /// The number of bytes; `nil` if it is unknown.
  public let length: Int?
  private let pass: @Sendable (_ sink: @Sendable ([UInt8]) async throws -> Void) async throws -> Void

  /// Creates the pieces of a sequence.
  public init(_ pieces: some AsyncSequence<[UInt8], any Error> & Sendable, length: Int? = nil) {
    self.length = length
    pass = { sink in for try await piece in pieces { try await sink(piece) } }
  }

  /// Passes the pieces on, one after another.
  public func pass(to sink: @Sendable ([UInt8]) async throws -> Void) async throws { try await pass(sink) }

  public static func == (one: UploadPieces, other: UploadPieces) -> Bool { one === other }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
