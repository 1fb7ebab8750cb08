import Hummingbird
import InvokerRuntime

/// Why somebody gets no answer, in this server's own words: what the platform says may tell about the app, so that it
/// goes to the log only.
struct Failure: Error {
  var status: HTTPResponse.Status
  /// A name for programs.
  var code: String
  var message: String
  /// After how many seconds the same call may succeed.
  var retryAfter: Int?

  static func badRequest(_ message: String) -> Failure {
    Failure(status: .badRequest, code: "bad_request", message: message)
  }

  static func tooManyRequests(_ message: String, retryAfter: Int) -> Failure {
    Failure(status: .tooManyRequests, code: "too_many_requests", message: message, retryAfter: retryAfter)
  }

  static func answerTooLong(_ most: Int) -> Failure {
    Failure(status: .badGateway, code: "too_long", message: "The answer has more than \(most) bytes of text.")
  }

  private static func unavailable(after delay: Duration) -> Failure {
    Failure(
      status: .serviceUnavailable, code: "unavailable", message: "The app cannot answer now.",
      retryAfter: Int(delay.components.seconds))
  }

  static let unauthorized = Failure(
    status: .unauthorized, code: "unauthorized", message: "The key is missing or unknown.")

  /// The failure that a caller gets for an error; `nil` if the caller has left.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as InvocationError:
      guard error.reason != .cancelled else { return nil }
      self.init(error)
    case is JSONError: self = .badRequest("The body is not JSON.")
    case let error as any HTTPResponseError:
      self.init(status: error.status, code: "bad_request", message: error.status.reasonPhrase)
    default: return nil
    }
  }

  init(status: HTTPResponse.Status, code: String, message: String, retryAfter: Int? = nil) {
    (self.status, self.code, self.message, self.retryAfter) = (status, code, message, retryAfter)
  }

  private init(_ error: InvocationError) {
    switch error.reason {
    case .server(let failure) where error.canRetry: self = .unavailable(after: failure.retryAfter ?? .seconds(5))
    case _ where error.canRetry: self = .unavailable(after: .seconds(5))
    case .server(let failure) where ["invalid_param", "bad_request", "not_found"].contains(failure.code):
      self = .badRequest("The app does not take this question, its inputs, or its conversation.")
    default: self.init(status: .badGateway, code: "failed", message: "The app failed.")
    }
  }
}

/// The last event of an answer that fails. Before the first one, it is the whole response.
extension Failure: JSONEncodable {
  func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.field("type", "error")
    json.field("code", code)
    json.field("message", message)
    json.endObject()
  }
}

extension Failure {
  /// The failure as OpenAI's clients read it.
  var openAI: JSONValue {
    let type = status.code == 429 ? "rate_limit_error" : status.code < 500 ? "invalid_request_error" : "server_error"
    return ["error": ["message": .string(message), "type": .string(type), "param": nil, "code": .string(code)]]
  }
}
