public import InvokerRuntime

/// Says on standard error what failed, and what to do about it.
public func report(_ error: InvocationError) {
  let fix = error.setupFix ?? (error.canRetry ? "try again a little later" : nil)
  writeError("error: \(error.reason)\n" + (fix.map { "      = fix: \($0)\n" } ?? ""))
}

extension InvocationError {
  /// What to change in the set-up, if that is at fault. Then no other call will fare better.
  public var setupFix: String? {
    switch reason {
    case .argument(name: "baseURL", _): "set DIFY_BASE_URL, or pass --base-url"
    case .argument(name: "apiKey", _): "set DIFY_API_KEY, or pass --api-key"
    case .server(let failure) where failure.status == 401:
      "take the key from the app's page 'API Access' and set DIFY_API_KEY, or pass --api-key"
    case .server(let failure) where ["not_chat_app", "not_workflow_app", "app_unavailable"].contains(failure.code):
      "take the key of an app of the right kind that is published; the key names the app"
    case .unexpectedContent: "see that DIFY_BASE_URL or --base-url leads to the Service API; it ends in /v1"
    case .connection(let problem): problem.setupFix
    default: nil
    }
  }
}

extension ConnectionProblem {
  fileprivate var setupFix: String? {
    switch kind {
    case .unresolvedHost, .unreachable:
      "see that the server is up and that DIFY_BASE_URL or --base-url names it"
    case .tls: "see that the certificate is for this host, and trusted on this machine"
    case .broken, .other: nil
    }
  }
}
