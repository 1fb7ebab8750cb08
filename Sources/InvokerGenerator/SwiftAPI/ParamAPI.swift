import InvokerSpec

/// A param of an interface, as Swift names and types it.
struct ParamAPI: Sendable {
  var origin: Origin
  var name: Identifier
  /// With the question mark of an optional.
  var type: SwiftType
  /// An expression; `nil` if the caller must give it.
  var defaultValue: String?
  /// Whether it is sent as `null` where there is no value, and not left out.
  var isSentAsNull: Bool
  var documentation: Documentation
  /// What it was called, where that is a name of its own.
  var formerName: Identifier?

  /// The name on the wire.
  var wireName: String { origin.name ?? "" }

  /// Whether callers should leave it out, and can.
  var isBeingDropped: Bool { documentation.deprecated != nil && defaultValue != nil }

  /// The stored property of the request.
  var stored: Identifier { documentation.deprecated == nil ? name : name.storage }

  var parameter: SwiftParameter {
    SwiftParameter(
      origin: origin, name: name, type: type, defaultValue: defaultValue,
      documentation: documentation.description?.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}

extension SwiftTypes {
  /// The params of an interface in call order, without the response mode.
  ///
  /// - Parameter reach: only those that are sent there, as they are needed there; `nil`: those of the request, in which only
  ///   what every transport needs must be given.
  func params(of interface: Interface, over reach: Reach? = nil) -> [ParamAPI] {
    interface.params.compactMap { param in
      guard let use = param.type else { return nil }
      let carriages = (reach.map { [$0] } ?? interface.reaches).map { interface.carriage(of: param, over: $0) }
      if reach != nil, !carriages[0].isSent { return nil }
      let isRequired = carriages.allSatisfy { $0 == .required }
      let isOptional = use.isOptional(required: isRequired)
      return ParamAPI(
        origin: Origin(.interface(interface.name), param.name, at: [param.location] + aliases(in: use.type)),
        name: names.param(param.name, of: interface.name),
        type: type(use.type).optional(isOptional),
        defaultValue: defaultValue(use, isOptional: isOptional, isRequired: isRequired),
        isSentAsNull: param.isRequired && use.isOptional(required: true), documentation: param.documentation,
        formerName: names.formerParams[interface.name]?[param.name])
    }
  }
}

extension Interface {
  /// What carries it, as far as callers must know.
  var reaches: [Reach] {
    let known = [serviceAPI.map { _ in Reach.serviceAPI }, plugin.map { _ in Reach.plugin }].compactMap(\.self)
    return known.isEmpty ? [.any] : known
  }

  func carriage(of param: Param, over reach: Reach) -> Carriage {
    reach.transport.map { carriage(of: param, on: $0) } ?? (param.isRequired ? .required : .optional)
  }

  /// The params that a transport needs and the request leaves open, as another transport does without them. One that has a
  /// value where callers give none is always sent.
  func paramsNeeded(on transport: TransportKind) -> [Param] {
    params.filter { param in
      guard let use = param.type, use.defaultValue == nil || use.defaultValue == .null else { return false }
      return carriage(of: param, on: transport) == .required
        && !reaches.allSatisfy { carriage(of: param, over: $0) == .required }
    }
  }
}
