/// A transport that carries calls.
public enum TransportKind: Hashable, Sendable, CaseIterable {
  /// HTTP and Server-Sent Events.
  case serviceAPI
  /// The plugin daemon.
  case plugin
}

/// How a transport treats a param.
public enum Carriage: Hashable, Sendable {
  /// The param is sent and required.
  case required
  /// The param is sent if it is given.
  case optional
  /// The param is neither an argument nor sent, because the transport knows its value.
  case omitted
  /// The param is not an argument, and its only value is always sent.
  case constant(Literal)
  /// The param cannot be sent. The advice, in Markdown, names an alternative.
  case refused(advice: String)

  /// Whether the param is an argument that the transport accepts.
  public var isSent: Bool { self == .required || self == .optional }
}

extension Interface {
  /// Returns how a transport treats a param. A transport that the interface does not declare sends all params, and
  /// requires those that are required everywhere.
  public func carriage(of param: Param, on transport: TransportKind) -> Carriage {
    func isAmong(_ names: [Named]?) -> Bool { names?.contains { $0.name == param.name } ?? false }
    let needed: [Named]?
    switch transport {
    case .serviceAPI:
      // A param of the route or the headers is always sent.
      let place = serviceAPI.flatMap { $0.place(of: param.name, in: $0.request) }
      if isAmong(serviceAPI?.omit), place == nil { return .omitted }
      needed = serviceAPI?.required
    case .plugin:
      if let refused = plugin?.unsupported.first(where: { $0.name == param.name }) {
        return .refused(advice: refused.text)
      }
      if isAmong(plugin?.omit) { return .omitted }
      needed = plugin?.required
    }
    if let constant = param.type?.constant { return .constant(constant) }
    return param.isRequired || isAmong(needed) ? .required : .optional
  }

  /// Returns the params that a transport accepts, in the order of the arguments.
  public func params(on transport: TransportKind) -> [Param] {
    params.filter { carriage(of: $0, on: transport).isSent }
  }
}

/// The part of an HTTP request that has a param.
public enum ParamPlace: String, Hashable, Sendable, CaseIterable {
  /// A segment of the path.
  case path
  /// An item of the query.
  case query
  /// A header field.
  case header
  /// The body, as one of its fields.
  case body
}

extension ServiceAPITransport {
  /// Returns the part of a request over a route that has a param; `nil` for none.
  public func place(of param: String, in route: Route) -> ParamPlace? {
    if route.path.contains(where: { $0.placeholder == param }) { return .path }
    if route.query.contains(where: { $0.value.placeholder == param }) { return .query }
    if headers.contains(where: { $0.value.placeholder == param }) { return .header }
    return route.method == "GET" || omit.contains { $0.name == param } ? nil : .body
  }
}

extension Interface {
  /// The params that the body of a request over a route has.
  public func bodyParams(of route: Route) -> [Param] {
    params.filter { serviceAPI?.place(of: $0.name, in: route) == .body }
  }

  /// The form of the body of a request over the Service API. A form has files.
  public var bodyForm: BodyForm {
    guard let serviceAPI else { return .json }
    let hasFile = bodyParams(of: serviceAPI.request).contains { $0.type?.type == .string(.binary) }
    return serviceAPI.body ?? (hasFile ? .multipart : .json)
  }
}
