import InvokerRuntime

/// What Slack tells an endpoint: https://api.slack.com/apis/events-api
enum SlackEvent: Equatable {
  /// Slack wants its word back, to know whose endpoint this is.
  case urlVerification(challenge: String)
  case mention(Mention)
  case other

  struct Mention: Equatable {
    var user: String
    /// What was said, without the name of the bot.
    var text: String
    var channel: String
    /// The message to answer, which begins a thread or stands in one.
    var thread: String
  }

  init(json bytes: [UInt8]) throws(JSONError) {
    let body = try JSONValue(json: bytes)
    let event = body["event"]
    switch (body["type"]?.string, event?["type"]?.string) {
    case ("url_verification", _): self = .urlVerification(challenge: body["challenge"]?.string ?? "")
    case ("event_callback", "app_mention"):
      guard let user = event?["user"]?.string, let text = event?["text"]?.string,
        let channel = event?["channel"]?.string, let time = event?["ts"]?.string,
        // Bots that answer each other never end.
        event?["bot_id"] == nil
      else { fallthrough }
      let words = text.replacing(#/<@[^>]*>/#, with: "").trimmingPrefix(while: \.isWhitespace)
      self = .mention(
        Mention(user: user, text: String(words), channel: channel, thread: event?["thread_ts"]?.string ?? time))
    default: self = .other
    }
  }
}
