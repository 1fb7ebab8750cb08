import InvokerSpec

/// A param of an interface, as Swift writes it.
struct SwiftParam {
  var wireName: String
  var name: Identifier
  /// `String?`; `nil` for the response mode, whose type differs from call to call.
  var type: String?
  /// An expression; `nil` if the caller must give it.
  var defaultValue: String?
  /// Whether it is sent as `null` where there is no value, and not left out.
  var isSentAsNull = false
  var documentation: Documentation
  /// What it was called, where that is a name of its own.
  var formerName: Identifier?

  /// Whether callers should leave it out, and can.
  var isBeingDropped: Bool { documentation.deprecated != nil && defaultValue != nil && type != nil }

  /// The stored property of the request.
  var stored: Identifier { documentation.deprecated == nil ? name : name.storage }

  /// `appID: String`, with the default where there is one.
  func declaration(type: String, default defaultValue: String?) -> String {
    name.label + ": " + type + (defaultValue.map { " = " + $0 } ?? "")
  }

  /// `appID: appID`.
  var forwarded: String { name.argumentLabel + ": " + name.declared }
}

extension SwiftTypes {
  /// The params of an interface in call order.
  func params(of interface: Interface) -> [SwiftParam] {
    let members = interface.params.map { names.param($0.name, of: interface.name) }
    return interface.params.map { param in
      var swift = SwiftParam(
        wireName: param.name, name: names.param(param.name, of: interface.name),
        documentation: param.documentation)
      if let type = param.type {
        swift.formerName = names.former(param.documentation.was, among: members)
        let isOptional = type.isOptional(required: param.isRequired)
        swift.isSentAsNull = isOptional && param.isRequired
        swift.type = self.type(type.type) + (isOptional ? "?" : "")
        swift.defaultValue = defaultValue(type, isOptional: isOptional, isRequired: param.isRequired)
      }
      return swift
    }
  }
}
