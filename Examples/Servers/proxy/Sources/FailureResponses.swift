import Hummingbird
import InvokerRuntime

/// Responds with the failures of the routes below, in one form.
struct FailureResponses<Context: RequestContext>: RouterMiddleware {
  let body: @Sendable (Failure) -> any JSONEncodable & Sendable

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      guard let failure = Failure(error) else { throw error }
      var headers: HTTPFields = [.connection: "close"]
      headers[.retryAfter] = failure.retryAfter.map(String.init)
      return .json(body(failure), status: failure.status, headers: headers)
    }
  }
}
