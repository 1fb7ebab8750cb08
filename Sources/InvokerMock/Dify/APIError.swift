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

  var answer: MockAnswer {
    let body = Literal.fields([
      "code": .string(code), "message": .string(message), "status": .integer(status),
    ])
    return .json(body.json, status: status)
  }
}

extension MockAnswer {
  /// A failure on the way to the platform: HTML, as proxies send it.
  static func proxyFailure(_ status: Int) -> MockAnswer {
    let page = "<html>\r\n<head><title>\(status)</title></head>\r\n<body><h1>\(status)</h1></body>\r\n</html>\r\n"
    return .whole(Array(page.utf8), as: "text/html", status: status)
  }
}
