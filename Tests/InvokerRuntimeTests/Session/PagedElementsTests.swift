import InvokerRuntime
import Synchronization
import Testing

@Suite struct PagedElementsTests {
  @Test func nothingIsFetchedBeforeItIsNeeded() async throws {
    let server = Server([[1, 2], [3], [4]])
    let elements = server.elements()
    var iterator = elements.makeAsyncIterator()
    #expect(server.requests == [])
    #expect(try await iterator.next() == 1)
    #expect(try await iterator.next() == 2)
    #expect(server.requests == [0])
    #expect(try await iterator.next() == 3)
    #expect(server.requests == [0, 1])
  }

  @Test func leavingTheLoopFetchesNoFurtherPage() async throws {
    let server = Server([[1, 2], [3]])
    for try await element in server.elements() where element == 2 { break }
    #expect(server.requests == [0])
  }

  @Test func theLastPageIsTheEnd() async throws {
    let server = Server([[1, 2], [3]])
    #expect(try await server.elements().collect() == [1, 2, 3])
    #expect(server.requests == [0, 1])
  }

  @Test func eachLoopBeginsWithTheFirstPage() async throws {
    let server = Server([[1], [2]])
    let elements = server.elements()
    #expect(try await elements.collect() == [1, 2])
    #expect(try await elements.collect() == [1, 2])
    #expect(server.requests == [0, 1, 0, 1])
  }

  @Test func anIteratorHasNothingAfterItsEnd() async throws {
    let server = Server([[1]])
    var iterator = server.elements().makeAsyncIterator()
    #expect(try await iterator.next() == 1)
    #expect(try await iterator.next() == nil)
    #expect(try await iterator.next() == nil)
    #expect(server.requests == [0])
  }

  @Test func anEmptyPageIsTheEnd() async throws {
    let server = Server([[1], [], [2]], next: { $0 + 1 })
    #expect(try await server.elements().collect() == [1])
    #expect(server.requests == [0, 1])
    #expect(try await Server([[]], next: { $0 + 1 }).elements().collect() == [])
  }

  @Test func aPageThatRepeatsTheOneBeforeIsTheEnd() async throws {
    let server = Server([[1, 2], [1, 2], [3]], next: { $0 + 1 })
    #expect(try await server.elements().collect() == [1, 2])
    #expect(server.requests == [0, 1])
  }

  @Test func aPageThatLeadsToItselfIsTheEnd() async throws {
    let server = Server([[1]], next: { $0 })
    #expect(try await server.elements().collect() == [1])
    #expect(server.requests == [0])
  }

  @Test func aPageThatLeadsBackIsTheEnd() async throws {
    let server = Server([[1], [2], [3]], next: { ($0 + 1) % 3 })
    #expect(try await server.elements().collect() == [1, 2, 3])
    #expect(server.requests == [0, 1, 2])
  }

  @Test func anErrorEndsTheSequence() async throws {
    let failure = InvocationError(.ended(before: "the reply"), interface: "list", invocation: "1")
    let server = Server([[1], [2]], failures: [1: failure])
    var iterator = server.elements().makeAsyncIterator()
    #expect(try await iterator.next() == 1)
    let error = await invocationError { () async throws(InvocationError) in try await iterator.next() }
    #expect(error == failure)
    #expect(try await iterator.next() == nil)
    #expect(server.requests == [0, 1])
  }

  @Test func cancelingTheTaskCancelsTheCallForAPage() async throws {
    let (waits, isWaiting) = AsyncStream.makeStream(of: Void.self)
    let canceled = InvocationError(.cancelled, interface: "list", invocation: "1")
    let elements = PagedElements(from: 0) { (_) async throws(InvocationError) -> (elements: [Int], next: Int?) in
      isWaiting.yield()
      // Ends when the task is canceled, and not before.
      for await _ in AsyncStream<Void>.makeStream().stream {}
      throw canceled
    }
    let task = Task { await invocationError { () async throws(InvocationError) in try await elements.collect() } }
    for await _ in waits { break }
    task.cancel()
    #expect(await task.value == canceled)
  }
}

/// A list in pages, which are requested by their index.
private final class Server: Sendable {
  private let pages: [[Int]]
  private let next: @Sendable (Int) -> Int?
  private let failures: [Int: InvocationError]
  private let log = Mutex<[Int]>([])

  /// - Parameter next: the page that a page leads to; by default, until the last one.
  init(
    _ pages: [[Int]], next: (@Sendable (Int) -> Int?)? = nil, failures: [Int: InvocationError] = [:]
  ) {
    self.pages = pages
    self.next = next ?? { $0 + 1 < pages.count ? $0 + 1 : nil }
    self.failures = failures
  }

  var requests: [Int] { log.withLock { $0 } }

  func elements() -> PagedElements<Int> {
    PagedElements(from: 0) { (index) async throws(InvocationError) -> (elements: [Int], next: Int?) in
      self.log.withLock { $0.append(index) }
      if let failure = self.failures[index] { throw failure }
      return (self.pages[index], self.next(index))
    }
  }
}
