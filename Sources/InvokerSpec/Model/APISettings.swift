/// What all calls of an HTTP API have in common, as `transports` of `invoker.yaml` states it.
public struct APISettings: Hashable, Sendable {
  /// The name in `invoker.yaml`, by which interfaces refer to the API.
  public var name: String
  /// The prefix of routes, such as `openapi/v1`, unless the base URL ends in it; `nil` for none.
  public var basePath: String?
  /// The header that carries the key.
  public var keyHeader: String
  /// The text before the key in that header.
  public var keyPrefix: String
  /// Where failures have their parts; `nil` if those are fields of the failure itself.
  public var failure: FailurePaths?

  /// The name of the API that needs no settings.
  public static let serviceAPI = "service_api"
  /// The settings of the Service API, which apply where there are no others.
  public static let standard = APISettings(name: serviceAPI, keyHeader: "Authorization", keyPrefix: "Bearer ")

  init(
    name: String, basePath: String? = nil, keyHeader: String, keyPrefix: String, failure: FailurePaths? = nil
  ) {
    self.name = name
    self.basePath = basePath
    self.keyHeader = keyHeader
    self.keyPrefix = keyPrefix
    self.failure = failure
  }
}

/// The fields of a failure: paths, of which the first with a value counts.
public struct FailurePaths: Hashable, Sendable {
  /// The paths of the code.
  public var code: [[String]]
  /// The paths of the message.
  public var message: [[String]]
  /// The paths of the status, which only failures in a stream require.
  public var status: [[String]]

  /// Creates paths, for code that compares them.
  package init(code: [[String]], message: [[String]], status: [[String]]) {
    self.code = code
    self.message = message
    self.status = status
  }
}
