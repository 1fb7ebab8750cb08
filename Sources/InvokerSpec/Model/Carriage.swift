/// What carries an invocation.
public enum TransportKind: Hashable, Sendable, CaseIterable {
  /// HTTP and Server-Sent Events.
  case serviceAPI
  /// The plugin daemon.
  case plugin
}

/// What becomes of a param on a transport.
public enum Carriage: Hashable, Sendable {
  /// It is sent, and must be given.
  case required
  /// It is sent where it is given.
  case optional
  /// It is not sent, and need not be: the transport knows its value.
  case omitted
  /// It cannot be sent; what to do instead, in Markdown.
  case refused(advice: String)

  /// Whether the transport takes the param.
  public var isSent: Bool { self == .required || self == .optional }
}

extension Interface {
  /// What becomes of a param on a transport. One that the interface is silent about sends all params, and needs those that
  /// are required everywhere.
  public func carriage(of param: Param, on transport: TransportKind) -> Carriage {
    func isAmong(_ names: [Named]?) -> Bool { names?.contains { $0.name == param.name } ?? false }
    let needed: [Named]?
    switch transport {
    case .serviceAPI:
      // What stands in the route is sent there.
      let isInRoute = serviceAPI?.request.placeholders.contains(param.name) == true
      if isAmong(serviceAPI?.omit), !isInRoute { return .omitted }
      needed = serviceAPI?.required
    case .plugin:
      if let refused = plugin?.unsupported.first(where: { $0.name == param.name }) {
        return .refused(advice: refused.text)
      }
      needed = plugin?.required
    }
    return param.isRequired || isAmong(needed) ? .required : .optional
  }

  /// The params that a transport takes, in call order.
  public func params(on transport: TransportKind) -> [Param] {
    params.filter { carriage(of: $0, on: transport).isSent }
  }
}
