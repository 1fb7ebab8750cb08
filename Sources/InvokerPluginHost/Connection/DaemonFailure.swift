import InvokerRuntime

/// The daemon's report of a failed reverse invocation: a text for people that contains some facts for programs.
struct DaemonFailure {
  let text: String
  /// The code of failures that have no code of the platform.
  static let code = "plugin_daemon_error"

  init(_ text: String) { self.text = text }

  func error(of invocation: Invocation) -> InvocationError {
    if let name = manifestSwitch {
      // A kind of permission as a whole has a switch of its own.
      let known = invocation.interface.plugin?.permission.map { permission in
        "resource.permission." + permission + (permission.contains(".") ? "" : ".enabled")
      }
      return invocation.error(.permissionDenied(manifestSwitch: known ?? name))
    }
    return invocation.error(.server(serverFailure))
  }

  /// The permission in the plugin's manifest that doesn't allow the call.
  private var manifestSwitch: String? {
    guard let start = text.firstRange(of: "permission denied, you need to enable "),
      let end = text[start.upperBound...].firstRange(of: " access in plugin manifest")
    else { return nil }
    let word = text[start.upperBound..<end.lowerBound]
    let name =
      switch word {
      case "tool", "node", "app", "storage": "\(word).enabled"
      case "text-embedding": "model.text_embedding"
      default: "model.\(word)"
      }
    return "resource.permission." + name
  }

  /// The platform's own failure if the text contains it, as in
  /// `invoke app failed: request failed with status code: 400 and respond with: {"code": …}`.
  private var serverFailure: ServerFailure {
    var failure = ServerFailure(code: Self.code, message: text)
    guard let start = text.firstRange(of: "request failed with status code: "),
      let end = text[start.upperBound...].firstRange(of: " and respond with: ")
    else { return failure }
    failure.status = Int(text[start.upperBound..<end.lowerBound])
    if let told = try? ServerFailure(json: String(text[end.upperBound...])), !told.code.isEmpty {
      failure.code = told.code
      failure.message = told.message
    }
    return failure
  }
}
