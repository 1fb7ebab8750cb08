import InvokerSpec

/// How a stream of Server-Sent Events carries events.
struct StreamFraming: Sendable {
  /// The data that ends it.
  var terminator: String?
  /// The field whose value is the name in the `event:` line; `nil` if the JSON has it.
  var nameField: String?

  init() {}

  init(of interface: Interface, in specs: SpecSet) {
    terminator = interface.streaming?.terminator?.name
    nameField = interface.streaming?.eventLine.flatMap { _ in specs.events(of: interface)?.discriminator }
  }

  func step(_ event: RunEvent) -> MockAnswer.Step {
    if event.isKeepAlive { return .ping }
    guard let nameField, case .object(let fields) = event.value, let name = event.value[nameField]?.string else {
      return .event(event.json)
    }
    return .event(Literal.object(fields.filter { $0.name != nameField }).jsonBytes, named: name)
  }

  /// What follows the last event.
  var end: MockAnswer.Step? { terminator.map { .event(Array($0.utf8)) } }
}
