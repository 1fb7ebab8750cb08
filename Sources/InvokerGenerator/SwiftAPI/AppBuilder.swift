import InvokerSpec

/// Determines the generated code for one app.
struct AppBuilder {
  let app: BoundApp
  let interface: Interface
  let types: SwiftTypes

  /// - Returns: `nil` if the interface is unknown.
  init?(_ app: BoundApp, _ types: SwiftTypes) {
    guard let interface = types.specs.interface(of: app) else { return nil }
    self.app = app
    self.interface = interface
    self.types = types
  }

  func build() -> AppAPI {
    let root = types.names.root(of: interface.name)
    return AppAPI(
      origin: Origin(.interface(app.name), at: [app.location, app.interface.location]),
      root: types.names.root(ofApp: app.name),
      doc: SwiftDoc([
        app.summary ?? app.title, app.description, kind, app.since.map { "- Note: Since version \($0)." },
      ]),
      invoker: root + "Invoker", request: root + "Request", facades: interface.reaches.map(facade),
      limits: inputs.compactMap { input in input.type.constraints.limit.map { (input.name, $0) } }, outputs: outputs)
  }

  private var kind: String {
    let kind = interface.apps.first { $0.name == app.kind?.name }.map { "A \($0.title) app" } ?? "An app"
    return "\(kind) called through `\(interface.entryPointText)`, with typed inputs and outputs."
  }

  private var inputs: [Property] { types.specs.types[app.inputs]?.object?.properties ?? [] }

  // MARK: Calls

  private func facade(over reach: Reach) -> AppAPI.Facade {
    let params = types.params(of: interface, over: reach).signature.params
    let properties = properties(for: params)
    let text =
      switch reach {
      case .serviceAPI: "The calls over the Service API, where the key identifies the app."
      case .plugin: "The calls in a plugin."
      case .any: "The calls."
      }
    return AppAPI.Facade(
      reach: reach, doc: SwiftDoc([text]), properties: properties,
      calls: interface.modes(types).filter { app.answers(in: $0.mode) }.map { call($0, params, properties) })
  }

  /// The properties for the params that identify the app. They avoid the other names in the type and its calls.
  private func properties(for params: [ParamAPI]) -> [SwiftParameter] {
    let naming = Set(interface.serviceAPI?.omit.map(\.name) ?? [])
    let own = params.filter { naming.contains($0.wireName) }.map(\.parameter)
    let others = params.filter { !naming.contains($0.wireName) }.map(\.name.name)
    let members: Set = ["client", "session"]
    let names = uniqueNames(own.map { $0.name.avoiding(members) }, avoiding: members.union(others))
    return zip(own, names).map { parameter, name in
      var property = parameter
      property.name = name
      return property
    }
  }

  private func call(
    _ mode: InterfaceAPI.Mode, _ params: [ParamAPI], _ properties: [SwiftParameter]
  ) -> InterfaceAPI.Call {
    let stored = Dictionary(properties.map { ($0.wireName, $0.name) }) { first, _ in first }
    let parameters = params.filter { stored[$0.wireName] == nil }.map { param in
      var parameter = param.parameter
      if param.wireName == AppAPI.inputsParam {
        parameter.type = .named("Inputs")
        parameter.defaultValue = needsInputs ? nil : "Inputs()"
        parameter.origin.places += inputs.map(\.location)
      }
      return parameter
    }
    var doc = mode.doc
    if inputs.contains(where: { $0.type.constraints.limit != nil }) {
      doc.failure =
        "An error with the reason `.argument`, before anything is sent, for an input that exceeds its limit."
    }
    let result = SwiftFunction(
      doc: doc, name: mode.function, parameters: parameters, result: result(of: mode),
      resultPlaces: mode.places + [app.location])
    return InterfaceAPI.Call(
      mode: mode.mode, sender: mode.function, function: result, isFormer: false,
      forwarded: params.map { param in
        let value = param.wireName == AppAPI.inputsParam ? "[:]" : (stored[param.wireName] ?? param.name).declared
        return param.name.argumentLabel + ": " + value
      })
  }

  private var needsInputs: Bool {
    inputs.contains { types.defaultValue($0.type, isOptional: $0.isOptional, isRequired: $0.isRequired) == nil }
  }

  private func result(of mode: InterfaceAPI.Mode) -> SwiftType {
    switch mode.mode {
    case .streaming:
      guard let streaming = interface.streaming, outputs?.events.isEmpty == false else { return mode.result }
      return .generic(
        "InvocationStream", [.generic("AppEvent", [types.type(streaming.yields.type), .named("Outputs")])])
    case .blocking:
      guard let blocking = interface.blocking, outputs?.reply != nil else { return mode.result }
      return types.result(of: blocking) { .generic("AppReply", [$0, .named("Outputs")]) }
    }
  }

  private var outputs: AppAPI.Outputs? {
    guard app.outputs != nil else { return nil }
    return AppAPI.Outputs(
      discriminator: types.specs.events(of: interface)?.discriminator ?? "event",
      reply: app.answers(in: .blocking) ? interface.blocking?.outputs?.path : nil,
      events: app.answers(in: .streaming) ? interface.streaming?.outputs.map { ($0.event, $0.path) } ?? [] : [])
  }
}
