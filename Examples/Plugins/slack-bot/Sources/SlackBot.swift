import DifyApps
import Foundation
import InvokerPluginHost
import InvokerPluginPackage

/// An endpoint for Slack's Events API: where the bot is mentioned, a chat app answers.
@main struct SlackBot {
  static func main() async {
    let slack = SlackAPI(url: ProcessInfo.processInfo.environment["SLACK_API_URL"] ?? "https://slack.com/api")
    var host = PluginHost()
    host.endpoint("POST", "/slack/events") { request, session in
      guard let settings = SlackSettings(request.settings) else {
        return EndpointResponse(status: 500, "The endpoint is not set up.")
      }
      guard isSigned(request, with: settings.signingSecret, at: Date()) else {
        return EndpointResponse(status: 401, "The signature does not fit.")
      }
      switch try SlackEvent(json: request.body) {
      case .urlVerification(let challenge): return EndpointResponse(challenge)
      case .other: return EndpointResponse("")
      case .mention(let mention):
        // Slack asks again where no answer comes within three seconds. The first request is still at work.
        if request[header: "X-Slack-Retry-Num"] != nil { return EndpointResponse("") }
        let answer = try await session.app.chat.reply(
          appID: settings.appID, query: mention.text, user: mention.user)
        let text =
          switch answer {
          case .reply(let reply): reply.answer
          case .pause: "This waits for somebody to fill in a form."
          }
        try await slack.post(text, answering: mention, token: settings.botToken)
        return EndpointResponse("")
      }
    }
    await host.main()
  }
}
