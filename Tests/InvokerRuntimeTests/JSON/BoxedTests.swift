import InvokerRuntime
import Testing

/// Properties that generated structs store apart.
struct BoxedTests {
  private struct Reply: Hashable {
    @GeneratedCode.Boxed var usage: [Int]?
  }

  @Test func copiesAreIndependent() {
    let first = Reply(usage: [1])
    var second = first
    second.usage?.append(2)
    #expect(first.usage == [1])
    #expect(second.usage == [1, 2])
  }

  @Test func itComparesAsItsValueDoes() {
    #expect(Reply(usage: [1]) == Reply(usage: [1]))
    #expect(Reply(usage: nil) != Reply(usage: [1]))
    #expect(Set([Reply(usage: [1]), Reply(usage: [1]), Reply(usage: nil)]).count == 2)
  }

  @Test func reflectionShowsTheValue() {
    let property = Mirror(reflecting: Reply(usage: [1])).children.first
    #expect(property.map { Mirror(reflecting: $0.value).displayStyle } == .optional)
  }
}
