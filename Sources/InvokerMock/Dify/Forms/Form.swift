import InvokerSpec

/// A form that a paused run waits for, as in `human_input_required`.
struct Form: Sendable, Hashable {
  /// The token required to fill it in.
  var token: String
  /// The data of the event.
  var data: Literal

  /// The outcome of a form.
  enum Settlement: Sendable, Hashable {
    case submitted
    case lapsed
  }

  /// The submitted values.
  struct Submission: Sendable, Hashable {
    var action: String
    var inputs: Literal
  }

  init?(_ data: Literal) {
    guard let token = data.text("form_token") else { return nil }
    self.token = token
    self.data = data
  }

  /// The forms that the events of a run request.
  static func all(in events: some Sequence<RunEvent>) -> [Form] {
    events.filter { $0.name == "human_input_required" }.compactMap { $0.value["data"].flatMap(Form.init) }
  }

  var nodeID: Literal { data["node_id"] ?? .null }

  /// The description for the person who fills it in.
  var definition: Literal {
    let names: KeyValuePairs<String, String> = [
      "form_content": "form_content", "inputs": "inputs", "resolved_default_values": "resolved_default_values",
      "user_actions": "actions", "expiration_time": "expiration_time",
    ]
    return .object(names.map { .init(name: $0.key, value: data[$0.value] ?? .null) })
  }

  /// The title of an action; `nil` if the form doesn't have it.
  func title(ofAction id: String) -> String? {
    elements("actions").first { $0.text("id") == id }.map { $0.text("title") ?? id }
  }

  /// The names of its inputs.
  var inputNames: [String] { elements("inputs").compactMap { $0.text("output_variable_name") } }

  /// Its content with the submitted values.
  func rendered(_ submission: Submission) -> String {
    inputNames.reduce(data.text("form_content") ?? "") { content, name in
      content.replacing("{{#$output.\(name)#}}", with: submission.inputs[name].map(\.shownInForm) ?? "")
    }
  }

  private func elements(_ name: String) -> [Literal] {
    if case .array(let elements)? = data[name] { elements } else { [] }
  }
}

extension Literal {
  fileprivate var shownInForm: String { string ?? json }
}
