#if canImport(SwiftUI)
  import InvokerConversation
  import SwiftUI

  /// A conversation with an app: its messages, and a field for the next one.
  public struct ConversationView: View {
    private let conversation: Conversation
    @State private var text = ""

    public init(conversation: Conversation) { self.conversation = conversation }

    public var body: some View {
      ScrollView {
        LazyVStack(alignment: .leading, spacing: 16) {
          if conversation.hasEarlier { earlier }
          ForEach(conversation.messages) { message in
            MessageView(message: message, conversation: conversation)
          }
          status
        }
        .padding()
      }
      .defaultScrollAnchor(.bottom)
      .safeAreaInset(edge: .bottom) { field }
    }

    private var earlier: some View {
      Button("Earlier Messages") { Task { try await conversation.loadEarlier() } }
        .disabled(conversation.isLoadingEarlier)
    }

    @ViewBuilder private var status: some View {
      switch conversation.state {
      case .idle, .streaming: EmptyView()
      case .sending: ProgressView()
      case .paused(let forms):
        if !forms.contains(where: \.canBeAnswered) { Text("Waiting for a person").foregroundStyle(.secondary) }
      case .stopped: Button("Try Again") { conversation.retry() }
      case .failed(let failure):
        Text(failure.error.description).foregroundStyle(.red)
        Button(failure.recovery == .resume ? "Continue" : "Try Again") { conversation.retry() }
      }
    }

    private var field: some View {
      HStack {
        TextField("Message", text: $text, axis: .vertical)
          .textFieldStyle(.roundedBorder)
          .onSubmit(send)
        if conversation.isBusy {
          Button("Stop", systemImage: "stop.fill") { Task { try await conversation.stop() } }
        } else {
          Button("Send", systemImage: "arrow.up", action: send).disabled(text.isEmpty)
        }
      }
      .labelStyle(.iconOnly)
      .padding()
      .background(.bar)
    }

    private func send() {
      guard !text.isEmpty, !conversation.isBusy else { return }
      conversation.send(text)
      text = ""
    }
  }
#endif
