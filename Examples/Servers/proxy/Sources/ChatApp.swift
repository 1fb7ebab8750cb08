import DifyApps
import Hummingbird
import InvokerRuntime
import InvokerServiceAPI
import Logging

/// The chat app. Nobody but this server has its key.
struct ChatApp: Sendable {
  let api: ServiceAPI
  /// How much text an answer has at most.
  let mostTextBytes: Int

  /// Asks the app, and waits for the beginning of its answer.
  ///
  /// - Parameter logger: gets the app's failures in its own words. They have no key in them.
  func ask(
    _ query: String, inputs: JSONObject, conversationID: String?, user: String, logger: Logger
  ) async throws -> ChatAnswer {
    do {
      let events = try await api.chat.stream(query: query, inputs: inputs, conversationID: conversationID, user: user)
      return ChatAnswer(events: events, app: self, user: user, logger: logger)
    } catch {
      logger.error("\(error)")
      throw error
    }
  }
}

/// An answer while the app writes it.
struct ChatAnswer: Sendable {
  fileprivate let events: InvocationStream<ChatEvent>
  fileprivate let app: ChatApp
  fileprivate let user: String
  fileprivate let logger: Logger

  /// Hands over the events of the answer, one by one, until the client of `request` leaves.
  ///
  /// Nothing is read before `take` has returned: a slow client slows down the platform, and does not fill the memory. If
  /// the client leaves, or the answer gets too long, the app stops. The connection cannot be used again: respond with
  /// `connection: close`.
  func read(for request: Request, _ take: (AnswerEvent) async throws -> Void) async throws {
    var translation = AnswerTranslation(of: events, mostTextBytes: app.mostTextBytes)
    var iterator = events.makeAsyncIterator()
    var task: String?
    do {
      // The first event has come already. It is read even if the client has left, because it tells how to stop the app.
      var next = try await iterator.next()
      task = next?.taskID
      try await request.body.consumeWithCancellationOnInboundClose { _ in
        while let event = next {
          for piece in try translation.events(for: event) { try await take(piece) }
          if let failure = event.runFailure { throw events.error(failure) }
          next = try await iterator.next()
        }
        try await take(translation.end)
      }
    } catch {
      if let error = error as? InvocationError, error.reason != .cancelled {
        logger.error("\(error)")
      } else if let task {
        await stop(task)
      }
      throw error
    }
  }

  private func stop(_ task: String) async {
    var api = app.api
    api.options.timeouts.total = .seconds(10)
    // In a task of its own, because this one may be cancelled. The program does not end before it.
    await Task { [api, user] in try? await api.stop(ChatInvoker.interface, task: task, user: user) }.value
  }
}
