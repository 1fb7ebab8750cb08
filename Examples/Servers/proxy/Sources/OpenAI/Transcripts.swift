import Synchronization

/// Which conversation of the platform a transcript belongs to.
///
/// OpenAI's API has no conversations: each call repeats all messages. If they are just those of an answer given here
/// before, the app is asked to continue that conversation. Otherwise, because a message has been changed, the server was
/// restarted, or another one has answered, a new conversation begins, with the transcript in the question.
final class Transcripts: Sendable {
  private struct Key: Hashable {
    var user: String
    /// Of the messages, so that they need not be kept.
    var hash: Int
  }

  private struct Generations {
    var recent: [Key: String] = [:]
    var older: [Key: String] = [:]
  }

  private let most: Int
  private let conversations = Mutex(Generations())

  /// - Parameter most: how many conversations are certainly remembered.
  init(most: Int = 10_000) { self.most = most }

  func remember(_ messages: [OpenAIRequest.Message], as conversation: String, of user: String) {
    let key = key(messages, user)
    conversations.withLock { conversations in
      if conversations.recent.count >= most {
        conversations.older = conversations.recent
        conversations.recent = [:]
      }
      conversations.recent[key] = conversation
    }
  }

  /// The conversation that consists of these messages, for one call: a second one with the same transcript is not to find
  /// what the first one says.
  func take(_ messages: [OpenAIRequest.Message], of user: String) -> String? {
    if messages.isEmpty { return nil }
    let key = key(messages, user)
    return conversations.withLock { conversations in
      conversations.recent.removeValue(forKey: key) ?? conversations.older.removeValue(forKey: key)
    }
  }

  private func key(_ messages: [OpenAIRequest.Message], _ user: String) -> Key {
    Key(user: user, hash: messages.hashValue)
  }
}
