import InvokerSpec

/// What calls of apps add to the lists of conversations and messages, if the specs have them.
extension Shelves {
  func keep(_ answer: [Literal], to call: Call) {
    guard let id = answer.lazy.compactMap({ $0.text("conversation_id") }).first else { return }
    let inputs = call.arguments["inputs"] ?? .object([])
    if let (index, key) = list("conversations") {
      let known = find(id, index, key, user: call.user)
      let new = collections.all[index].template.withoutParts
        .merging([
          ("id", .string(id)), ("name", .string(call.arguments.text("query") ?? "New conversation")),
          ("inputs", inputs),
        ])
        .touched(["created_at", "updated_at"])
      let value = known.map { $0.value.touched(["updated_at"]) } ?? new
      // The one that was used last comes first.
      update(index, key) { list in list.removeAll { $0.id == id } }
      add(Element(id: id, value: value, user: known == nil ? call.user : known?.user), index, key)
    }
    guard let (index, key) = list("messages"),
      let message = answer.lazy.compactMap({ $0.text("message_id") }).first
    else { return }
    let value = collections.all[index].template.withoutParts
      .merging([
        ("id", .string(message)), ("conversation_id", .string(id)), ("inputs", inputs),
        ("query", call.arguments["query"] ?? .string("")), ("answer", .string(text(of: answer, call.interface))),
      ])
      .touched(["created_at"])
    add(Element(id: message, value: value, user: call.user), index, key)
  }

  private func list(_ name: String) -> (index: Int, key: String)? {
    collections.all.firstIndex { $0.path == [.text(name)] }.map { ($0, name) }
  }

  /// The whole text of an answer.
  private func text(of answer: [Literal], _ interface: Interface) -> String {
    var text = ""
    for event in answer {
      let part = event.text("answer") ?? ""
      switch event.text("event") {
      case "message_replace", nil: text = part
      // A newer agent repeats its answer at the end.
      case "message" where answer.contains { $0["event"] == .string("agent_message") }: text = part
      default: text += part
      }
    }
    return text
  }
}

extension Literal {
  /// Without the parts that belong to the element that was shown.
  fileprivate var withoutParts: Literal {
    .object(
      (object ?? []).map { field in
        switch field.value {
        case .array: Field(name: field.name, value: .array([]))
        case .object: Field(name: field.name, value: .null)
        default: field
        }
      })
  }

  /// With these values in place of those that it has.
  fileprivate func merging(_ values: [(String, Literal)]) -> Literal {
    var result = self
    for (name, value) in values where self[name] != nil || name == "id" { result[name] = value }
    return result
  }
}
