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

/// The fields of the body, whatever its form.
func fields(of request: MockRequest, _ interface: Interface) throws(APIError) -> Literal {
  switch interface.bodyForm {
  case .json: return try jsonObject(of: request)
  case .multipart:
    return .object(
      formParts(of: request).map { part in
        let type = interface.params.first { $0.name == part.name }?.type?.type
        return Literal.Field(name: part.name, value: value(of: part, as: type))
      })
  case .binary:
    let params = interface.serviceAPI.map { interface.bodyParams(of: $0.request) } ?? []
    return .object(params.map { .init(name: $0.name, value: .string(Base64Bytes(request.body).base64)) })
  }
}

/// A text as it is, a file in base64, and everything else from JSON.
private func value(of part: FormPart, as type: SchemaType?) -> Literal {
  switch type {
  case .string(.binary)?: return .string(Base64Bytes(part.bytes).base64)
  case .string?, nil: return .string(String(decoding: part.bytes, as: UTF8.self))
  default: return (try? Literal(json: Array(part.bytes))) ?? .string(String(decoding: part.bytes, as: UTF8.self))
  }
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
