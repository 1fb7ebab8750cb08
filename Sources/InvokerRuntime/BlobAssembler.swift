/// Data that a server has sent in pieces.
public struct StreamedBlob: Hashable, Sendable, Identifiable {
  /// The ID that its pieces have.
  public var id: String
  /// The bytes of all pieces.
  public var bytes: [UInt8]

  /// Creates a blob.
  public init(id: String, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

/// A piece of a ``StreamedBlob``.
public struct BlobPiece: Hashable, Sendable {
  /// The ID of the blob.
  public var id: String
  /// The bytes of the piece, which can be none.
  public var bytes: [UInt8]
  /// Whether it is the last piece.
  public var isLast: Bool
  /// The position among the pieces of the blob, counted from 0; `nil` if the server doesn't number them.
  public var position: Int?
  /// The number of bytes of the whole blob; `nil` if the server doesn't send it.
  public var length: Int?

  /// Creates a piece.
  public init(id: String, bytes: [UInt8], isLast: Bool, position: Int? = nil, length: Int? = nil) {
    self.id = id
    self.bytes = bytes
    self.isLast = isLast
    self.position = position
    self.length = length
  }
}

/// Joins the pieces of blobs, for code that reads both the events of a stream and its blobs.
///
///     var blobs = BlobAssembler()
///     for try await event in events {
///       if case .text(let text) = event { print(text.message.text) }
///       if let piece = event.blobPiece, let blob = try blobs.add(piece) { save(blob) }
///     }
///
/// Pieces of several blobs can alternate. Memory is allocated for the bytes that have arrived, not for a length that the
/// server announces.
public struct BlobAssembler: Sendable {
  private var blobs: [String: Partial] = [:]

  private struct Partial: Sendable {
    var bytes: [UInt8] = []
    var pieces = 0
  }

  /// Creates an assembler without pieces.
  public init() {}

  /// The IDs of the blobs whose last piece is missing, sorted.
  public var unfinished: [String] { blobs.keys.sorted() }

  /// Adds the next piece. If it doesn't fit, its blob is discarded.
  ///
  /// - Returns: the blob, if it is now complete.
  public mutating func add(_ piece: BlobPiece) throws(BlobProblem) -> StreamedBlob? {
    if let kind = append(piece, to: &blobs[piece.id, default: Partial()]) {
      blobs[piece.id] = nil
      throw BlobProblem(id: piece.id, kind)
    }
    guard piece.isLast else { return nil }
    return blobs.removeValue(forKey: piece.id).map { StreamedBlob(id: piece.id, bytes: $0.bytes) }
  }

  /// - Returns: what is wrong with the piece.
  private func append(_ piece: BlobPiece, to blob: inout Partial) -> BlobProblem.Kind? {
    if let position = piece.position, position != blob.pieces {
      return position > blob.pieces ? .missing(blob.pieces) : .outOfOrder(position, expected: blob.pieces)
    }
    let count = blob.bytes.count + piece.bytes.count
    if let length = piece.length {
      if count > length { return .tooLong(count, expected: length) }
      if piece.isLast, count < length { return .tooShort(count, expected: length) }
    }
    blob.bytes += piece.bytes
    blob.pieces += 1
    return nil
  }
}

/// Why the pieces of a blob don't fit together.
public struct BlobProblem: Error, Hashable, Sendable {
  /// What is wrong with the pieces.
  public enum Kind: Hashable, Sendable {
    /// The piece at this position is missing: a later one arrived instead.
    case missing(Int)
    /// A piece with this position was repeated, or arrived too late.
    case outOfOrder(Int, expected: Int)
    /// The pieces have more bytes than the server announced.
    case tooLong(Int, expected: Int)
    /// The last piece arrived, and some of the bytes that the server announced are missing.
    case tooShort(Int, expected: Int)
  }

  /// The ID of the blob.
  public var id: String
  /// What is wrong.
  public var kind: Kind

  /// Creates a problem of a blob.
  public init(id: String, _ kind: Kind) {
    self.id = id
    self.kind = kind
  }
}

extension BlobProblem: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .missing(let position): "piece \(position) of \(quoted(id)) is missing"
    case .outOfOrder(let position, let expected):
      "piece \(position) of \(quoted(id)) arrived instead of piece \(expected)"
    case .tooLong(let count, let expected):
      "the pieces of \(quoted(id)) have \(count) bytes or more, instead of \(expected)"
    case .tooShort(let count, let expected): "the pieces of \(quoted(id)) have \(count) bytes instead of \(expected)"
    }
  }
}

/// An ID from a server for an error: short, and on one line.
func quoted(_ id: String) -> String { "'" + onOneLine(id.prefix(100)) + "'" }
