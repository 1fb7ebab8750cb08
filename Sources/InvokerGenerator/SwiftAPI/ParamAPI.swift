import InvokerSpec

/// A param of an interface with its Swift name and type.
struct ParamAPI: Sendable {
  var origin: Origin
  var name: Identifier
  /// The type, with the question mark of an optional.
  var type: SwiftType
  /// The expression of the default; `nil` if the caller must pass a value.
  var defaultValue: String?
  /// Whether an absent value is sent as `null` rather than omitted.
  var isSentAsNull: Bool
  /// Whether callers can and should omit it.
  var isBeingDropped: Bool
  var documentation: Documentation
  /// The former name, if it differs from all current ones.
  var formerName: Identifier?

  /// The name on the wire.
  var wireName: String { origin.name ?? "" }

  /// The stored property of the request.
  var stored: Identifier { documentation.deprecated == nil ? name : name.storage }

  var parameter: SwiftParameter {
    SwiftParameter(
      origin: origin, name: name, type: type, defaultValue: defaultValue,
      documentation: documentation.description.map(onOneLine))
  }
}

/// A text with its lines joined.
private func onOneLine(_ text: String) -> String {
  // In most texts there is nothing to find, and characters take long to iterate.
  if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
  return text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

extension SwiftTypes {
  /// The params of an interface in call order, without the response mode and constants.
  ///
  /// - Parameter reach: selects the params that this transport sends, with its requirements; `nil` for the params of
  ///   the request, in which only params that every transport requires are required.
  func params(of interface: Interface, over reach: Reach? = nil) -> [ParamAPI] {
    interface.params.compactMap { param in
      guard let use = param.type, use.constant == nil else { return nil }
      let carriages = (reach.map { [$0] } ?? interface.reaches).map { interface.carriage(of: param, over: $0) }
      if reach != nil, !carriages[0].isSent { return nil }
      let isRequired = carriages.allSatisfy { $0 == .required }
      let isOptional = use.isOptional(required: isRequired)
      // The calls of a transport that requires the param pass it to the request, which must not warn about that.
      let isNeeded = carriages.contains(.required)
      return ParamAPI(
        origin: Origin(.interface(interface.name), param.name, at: [param.location] + aliases(in: use.type)),
        name: names.param(param.name, of: interface.name),
        type: type(use.type).optional(isOptional),
        defaultValue: defaultValue(use, isOptional: isOptional, isRequired: isRequired),
        isSentAsNull: param.isRequired && use.isOptional(required: true),
        isBeingDropped: param.documentation.deprecated != nil
          && defaultValue(use, isOptional: isOptional, isRequired: isNeeded) != nil,
        documentation: param.documentation,
        formerName: names.formerParams[interface.name]?[param.name])
    }
  }
}

extension Interface {
  /// The kinds of transport, insofar as they matter to callers.
  var reaches: [Reach] {
    let known = [serviceAPI.map { _ in Reach.serviceAPI }, plugin.map { _ in Reach.plugin }].compactMap(\.self)
    return known.isEmpty ? [.any] : known
  }

  func carriage(of param: Param, over reach: Reach) -> Carriage {
    reach.transport.map { carriage(of: param, on: $0) } ?? (param.isRequired ? .required : .optional)
  }

  /// The params that a transport requires but that are optional in the request because another transport doesn't
  /// require them. A param with a default is always sent.
  func paramsNeeded(on transport: TransportKind) -> [Param] {
    params.filter { param in
      guard let use = param.type, use.constant == nil, use.defaultValue == nil || use.defaultValue == .null else {
        return false
      }
      return carriage(of: param, on: transport) == .required
        && !reaches.allSatisfy { carriage(of: param, over: $0) == .required }
    }
  }
}
