import InvokerSpec
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 1000])
  func resultsAreInTheOrderOfTheItems(_ count: Int) {
    let items = (0..<count).map(String.init)
    #expect(concurrentMap(items) { $0 + "!" } == items.map { $0 + "!" })
  }

  /// All threads wait for results here, so that none is free to begin a second function.
  @Test func noResultWaitsForAFreeThread() {
    let numbers = Array(0..<200)
    let sums = concurrentMap(numbers) { number in
      let (first, second) = concurrently({ concurrentMap([number, 1], \.self) }, { number * 2 })
      return first.reduce(second, +)
    }
    #expect(sums == numbers.map { $0 * 3 + 1 })
  }
}
