import InvokerSpec

/// A param of an interface, as Swift names and types it.
struct ParamAPI: Sendable {
  var wireName: String
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

  /// Whether callers should leave it out, and can.
  var isBeingDropped: Bool { documentation.deprecated != nil && defaultValue != nil }

  /// The stored property of the request.
  var stored: Identifier { documentation.deprecated == nil ? name : name.storage }

  var parameter: SwiftParameter {
    SwiftParameter(
      wireName: wireName, name: name, type: type, defaultValue: defaultValue,
      documentation: documentation.description?.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}

extension SwiftTypes {
  /// The params of an interface in call order, without the response mode.
  ///
  /// - Parameter transport: only those that it carries, as it needs them; `nil`: those of the request, in which only what
  ///   every transport needs must be given.
  func params(of interface: Interface, over transport: TransportKind? = nil) -> [ParamAPI] {
    interface.params.compactMap { param in
      guard let use = param.type else { return nil }
      let needs = (transport.map { [$0] } ?? interface.transports).map { interface.need(of: param, over: $0) }
      if transport != nil, needs == [.none] { return nil }
      let isRequired = needs.allSatisfy { $0 == .required }
      // What the spec asks for, and what goes with it unless the caller says otherwise.
      let isOptional = use.isOptional(required: isRequired)
      let isNeededHere = isRequired && !param.isRequired
      return ParamAPI(
        wireName: param.name, name: names.param(param.name, of: interface.name),
        type: type(use.type).optional(isOptional),
        defaultValue: isNeededHere ? nil : defaultValue(use, isOptional: isOptional, isRequired: isRequired),
        isSentAsNull: param.isRequired && use.isOptional(required: true), documentation: param.documentation,
        formerName: names.formerParams[interface.name]?[param.name])
    }
  }
}

/// Whether a transport takes a param.
enum Need { case required, optional, none }

extension Interface {
  /// What carries it.
  var transports: [TransportKind] {
    let kinds = [serviceAPI.map { _ in TransportKind.serviceAPI }, plugin.map { _ in TransportKind.plugin }]
    let known = kinds.compactMap(\.self)
    return known.isEmpty ? [.any] : known
  }

  func need(of param: Param, over transport: TransportKind) -> Need {
    let (refused, needed): ([String], [String]) =
      switch transport {
      case .serviceAPI: (serviceAPI?.omit.map(\.name) ?? [], serviceAPI?.required.map(\.name) ?? [])
      case .plugin: (plugin?.unsupported.map(\.name) ?? [], plugin?.required.map(\.name) ?? [])
      case .any: ([], [])
      }
    if refused.contains(param.name) { return .none }
    return param.isRequired || needed.contains(param.name) ? .required : .optional
  }
}
