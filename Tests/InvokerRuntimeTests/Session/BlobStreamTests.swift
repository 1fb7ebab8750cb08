import InvokerRuntime
import InvokerTesting
import Testing

@Suite struct BlobStreamTests {
  @Test func piecesOfSeveralBlobsAlternate() async throws {
    let events: [PieceEvent] = [
      .piece(BlobPiece(id: "a", bytes: [1, 2], isLast: false, position: 0, length: 3)), .other,
      .piece(BlobPiece(id: "b", bytes: [9], isLast: false)),
      .piece(BlobPiece(id: "a", bytes: [3], isLast: true, position: 1, length: 3)), .other,
      .piece(BlobPiece(id: "b", bytes: [], isLast: true)),
      // The ID is free again.
      .piece(BlobPiece(id: "a", bytes: [], isLast: true, position: 0, length: 0)),
    ]
    let blobs = try await InvocationStream(events).blobs.collect()
    let expected = [("a", [1, 2, 3]), ("b", [9]), ("a", [])] as [(String, [UInt8])]
    #expect(blobs == expected.map { StreamedBlob(id: $0, bytes: $1) })
  }

  @Test(arguments: mistakes)
  func piecesThatDoNotFit(_ mistake: Mistake) async throws {
    let blobs = InvocationStream(mistake.pieces.map(PieceEvent.piece)).blobs
    var iterator = blobs.makeAsyncIterator()
    let error = await invocationError { () async throws(InvocationError) in
      while try await iterator.next() != nil {}
    }
    #expect(error?.reason.description == mistake.message)
    #expect(try await iterator.next() == nil)
  }

  @Test func failuresOfTheStreamAreThrown() async throws {
    let failure = InvocationError(.connection(.init(.broken, "reset")), interface: "tool", invocation: "0")
    let piece = PieceEvent.piece(BlobPiece(id: "a", bytes: [1], isLast: false))
    var iterator = InvocationStream([piece], failure: failure).blobs.makeAsyncIterator()
    #expect(await invocationError { () async throws(InvocationError) in try await iterator.next() } == failure)
  }

  @Test func aFailedRunIsThrown() async throws {
    var iterator = InvocationStream([PieceEvent.failed]).blobs.makeAsyncIterator()
    let error = await invocationError { () async throws(InvocationError) in try await iterator.next() }
    #expect(error?.reason == .run(RunFailure(status: "failed")))
  }

  @Test func anAnnouncedLengthTakesNoMemory() throws {
    var blobs = BlobAssembler()
    #expect(try blobs.add(BlobPiece(id: "a", bytes: [1], isLast: false, length: .max)) == nil)
    #expect(blobs.unfinished == ["a"])
    #expect(throws: BlobProblem(id: "a", .tooShort(2, expected: .max))) {
      try blobs.add(BlobPiece(id: "a", bytes: [2], isLast: true, length: .max))
    }
    #expect(blobs.unfinished == [])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var pieces: [BlobPiece]
    var message: String
    var testDescription: String { message }
  }

  private static let mistakes = [
    Mistake(
      pieces: [piece(0), piece(2)], message: "piece 1 of 'a' is missing"),
    Mistake(pieces: [piece(1)], message: "piece 0 of 'a' is missing"),
    Mistake(pieces: [piece(0), piece(0)], message: "piece 0 of 'a' arrived instead of piece 1"),
    Mistake(pieces: [piece(-1)], message: "piece -1 of 'a' arrived instead of piece 0"),
    Mistake(
      pieces: [piece(0, length: 2), piece(1, length: 2), piece(2, length: 2)],
      message: "the pieces of 'a' have 3 bytes or more, instead of 2"),
    Mistake(pieces: [piece(0, length: -1)], message: "the pieces of 'a' have 1 bytes or more, instead of -1"),
    Mistake(
      pieces: [piece(0, length: 3), piece(1, isLast: true, length: 3)],
      message: "the pieces of 'a' have 2 bytes instead of 3"),
    Mistake(pieces: [piece(0)], message: "the answer ended before the last piece of 'a'"),
    Mistake(
      pieces: [piece(0, id: "b\n\u{1B}[2J" + String(repeating: "b", count: 500))],
      message: "the answer ended before the last piece of 'b  [2J" + String(repeating: "b", count: 94) + "'"),
  ]

  private static func piece(
    _ position: Int, id: String = "a", isLast: Bool = false, length: Int? = nil
  ) -> BlobPiece {
    BlobPiece(id: id, bytes: [UInt8(truncatingIfNeeded: position)], isLast: isLast, position: position, length: length)
  }
}

/// Events as `invoker generate` writes them, small.
private enum PieceEvent: Sendable {
  case piece(BlobPiece)
  case other
  case failed
}

extension PieceEvent: BlobStreamEvent {
  static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<PieceEvent> {
    try .keepAlive(skipping: &json)
  }

  var blobPiece: BlobPiece? { if case .piece(let piece) = self { piece } else { nil } }

  var runFailure: RunFailure? { if case .failed = self { RunFailure(status: "failed") } else { nil } }
}
