public import DifyApps
public import DifyService
public import InvokerRuntime
import Observation

/// A conversation with a chat app, for a screen: questions, answers as they arrive, and the state of the run.
///
///     @State var conversation = Conversation(client: api, user: "mia")
///
///     List(conversation.messages) { message in
///       Text(message.question.text)
///       Text(message.answer.text)
///     }
///     Button("Send") { conversation.send(text) }.disabled(conversation.isBusy)
///
/// It works with everything that carries calls of the Service API: a `ServiceAPI`, or a `ScriptedTransport` in previews
/// and tests. Errors of an answer are part of the ``state``; functions that throw leave it as it was. Releasing the
/// conversation ends its stream, but not the run on the server.
@MainActor @Observable
public final class Conversation {
  /// The messages, the newest last.
  public internal(set) var messages: [Message] = []
  /// The state of the last answer.
  public internal(set) var state = State.idle
  /// The ID of the conversation on the server; `nil` until the first answer begins.
  public internal(set) var id: String?
  /// Whether the server has messages before the first one of ``messages``.
  public internal(set) var hasEarlier: Bool
  /// Whether ``loadEarlier(limit:)`` is waiting for the server.
  public internal(set) var isLoadingEarlier = false
  /// The values of the app's input variables, sent with each question.
  public var inputs: JSONObject
  /// Whether the questions that the app suggests are requested after each answer. An app that has none rejects this
  /// call, which has no consequences.
  public var loadsSuggestedQuestions = false
  /// The user, as the app knows them.
  public let user: String

  let client: any ServiceClient
  /// Reads the stream of the last answer; `nil` if there is none.
  @ObservationIgnored var reading: Task<Void, Never>?
  /// Tells the last reader to stop its run.
  @ObservationIgnored var stopOrder: StopOrder?
  @ObservationIgnored var follower: TextFollower?
  /// The tokens of forms whose values were requested.
  @ObservationIgnored var completing: Set<String> = []

  /// Creates a conversation.
  ///
  /// - Parameters:
  ///   - client: what carries the calls.
  ///   - user: the user, by an identifier that is unique within the app.
  ///   - id: the conversation to continue. Its messages are not loaded until ``loadEarlier(limit:)`` is called.
  ///   - inputs: values of the app's input variables.
  public init(client: some ServiceClient, user: String, id: String? = nil, inputs: JSONObject = [:]) {
    self.client = client
    self.user = user
    self.id = id
    self.inputs = inputs
    hasEarlier = id != nil
  }

  deinit { reading?.cancel() }

  /// Whether an answer is in progress, so that ``send(_:files:)`` has no effect.
  public var isBusy: Bool { state == .sending || state == .streaming }

  /// Sends a question. A run that waits for a person is left behind.
  public func send(_ text: String, files: [InputFile] = []) {
    guard !isBusy else { return }
    let question = Question(text: text, files: files.map(File.init), sent: files)
    messages.append(Message(id: (messages.last?.id ?? -1) + 1, question: question, answer: Answer()))
    ask(question)
  }

  /// Stops the answer, also on the server. What has arrived of it remains.
  ///
  /// Before the first event, the ID that this requires is not known. The run is stopped once it is, even if the
  /// conversation has been released; nothing waits for that, and its error is not thrown.
  ///
  /// - Throws: the error of the request to the server. The state is ``State/stopped`` in any case.
  public func stop() async throws(InvocationError) {
    switch state {
    case .sending, .streaming, .paused: break
    case .idle, .stopped, .failed: return
    }
    endReading()
    state = .stopped
    guard let task = messages.last?.answer.taskID else { return }
    try await client.stop(ChatInvoker.interface, task: task, user: user)
  }

  /// Repeats what failed, as ``Failure/recovery`` describes it: sends the last question again, or resumes its run. A
  /// stopped answer is requested again.
  public func retry() {
    switch state {
    case .failed(let failure) where failure.recovery == .resume: resume()
    case .failed, .stopped:
      guard let last = messages.indices.last else { return }
      messages[last].answer = Answer()
      ask(messages[last].question)
    case .idle, .sending, .streaming, .paused: return
    }
  }

  /// Rates an answer; `nil` withdraws the rating.
  public func rate(
    _ message: Message, _ rating: MessageRating?, comment: String? = nil
  ) async throws(InvocationError) {
    guard let id = message.answer.id else { return }
    _ = try await client.messages.rate(messageID: id, rating: rating, user: user, content: comment)
    update(id) { $0.rating = rating }
  }

  private func ask(_ question: Question) {
    let request = ChatRequest(
      query: question.text, inputs: inputs, conversationID: id, files: question.sent, user: user)
    state = .sending
    read { [client] () async throws(InvocationError) in try await client.chat.stream(request) }
  }

  /// Changes the answer with an ID.
  func update(_ id: String, _ change: (inout Answer) -> Void) {
    guard let index = messages.lastIndex(where: { $0.answer.id == id }) else { return }
    change(&messages[index].answer)
  }
}
