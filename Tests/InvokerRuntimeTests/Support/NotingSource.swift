import InvokerRuntime
import Synchronization

/// Messages that are there, one a batch, over one connection or several; and what is noted of them.
final class NotingSource: MessageSource {
  private struct State {
    var connections: [[String]]
    var reopenings = 0
    var notes: [ResponseProblem] = []
  }

  private let state: Mutex<State>

  convenience init(_ messages: [String]) { self.init(connections: [messages]) }

  /// - Parameter connections: the messages of each connection.
  init(connections: [[String]]) { state = Mutex(State(connections: connections)) }

  var notes: [ResponseProblem] { state.withLock(\.notes) }

  var reopenings: Int { state.withLock(\.reopenings) }

  func note(_ drift: ResponseProblem) { state.withLock { $0.notes.append(drift) } }

  func next() async throws(InvocationError) -> MessageBatch? {
    state.withLock { state in
      while state.connections.first?.isEmpty == true, state.connections.count > 1 {
        state.connections.removeFirst()
        state.reopenings += 1
      }
      guard state.connections.first?.isEmpty == false else { return nil }
      return MessageBatch(Array(state.connections[0].removeFirst().utf8))
    }
  }

  func cancel() {}
}

/// Answers every invocation with the same source.
struct OneSource: Transport {
  let source: any MessageSource

  func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource { source }
}
