import InvokerSpec

extension Faults {
  /// Rejects names that the specs don't know: the code of a failure, the app, and the example.
  public func check(against specs: SpecSet) throws(FaultError) {
    if let name = self[word: .app] { _ = try playedApp(name, of: specs) }
    if let name = self[word: .fail] { _ = try failure(name, of: specs.interfaces.flatMap(\.errors)) }
    guard let name = self[word: .example] else { return }
    let examples = specs.interfaces.flatMap { $0.examples.map(\.name) }
    guard examples.contains(name) else {
      throw FaultError("there is no example '\(name)'; known are \(Set(examples).sorted().joined(separator: ", "))")
    }
  }
}

/// The app that `as=NAME` names.
func playedApp(_ name: String, of specs: SpecSet) throws(FaultError) -> PlayedApp {
  guard let app = PlayedApp(name, in: specs) else {
    throw FaultError("there is no app '\(name)'; known are \(PlayedApp.names(in: specs).joined(separator: ", "))")
  }
  return app
}

/// The response to `fail=NAME`.
func failure(
  _ name: String, of errors: [ErrorCode], in api: APISettings = .standard
) throws(FaultError) -> MockAnswer {
  if let status = Int(name), (400...599).contains(status) { return .proxyFailure(status) }
  return try apiError(name, of: errors).answer(in: api)
}

/// The response to `fail=NAME`, as status and body.
func failureTold(_ name: String, of errors: [ErrorCode]) throws(FaultError) -> (status: Int, body: String) {
  if let status = Int(name), (400...599).contains(status) { return (status, proxyPage(status)) }
  let error = try apiError(name, of: errors)
  return (error.status, error.value(in: .standard).json)
}

private func apiError(_ name: String, of errors: [ErrorCode]) throws(FaultError) -> APIError {
  guard let error = errors.first(where: { $0.code == name }) else {
    let codes = Set(errors.map(\.code)).sorted().joined(separator: ", ")
    throw FaultError("'fail' must be a status from 400 to 599 or one of \(codes), not '\(name)'")
  }
  return APIError(error.status, error.code, error.description)
}
