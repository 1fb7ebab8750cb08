/// The elements of a list that comes in pages.
///
///     for try await conversation in client.conversations.all(user: "mia") { print(conversation.name) }
///
/// Nothing is sent before the first element is requested, and a page is fetched only when the elements of the page before it
/// are used up. Each loop begins with the first page again.
///
/// The sequence ends after the last page, and also if a server never says which one is the last: at an empty page, a page
/// that repeats the one before, or a page that leads to one that was fetched already. An error ends it, too. Canceling the
/// task cancels the call for a page, which throws an error.
public struct PagedElements<Element: Equatable & Sendable>: AsyncSequence, Sendable {
  public typealias Failure = InvocationError

  fileprivate typealias Fetch = @Sendable () async throws(InvocationError) -> Page?

  fileprivate struct Page: Sendable {
    var elements: [Element]
    /// Fetches the page after this one; `nil` for the last page.
    var next: Fetch?
  }

  private let first: Fetch

  /// Creates a sequence. Generated code calls this.
  ///
  /// - Parameters:
  ///   - request: the request for the first page.
  ///   - fetch: fetches a page, and returns its elements and the request for the next page; `nil` after the last page.
  public init<Request: Hashable & Sendable>(
    from request: Request,
    fetch: @escaping @Sendable (Request) async throws(InvocationError) -> (elements: [Element], next: Request?)
  ) {
    first = Self.page(request, after: [], [], fetch)
  }

  /// - Parameters:
  ///   - requests: the requests of the pages so far.
  ///   - elements: the elements of the page before.
  private static func page<Request: Hashable & Sendable>(
    _ request: Request, after requests: Set<Request>, _ elements: [Element],
    _ fetch: @escaping @Sendable (Request) async throws(InvocationError) -> (elements: [Element], next: Request?)
  ) -> Fetch {
    { () async throws(InvocationError) -> Page? in
      let (found, next) = try await fetch(request)
      guard !found.isEmpty, found != elements else { return nil }
      let requests = requests.union([request])
      guard let next, !requests.contains(next) else { return Page(elements: found) }
      return Page(elements: found, next: page(next, after: requests, found, fetch))
    }
  }

  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(fetch: first) }

  /// Fetches all pages and keeps their elements in memory.
  public func collect() async throws(InvocationError) -> [Element] {
    var elements: [Element] = []
    for try await element in self { elements.append(element) }
    return elements
  }

  /// Reads the elements.
  public struct AsyncIterator: AsyncIteratorProtocol {
    /// Fetches the next page; `nil` if there is none.
    fileprivate var fetch: Fetch?
    fileprivate var elements: ArraySlice<Element> = []

    public mutating func next() async throws(InvocationError) -> Element? { try await next(isolation: nil) }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(InvocationError) -> Element? {
      if let element = elements.popFirst() { return element }
      guard let fetch else { return nil }
      // An error ends the sequence.
      self.fetch = nil
      guard let page = try await fetch() else { return nil }
      self.fetch = page.next
      elements = page.elements[...]
      return elements.popFirst()
    }
  }
}
