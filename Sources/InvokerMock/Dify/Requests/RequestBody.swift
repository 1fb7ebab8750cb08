import InvokerRuntime
import InvokerSpec

/// The JSON object that the body of a request consists of.
func jsonObject(of request: MockRequest) throws(APIError) -> Literal {
  guard request.headers["content-type"].map({ $0.lowercased().hasPrefix("application/json") }) ?? false else {
    throw APIError(
      415, "unsupported_media_type",
      "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.")
  }
  guard let value = try? Literal(json: request.body) else {
    throw APIError(
      400, "bad_request", "The browser (or proxy) sent a request that this server could not understand.")
  }
  // The server takes it for an object, and falls over it.
  guard value.object != nil else { throw .crash }
  return value
}

/// The user. Checked before anything else in the body.
func user(in arguments: Literal) throws(APIError) -> String {
  guard let user = arguments.text("user") else { throw .userMissing }
  return user
}

/// The user, if there is no body.
func user(of request: MockRequest) throws(APIError) -> String {
  guard let user = request.query["user"], !user.isEmpty else { throw .userMissing }
  return user
}

extension MockRequest {
  /// Rejects a request without the key of the app.
  func checkKey(_ key: String, of api: APISettings) throws(APIError) {
    let header = headers[api.keyHeader.lowercased()] ?? ""
    guard api.keyHeader == APISettings.standard.keyHeader, api.keyPrefix == APISettings.standard.keyPrefix else {
      guard header == api.keyPrefix + key else { throw APIError(401, "unauthorized", "Access token is invalid") }
      return
    }
    let parts = header.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else {
      throw APIError(401, "unauthorized", "Authorization header must be provided and start with 'Bearer'")
    }
    guard parts[0].lowercased() == "bearer" else {
      throw APIError(401, "unauthorized", "Authorization scheme must be 'Bearer'")
    }
    guard parts.dropFirst().joined(separator: " ") == key else {
      throw APIError(401, "unauthorized", "Access token is invalid")
    }
  }
}
