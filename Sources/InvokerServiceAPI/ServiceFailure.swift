import InvokerHTTP
import InvokerRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What failures of HTTP come to. No text leaves here that holds the key, whoever has written it.
extension ServiceRequest {
  func error(_ failure: CallFailure) -> InvocationError {
    switch failure {
    case .expired(let expiry): return invocation.error(.timeout(waitingFor: expiry.awaited, after: expiry.limit))
    case .http(let failure):
      let detail = withoutKey(failure.detail)
      switch failure.reason {
      case .cancelled: return invocation.error(.cancelled)
      case .connectTimeout: return invocation.error(.timeout(waitingFor: "connection", after: timeouts.connect))
      case .unresolvedHost:
        return invocation.error(.connection(ConnectionProblem(.unresolvedHost, detail)))
      case .unreachable:
        return invocation.error(.connection(ConnectionProblem(.unreachable, detail)))
      case .tls: return invocation.error(.connection(ConnectionProblem(.tls, detail)))
      case .broken: return invocation.error(.connection(ConnectionProblem(.broken, detail)))
      case .invalidRequest: return invocation.error(.argument(name: "request", problem: detail))
      }
    }
  }

  /// An answer whose status says that the call failed.
  func failure(_ response: HTTPResponse, _ body: [UInt8]) -> InvocationError {
    var failure = serverFailure(body) ?? ServerFailure(code: "unknown", message: excerpt(of: body))
    failure.status = response.status
    failure.retryAfter = response[header: "retry-after"].flatMap {
      retryAfter($0, now: Int(Date().timeIntervalSince1970))
    }
    return error(failure)
  }

  func error(_ failure: ServerFailure) -> InvocationError {
    var failure = failure
    failure.code = withoutKey(failure.code)
    failure.message = withoutKey(failure.message)
    return invocation.error(.server(failure))
  }

  func unexpected(type: String?, _ body: [UInt8]) -> InvocationError {
    invocation.error(.unexpectedContent(type: type.map(withoutKey), excerpt: withoutKey(excerpt(of: body))))
  }

  func tooLarge(_ limit: Int) -> InvocationError {
    invocation.error(.unexpectedContent(type: nil, excerpt: "a message of more than \(limit) bytes"))
  }

  private func withoutKey(_ text: String) -> String {
    text.split(separator: key, omittingEmptySubsequences: false).joined(separator: "[API key]")
  }
}

/// A failure as the platform tells it; `nil` if that is not what the bytes are.
func serverFailure(_ bytes: [UInt8]) -> ServerFailure? {
  let failure = try? JSONReader.read(bytes) { (json) throws(JSONError) in try ServerFailure(from: &json) }
  guard let failure, failure.code != "unknown" || !failure.message.isEmpty else { return nil }
  return failure
}

/// What a person needs to see of an answer that is none: the title of a page, or its first characters on one line.
private func excerpt(of bytes: [UInt8]) -> String {
  let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
  guard let title = text.firstRange(of: "<title>"), let end = text[title.upperBound...].firstRange(of: "</title>")
  else {
    return line(text)
  }
  return "a page with the title '" + line(text[title.upperBound..<end.lowerBound]) + "'"
}

/// Up to 200 characters on one line, without any that could harm a terminal.
private func line(_ text: some StringProtocol) -> String {
  let visible = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
  let line = visible.split(whereSeparator: \.isWhitespace).map { String($0) }.joined(separator: " ")
  return line.count > 200 ? line.prefix(200) + "…" : line
}
