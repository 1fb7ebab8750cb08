import DifyApps

extension Conversation.Answer {
  mutating func applyForm(_ event: ChatEvent) {
    switch event {
    case .humanInputRequired(let event): require(event.data)
    case .humanInputFormFilled(let event):
      changeForm(of: event.data.nodeID) { form in
        form.status = .submitted(actionID: event.data.actionID)
        form.renderedContent = event.data.renderedContent
      }
    case .humanInputFormTimeout(let event): changeForm(of: event.data.nodeID) { $0.status = .expired }
    default: break
    }
  }

  /// Adds a form, unless it is known. A reopened stream repeats it, without the values that are part of its text.
  mutating func require(_ form: HumanInputForm) {
    if !forms.contains(where: { $0.id == form.formID }) { forms.append(Conversation.Form(definition: form)) }
  }

  /// Changes the form of a node, which has only one that isn't settled.
  private mutating func changeForm(of node: String, _ change: (inout Conversation.Form) -> Void) {
    guard let index = forms.lastIndex(where: { $0.definition.nodeID == node }) else { return }
    change(&forms[index])
  }
}
