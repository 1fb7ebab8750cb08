import InvokerSpec

/// Determines the generated code for an interface.
struct InterfaceBuilder {
  let interface: Interface
  let types: SwiftTypes
  /// The params of the request.
  private let params: [ParamAPI]
  private let root: String

  init(_ interface: Interface, _ types: SwiftTypes) {
    self.interface = interface
    self.types = types
    params = types.params(of: interface)
    root = types.names.root(of: interface.name)
  }

  func build() -> InterfaceAPI {
    InterfaceAPI(
      name: interface.name, origin: interface.origin, root: root,
      entryPoint: interface.entryPointText,
      doc: SwiftDoc([interface.summary, interface.description, interface.since.map { "- Note: Since version \($0)." }]),
      descriptor: interface.descriptor(in: types.specs), modes: interface.modes(types),
      pages: types.pages(of: interface), request: request,
      facades: interface.reaches.map(facade), aliases: aliases)
  }

  // MARK: Calls

  private func facade(over reach: Reach) -> InterfaceAPI.Facade {
    let path = (interface.path(from: reach.root) ?? []).map { Identifier(value: $0).name }
    let code = ([reach.root.name] + path).joined(separator: ".")
    let text =
      switch reach {
      case .serviceAPI: "The calls of `\(code)` over the Service API."
      case .plugin: "The calls of `\(code)` in a plugin."
      case .any: "The calls of `\(code)`."
      }
    let call = interface.isCall ? path.last : nil
    let params = types.params(of: interface, over: reach)
    return InterfaceAPI.Facade(
      reach: reach, type: call == nil ? root + reach.suffix : typeOfCall(over: reach), isShared: call != nil,
      receiver: call == nil ? code : ([reach.root.name] + path.dropLast()).joined(separator: "."),
      entryPoint: code + (call == nil ? "" : "()"), doc: SwiftDoc([text]),
      calls: calls(params, named: call))
  }

  /// The type that contains the call.
  private func typeOfCall(over reach: Reach) -> String {
    let path = interface.path(from: reach.root) ?? []
    return path.count > 1 ? reach.root.type(at: path.dropLast()) : reach.client
  }

  /// The functions of the modes, and the function for all pages.
  ///
  /// - Parameter call: the name of the call; `nil` if the name of the mode is its name.
  private func calls(_ params: [ParamAPI], named call: String?) -> [InterfaceAPI.Call] {
    let ofModes = interface.modes(types).flatMap { mode in
      let function = SwiftFunction(
        doc: call == nil ? mode.doc : docOfCall(mode.doc), name: call ?? mode.function, parameters: [],
        result: mode.result, resultPlaces: mode.places)
      return calls(function, mode.mode, sender: mode.function, params)
    }
    let ofPages = types.pages(of: interface).map { pages in
      let function = SwiftFunction(
        doc: call == nil ? SwiftDoc([interface.summary] + pages.doc.paragraphs) : docOfCall(pages.doc),
        name: call.map(PagesAPI.function) ?? PagesAPI.sender, parameters: [], result: pages.result,
        resultPlaces: pages.places, isLazy: true)
      return calls(function, .blocking, sender: PagesAPI.sender, params)
    }
    return ofModes + (ofPages ?? [])
  }

  /// The function with its current parameters, followed by those with former ones.
  private func calls(
    _ function: SwiftFunction, _ mode: ModeName, sender: String, _ params: [ParamAPI]
  ) -> [InterfaceAPI.Call] {
    let signatures = [params.signature] + params.formerSignatures(of: function.name)
    return signatures.map { signature in
      var function = function
      function.parameters = signature.params.map(\.parameter)
      if let availability = signature.availability { function.doc = SwiftDoc([], availability) }
      return InterfaceAPI.Call(
        mode: mode, sender: sender, function: function, isFormer: signature.availability != nil,
        forwarded: function.parameters.map(\.forwarded))
    }
  }

  /// The documentation of a call that is an entry point itself: that of its interface, and of what it returns.
  private func docOfCall(_ result: SwiftDoc) -> SwiftDoc {
    let since = interface.since.map { "- Note: Since version \($0)." }
    let ofResult = result.paragraphs.filter { $0 != interface.summary }
    return SwiftDoc(
      [interface.summary, interface.description] + ofResult + [since],
      interface.deprecated.map { .deprecated(reason: $0) })
  }

  // MARK: The request

  private var request: InterfaceAPI.Request {
    let former = params.compactMap { param in
      param.formerName.map {
        SwiftProperty(
          doc: SwiftDoc([], .renamed(to: param.name.name)), origin: param.origin, name: $0, type: param.type,
          isSettable: true, storage: .other(param.stored))
      }
    }
    return InterfaceAPI.Request(
      doc: SwiftDoc(["The arguments of one invocation of `\(interface.entryPointText)`."]),
      properties: params.map { param in
        SwiftProperty(
          doc: SwiftDoc(param.documentation), origin: param.origin, name: param.name, type: param.type,
          isSettable: true, storage: param.stored == param.name ? .itself : .hidden(param.stored))
      } + former,
      initializers: [initializer] + params.formerSignatures(of: "init").map(formerInitializer),
      arguments: interface.params.compactMap(argument))
  }

  private var initializer: InterfaceAPI.Initializer {
    InterfaceAPI.Initializer(
      function: SwiftFunction(doc: SwiftDoc([]), name: "init", parameters: params.signature.params.map(\.parameter)),
      assignments: params.map { param in
        .init(
          member: param.stored, value: param.isBeingDropped ? param.defaultValue ?? "nil" : param.name.declared)
      }, forwarded: [])
  }

  /// A former initializer calls the current one, and then sets the params that it omits.
  private func formerInitializer(_ signature: Signature) -> InterfaceAPI.Initializer {
    let own = Dictionary(signature.params.map { ($0.wireName, $0.name) }) { first, _ in first }
    return InterfaceAPI.Initializer(
      function: SwiftFunction(
        doc: SwiftDoc([], signature.availability), name: "init", parameters: signature.params.map(\.parameter)),
      assignments: params.filter { $0.isBeingDropped && own[$0.wireName] != nil }.map {
        .init(member: $0.stored, value: $0.name.declared)
      },
      forwarded: params.filter { !$0.isBeingDropped }.map { param in
        param.name.argumentLabel + ": " + (own[param.wireName] ?? param.name).declared
      })
  }

  private func argument(_ param: Param) -> InterfaceAPI.Argument? {
    switch param.kind {
    case .mode(let selection):
      return value(of: selection).map { .init(wireName: param.name, value: $0, setting: .whereGiven) }
    case .value(let use):
      if let constant = use.constant {
        return .init(wireName: param.name, value: types.jsonExpression(constant), setting: .whereGiven)
      }
    }
    guard let own = params.first(where: { $0.wireName == param.name }) else { return nil }
    // The function that builds the arguments uses names of its own.
    let clashes = ["arguments", "mode"].contains(own.name.name)
    return InterfaceAPI.Argument(
      wireName: param.name, value: clashes ? "self." + own.stored.name : own.stored.declared,
      setting: own.isSentAsNull ? .orNull : own.type == .optional(.named("String")) ? .unlessEmpty : .whereGiven)
  }

  /// The expression of what is sent for the mode; `nil` if that is nothing.
  private func value(of selection: ModeParam) -> String? {
    guard selection.values != nil else { return "mode.rawValue" }
    func value(of mode: ModeName) -> String? { selection.value(of: mode).map(types.jsonExpression) }
    let values = interface.modes.map(value)
    guard values.count == 2 else { return values.first ?? nil }
    return switch (values[0], values[1]) {
    case ("true", "false"): "mode == .streaming"
    case ("false", "true"): "mode == .blocking"
    case (nil, nil): nil
    case (let stream, let reply):
      "(mode == .streaming ? \(stream ?? "nil") : \(reply ?? "nil")) as JSONValue?"
    }
  }

  /// The former names of the types of the interface.
  private var aliases: [SwiftAlias] {
    let suffixes = ["Invoking", "Invoker", "Request"] + (interface.isCall ? [] : interface.reaches.map(\.suffix))
    let former = types.names.formerTypesOfInterfaces[interface.name] ?? []
    return suffixes.compactMap { suffix in
      former.first { $0.present == root + suffix }.map { SwiftAlias(name: $0.former, type: $0.present) }
    }
  }
}

extension SwiftTypes {
  /// The generated code for the interfaces, by their names.
  var interfaceAPIs: [String: InterfaceAPI] {
    let apis = specs.interfaces.map { InterfaceBuilder($0, self).build() }
    return Dictionary(apis.map { ($0.name, $0) }) { first, _ in first }
  }
}

extension Interface {
  /// The response modes, each with the result of a call.
  func modes(_ types: SwiftTypes) -> [InterfaceAPI.Mode] {
    let streaming = streaming.map { streaming in
      InterfaceAPI.Mode(
        mode: .streaming, doc: SwiftDoc([streaming.description ?? summary]),
        result: .generic("InvocationStream", [types.type(streaming.yields.type)]),
        places: types.places(of: streaming.yields))
    }
    let blocking = blocking.map { blocking in
      InterfaceAPI.Mode(
        mode: .blocking, doc: SwiftDoc([blocking.description ?? summary]), result: types.result(of: blocking),
        places: [blocking.returns, blocking.paused?.returns].compactMap(\.self).flatMap(types.places))
    }
    return [streaming, blocking].compactMap(\.self)
  }
}
