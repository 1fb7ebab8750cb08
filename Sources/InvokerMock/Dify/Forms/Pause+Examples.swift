import InvokerSpec

extension Pause {
  /// The pause that a run ends with; `nil` if it ends otherwise.
  ///
  /// - Parameters:
  ///   - events: the events of the run, which request the forms.
  ///   - life: how long the forms can be filled in.
  init?(in events: [RunEvent], life: Duration) {
    guard events.last(where: { !$0.isKeepAlive })?.name == "workflow_paused" else { return nil }
    self.init(forms: Form.all(in: events), lapses: .now + life)
  }

  /// Continues as the examples of an interface show.
  ///
  /// - Parameters:
  ///   - request: the request of the example that the run was created from.
  ///   - copy: the copy that created it.
  mutating func goOn(asShownBy interface: Interface, request: Literal, copy: FreshCopy) {
    let nodes = forms.map(\.nodeID)
    func rest(_ event: String) -> [Literal] {
      let shown = interface.examples.filter { $0.events.settle(nodes, by: event) }
      let best = shown.first { $0.request == request } ?? shown.first
      return best.map { $0.events.behindForms(of: nodes).map(copy.callAsFunction) } ?? []
    }
    afterForms = rest("human_input_form_filled")
    afterLapse = rest("human_input_form_timeout")
  }
}

extension [Literal] {
  /// Whether an event settles the form of one of these nodes.
  fileprivate func settle(_ nodes: [Literal], by event: String) -> Bool {
    contains { $0["event"] == .string(event) && nodes.contains($0["data"]?["node_id"] ?? .null) }
  }

  /// What follows the last event of the nodes that had the forms, without keep-alives.
  fileprivate func behindForms(of nodes: [Literal]) -> [Literal] {
    let last = lastIndex { nodes.contains($0["data"]?["node_id"] ?? .string("")) }
    return self[(last.map { $0 + 1 } ?? 0)...].filter { $0["event"] != .string("ping") }
  }
}

extension Literal {
  /// With the expiration time of its forms, in seconds since 1970.
  func expiring(at time: Int) -> Literal {
    replacing { part in
      guard part["form_token"] != nil, var fields = part.object else { return nil }
      for index in fields.indices where fields[index].name == "expiration_time" { fields[index].value = .integer(time) }
      return .object(fields)
    }
  }
}
