#if canImport(SwiftUI)
  import InvokerConversation
  import SwiftUI

  /// A question and its answer, with the forms and the suggestions that belong to it.
  struct MessageView: View {
    let message: Conversation.Message
    let conversation: Conversation

    var body: some View {
      Text(message.question.text)
        .padding(12)
        .background(.tint.opacity(0.15), in: .rect(cornerRadius: 16))
        .frame(maxWidth: .infinity, alignment: .trailing)
      if !message.answer.text.isEmpty {
        Text(message.answer.text).textSelection(.enabled)
      }
      ForEach(message.answer.forms) { form in
        FormView(form: form, conversation: conversation)
      }
      if message.id == conversation.messages.last?.id {
        ForEach(message.answer.suggestedQuestions, id: \.self) { question in
          Button(question) { conversation.send(question) }.disabled(conversation.isBusy)
        }
      }
    }
  }
#endif
