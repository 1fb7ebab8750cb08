import InvokerSpec

/// Complete code for one task, the same in every language of the documentation.
struct Sample: Hashable, Sendable {
  var kind: Kind
  /// The name of its Swift function, which no other sample has: `streamChat`.
  var name: String
  /// A file that compiles as it stands.
  var swift: String
  /// The same in a plugin; `nil` where no plugin in Python calls the interface.
  var python: String?

  enum Kind: String, Hashable, Sendable, CaseIterable {
    case streaming, blocking, errors, conversation

    var anchor: String { "sample-" + rawValue }

    var title: Phrase {
      switch self {
      case .streaming: .sampleStreaming
      case .blocking: .sampleBlocking
      case .errors: .sampleErrors
      case .conversation: .sampleConversation
      }
    }

    var text: Phrase {
      switch self {
      case .streaming: .sampleStreamingText
      case .blocking: .sampleBlockingText
      case .errors: .sampleErrorsText
      case .conversation: .sampleConversationText
      }
    }
  }
}

/// All samples of a set of specs.
struct Samples: Hashable, Sendable {
  /// By the name of the interface, in the order of the page.
  var ofInterfaces: [String: [Sample]]

  init(
    _ interfaces: [Interface], _ types: SwiftTypes, _ apis: [String: InterfaceAPI], _ options: DocumentationOptions
  ) {
    ofInterfaces = Dictionary(interfaces.map { ($0.name, interfaceSamples($0, types, apis, options)) }) { first, _ in
      first
    }
  }
}

/// The samples of an interface; those that it has no example for are left out.
private func interfaceSamples(
  _ interface: Interface, _ types: SwiftTypes, _ apis: [String: InterfaceAPI], _ options: DocumentationOptions
) -> [Sample] {
  Sample.Kind.allCases.compactMap { sample($0, interface, types, apis, options) }
}

private func sample(
  _ kind: Sample.Kind, _ interface: Interface, _ types: SwiftTypes, _ apis: [String: InterfaceAPI],
  _ options: DocumentationOptions
) -> Sample? {
  guard let facade = apis[interface.name]?.facades.first,
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

extension Interface {
  /// The example that samples of a mode are made of.
  func example(_ mode: ModeName) -> Example? {
    examples.first { example in
      switch example.outcome {
      case .events: mode == .streaming
      case .reply: mode == .blocking
      case .error: false
      }
    }
  }

  /// The param by which a call continues what an earlier one began: an optional one that the reply always has too.
  func continuation(in specs: SpecSet) -> Param? {
    let reply = blocking.flatMap { specs.declaration(of: $0.returns.type)?.object }
    return params.first { param in
      guard case .value(let use) = param.kind, !param.isRequired, case .string = use.type else { return false }
      return reply?.properties.contains { $0.name == param.name && $0.isRequired } == true
    }
  }

  /// The request that begins a conversation, and the one that continues it with `param`.
  func exchange(by param: Param) -> (opening: Literal, next: Literal)? {
    func gives(_ example: Example) -> Bool {
      if case .object(let fields) = example.request { fields.contains { $0.name == param.name } } else { false }
    }
    guard let next = examples.first(where: gives) else { return nil }
    return examples.first { !gives($0) }.map { ($0.request, next.request) }
  }

  /// The fields on the way to what matters of a reply: its text, or else its last required field.
  func replyPath(in specs: SpecSet) -> [Property] {
    guard let object = blocking.flatMap({ specs.declaration(of: $0.returns.type)?.object }) else { return [] }
    let texts = Set(streaming?.text?.append.compactMap(\.path.last) ?? [])
    let required = object.properties.filter(\.isRequired)
    return (required.first { texts.contains($0.name) } ?? required.last).map { [$0] } ?? []
  }
}
