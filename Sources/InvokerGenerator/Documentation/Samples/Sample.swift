import InvokerSpec

/// Complete code for one task, the same in every language of the documentation.
struct Sample: Hashable, Sendable {
  var kind: Kind
  /// The unique name of its Swift function: `streamChat`.
  var name: String
  /// A file that compiles as is.
  var swift: String
  /// The same task in a plugin; `nil` if Python plugins don't call the interface.
  var python: String?

  enum Kind: String, Hashable, Sendable, CaseIterable {
    case streaming, blocking, pages, errors, conversation

    var anchor: String { "sample-" + rawValue }

    var title: Phrase {
      switch self {
      case .streaming: .sampleStreaming
      case .blocking: .sampleBlocking
      case .pages: .samplePages
      case .errors: .sampleErrors
      case .conversation: .sampleConversation
      }
    }

    var text: Phrase {
      switch self {
      case .streaming: .sampleStreamingText
      case .blocking: .sampleBlockingText
      case .pages: .samplePagesText
      case .errors: .sampleErrorsText
      case .conversation: .sampleConversationText
      }
    }
  }
}

/// All samples of a set of specs.
struct Samples: Hashable, Sendable {
  /// The samples by the name of the interface, in page order.
  var ofInterfaces: [String: [Sample]]

  init(
    _ interfaces: [Interface], _ types: SwiftTypes, _ apis: [String: InterfaceAPI], _ options: DocumentationOptions
  ) {
    ofInterfaces = Dictionary(interfaces.map { ($0.name, interfaceSamples($0, types, apis, options)) }) { first, _ in
      first
    }
  }
}

/// The samples of an interface. Samples without an example are omitted.
private func interfaceSamples(
  _ interface: Interface, _ types: SwiftTypes, _ apis: [String: InterfaceAPI], _ options: DocumentationOptions
) -> [Sample] {
  Sample.Kind.allCases.compactMap { sample($0, interface, types, apis, options) }
}

private func sample(
  _ kind: Sample.Kind, _ interface: Interface, _ types: SwiftTypes, _ apis: [String: InterfaceAPI],
  _ options: DocumentationOptions
) -> Sample? {
  guard let facade = apis[interface.name]?.facades.first else { return nil }
  // An example can be without what only one of the transports requires.
  var interface = interface
  interface.examples.removeAll { !facade.takes($0.request) }
  guard
    let swift = SwiftSamples(interface: interface, types: types, facade: facade, module: options.settings.swiftModule)
      .sample(kind)
  else { return nil }
  let python = options.settings.pythonModule.flatMap { module in
    PythonSamples(
      interface: interface, specs: types.specs, module: module, arguments: options.settings.pythonArguments
    ).sample(kind)
  }
  return Sample(kind: kind, name: swift.name, swift: swift.text, python: python)
}

extension InterfaceAPI.Facade {
  /// Returns whether a request has all arguments that the calls require.
  fileprivate func takes(_ request: Literal) -> Bool {
    calls.first?.function.parameters.allSatisfy { $0.defaultValue != nil || $0.value(in: request) != nil } ?? false
  }
}

extension SwiftParameter {
  /// The value to pass for a request; `nil` also for `null` where Swift has no `nil`, which means the default.
  func value(in request: Literal) -> Literal? {
    let value = request.field(at: [wireName])
    if case .optional = type { return value }
    return value == .null ? nil : value
  }
}

extension Interface {
  /// The example that the samples of a mode are based on.
  func example(_ mode: ModeName) -> Example? {
    examples.first { example in
      switch example.outcome {
      case .events: mode == .streaming
      case .reply: mode == .blocking
      case .error: false
      }
    }
  }

  /// The param by which a call continues an earlier one: an optional param that the reply always contains too.
  func continuation(in specs: SpecSet) -> Param? {
    let reply = blocking?.returns.flatMap { specs.declaration(of: $0.type)?.object }
    return params.first { param in
      guard case .value(let use) = param.kind, !param.isRequired, case .string = use.type else { return false }
      return reply?.properties.contains { $0.name == param.name && $0.isRequired } == true
    }
  }

  /// The request that begins a conversation, and the request that continues it with `param`.
  func exchange(by param: Param) -> (opening: Literal, next: Literal)? {
    func gives(_ example: Example) -> Bool {
      if case .object(let fields) = example.request { fields.contains { $0.name == param.name } } else { false }
    }
    guard let next = examples.first(where: gives) else { return nil }
    return examples.first { !gives($0) }.map { ($0.request, next.request) }
  }

  /// The fields on the path to the main value of a reply: its text, or its last required field if there is no text.
  func replyPath(in specs: SpecSet) -> [Property] {
    guard let object = blocking?.returns.flatMap({ specs.declaration(of: $0.type)?.object }) else { return [] }
    let texts = Set(streaming?.text?.append.compactMap(\.path.last) ?? [])
    let required = object.properties.filter(\.isRequired)
    return (required.first { texts.contains($0.name) } ?? required.last).map { [$0] } ?? []
  }
}
