import InvokerRuntime
import InvokerSpec

/// A failure as the platform reports it.
struct APIError: Error, Hashable {
  var status: Int
  var code: String
  var message: String

  init(_ status: Int, _ code: String, _ message: String) {
    self.status = status
    self.code = code
    self.message = message
  }

  /// The failure of an example.
  init(_ example: Literal) {
    var status = 500
    if case .integer(let number)? = example["status"] { status = number }
    self.init(status, example.text("code") ?? "internal_server_error", example.text("message") ?? "")
  }

  /// The failure with its parts where an API has them.
  func value(in api: APISettings) -> Literal {
    guard let failure = api.failure else {
      return .fields(["code": .string(code), "message": .string(message), "status": .integer(status)])
    }
    var value = Literal.object([])
    let parts: [([[String]], Literal)] = [
      (failure.code, .string(code)), (failure.message, .string(message)), (failure.status, .integer(status)),
    ]
    for (paths, part) in parts { value = paths.first.map { value.setting(part, at: $0[...]) } ?? value }
    return value
  }

  func answer(in api: APISettings) -> MockAnswer {
    .json(
      value(in: api).json, status: status,
      headers: status == 401 ? [("www-authenticate", #"Bearer realm="api""#)] : [])
  }
}

extension Literal {
  /// The value with another one at a path, and the objects and arrays that lead there.
  fileprivate func setting(_ part: Literal, at path: ArraySlice<String>) -> Literal {
    guard let step = path.first else { return part }
    if FieldPath.element(step) != nil { return .array([Literal.object([]).setting(part, at: path.dropFirst())]) }
    var value = self
    value[step] = (self[step] ?? .object([])).setting(part, at: path.dropFirst())
    return value
  }
}

extension APIError {
  static func invalidParam(_ message: String) -> APIError { APIError(400, "invalid_param", message) }
  static func notFound(_ message: String) -> APIError { APIError(404, "not_found", message) }
  static let userMissing = invalidParam("Arg user must be provided.")
  static let invalidFile = invalidParam("Invalid upload file")
  /// The server's own fault.
  static let crash = APIError(500, "unknown", "Internal Server Error")
  static let askedFor = APIError(500, "internal_server_error", "The mock was asked to fail here.")

  /// An unknown route is reported with similar routes.
  static func notFound(_ message: String, at path: String, like routes: [String]) -> APIError {
    notFound("\(message) You have requested this URI [\(path)] but did you mean \(routes.joined(separator: " or ")) ?")
  }

  /// The app that the key identifies has no such route.
  static func wrongApp(for interface: String) -> APIError {
    switch interface {
    case "chat", "workflow":
      APIError(400, "not_\(interface)_app", "Please check if your app mode matches the right API route.")
    default: APIError(400, "app_unavailable", "App unavailable, please check your app configurations.")
    }
  }
}

extension MockAnswer {
  /// A failure between client and platform: HTML, as sent by proxies.
  static func proxyFailure(_ status: Int) -> MockAnswer {
    .whole(Array(proxyPage(status).utf8), as: "text/html", status: status)
  }

  /// A path without a route. The platform's framework reports it, in HTML.
  static func noRoute(_ hint: String? = nil) -> MockAnswer {
    let usual =
      "The requested URL was not found on the server. If you entered the URL manually please check your spelling and "
      + "try again."
    let page = """
      <!doctype html>
      <html lang=en>
      <title>404 Not Found</title>
      <h1>Not Found</h1>
      <p>\(hint ?? usual)</p>

      """
    return .whole(Array(page.utf8), as: "text/html; charset=utf-8", status: 404)
  }
}

/// What a proxy sends instead of the platform.
func proxyPage(_ status: Int) -> String {
  "<html>\r\n<head><title>\(status)</title></head>\r\n<body><h1>\(status)</h1></body>\r\n</html>\r\n"
}
