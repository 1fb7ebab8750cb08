import InvokerHTTP
import InvokerRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Converts HTTP failures. No text that leaves here contains the key, whatever its origin.
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

  /// A response whose status indicates that the call failed.
  func failure(_ head: HTTPHead, _ body: [UInt8]) -> InvocationError {
    var failure = serverFailure(body) ?? ServerFailure(code: "", message: excerpt(of: body))
    if 300..<400 ~= head.status, let location = head[header: "location"] {
      failure = ServerFailure(
        code: "redirected", message: "the API has moved to \(line(withoutKey(location))); put that into the base URL")
    }
    failure.status = head.status
    failure.retryAfter = head[header: "retry-after"].flatMap {
      retryAfter($0, now: Int(Date().timeIntervalSince1970))
    }
    return redacted(invocation.error(.server(failure)))
  }

  /// A failure as the platform reports it; `nil` if the bytes aren't one.
  func serverFailure(_ bytes: [UInt8]) -> ServerFailure? {
    if let shape = descriptor.api.failure { return bytes.withUnsafeBufferPointer { shape.failure(in: $0) } }
    let failure = try? JSONReader.read(bytes) { (json) throws(JSONError) in try ServerFailure(from: &json) }
    guard let failure, !failure.code.isEmpty || !failure.message.isEmpty else { return nil }
    return failure
  }

  /// A failure that the platform reports instead of a reply; `nil` if it is a reply.
  func failureAmongReplies(_ bytes: [UInt8]) -> ServerFailure? {
    bytes.withUnsafeBufferPointer { message in
      if let shape = descriptor.api.failure { return shape.failureAmongEvents(in: message) }
      return if case .failure(let failure) = ReplyMessage(message) { failure } else { nil }
    }
  }

  /// A failure in a response whose status indicates success.
  func error(toldInAnswer failure: ServerFailure) -> InvocationError {
    redacted(invocation.error(toldInAnswer: failure))
  }

  func unexpected(type: String?, _ body: [UInt8]) -> InvocationError {
    redacted(invocation.error(.unexpectedContent(type: type, excerpt: excerpt(of: body))))
  }

  func tooLarge(_ limit: Int) -> InvocationError {
    invocation.error(.unexpectedContent(type: nil, excerpt: "a message of more than \(limit) bytes"))
  }

  /// An error without the key, in case the server has echoed it.
  func redacted(_ error: InvocationError) -> InvocationError {
    var error = error
    switch error.reason {
    case .server(var failure):
      failure.code = withoutKey(failure.code)
      failure.message = withoutKey(failure.message)
      error.reason = .server(failure)
    case .run(var failure):
      failure.message = withoutKey(failure.message)
      error.reason = .run(failure)
    case .response(let problem): error.reason = .response(redacted(problem))
    case .unexpectedContent(let type, let excerpt):
      error.reason = .unexpectedContent(type: type.map(withoutKey), excerpt: withoutKey(excerpt))
    case .stalled(var run):
      run.ids = run.ids.mapValues(withoutKey)
      error.reason = .stalled(run)
    case .blob(var problem):
      problem.id = withoutKey(problem.id)
      error.reason = .blob(problem)
    case .argument, .connection, .timeout, .ended, .permissionDenied, .overflow, .cancelled: break
    }
    return error
  }

  /// What can't be read, without the key.
  func redacted(_ problem: ResponseProblem) -> ResponseProblem {
    var problem = problem
    problem.path = withoutKey(problem.path)
    problem.excerpt = withoutKey(problem.excerpt)
    return problem
  }

  /// The relevant part of an unexpected response: the title of a page, or its first characters on one line.
  private func excerpt(of bytes: [UInt8]) -> String {
    // Before it is cut, which could leave most of the key.
    let text = withoutKey(String(decoding: bytes.prefix(4096), as: UTF8.self))
    guard let title = text.firstRange(of: "<title>"), let end = text[title.upperBound...].firstRange(of: "</title>")
    else { return line(text) }
    return "a page with the title '" + line(text[title.upperBound..<end.lowerBound]) + "'"
  }

  /// Text with a placeholder instead of the key, and without the beginning of a key at its end, where it may have been
  /// truncated.
  private func withoutKey(_ text: String) -> String {
    let text = text.split(separator: key, omittingEmptySubsequences: false).joined(separator: "[API key]")
    let lengths = (min(shortestTell, key.count)..<max(key.count, shortestTell)).reversed()
    guard let cut = lengths.first(where: { text.hasSuffix(key.prefix($0)) }) else { return text }
    return text.dropLast(cut) + "[API key]"
  }
}

/// The number of characters that are recognized as the beginning of a key. All keys begin with `app-`.
private let shortestTell = 5

/// Up to 200 characters on one line.
private func line(_ text: some StringProtocol) -> String {
  let line = onOneLine(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.count > 200 ? line.prefix(200) + "…" : line
}
