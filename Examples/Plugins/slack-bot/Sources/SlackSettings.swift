import InvokerRuntime

/// What the user of the endpoint has set up, see `group/slack.yaml`.
struct SlackSettings {
  var signingSecret: String
  var botToken: String
  var appID: String

  /// - Returns: `nil` if something is missing.
  init?(_ settings: JSONObject) {
    guard let secret = settings["signing_secret"]?.string, !secret.isEmpty,
      let token = settings["bot_token"]?.string, let appID = settings["app"]?["app_id"]?.string
    else { return nil }
    (signingSecret, botToken, self.appID) = (secret, token, appID)
  }
}
