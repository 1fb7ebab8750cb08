import InvokerRuntime
import InvokerSpec

/// A failure as the platform tells it.
struct APIError: Error, Hashable {
  var status: Int
  var code: String
  var message: String

  init(_ status: Int, _ code: String, _ message: String) {
    self.status = status
    self.code = code
    self.message = message
  }

  static func invalidParam(_ message: String) -> APIError { APIError(400, "invalid_param", message) }
  static func notFound(_ message: String) -> APIError { APIError(404, "not_found", message) }

  /// The failure of an example.
  init(_ example: Literal) {
    var status = 500
    if case .integer(let number)? = example["status"] { status = number }
    self.init(status, example.text("code") ?? "internal_server_error", example.text("message") ?? "")
  }

  var json: String {
    Literal.fields(["code": .string(code), "message": .string(message), "status": .integer(status)]).json
  }

  var answer: MockAnswer { .json(json, status: status) }
}

extension MockAnswer {
  /// A failure on the way to the platform: HTML, as proxies send it.
  static func proxyFailure(_ status: Int) -> MockAnswer {
    .whole(Array(proxyPage(status).utf8), as: "text/html", status: status)
  }
}

/// What a proxy says in place of the platform.
func proxyPage(_ status: Int) -> String {
  "<html>\r\n<head><title>\(status)</title></head>\r\n<body><h1>\(status)</h1></body>\r\n</html>\r\n"
}
