import DifyService
public import InvokerRuntime

/// The forms of a run that waits for a person.
extension Conversation {
  /// Submits a form, and continues with the run.
  ///
  /// If another form is pending, the run continues once that is submitted, too.
  ///
  /// - Parameters:
  ///   - form: a form of ``State/paused(_:)``, or of any answer.
  ///   - action: the ID of the button that the person chose.
  ///   - values: the values of the fields, by name.
  /// - Throws: the error of the request, such as `invalid_form_data` for a value that is missing. The form can be
  ///   submitted again.
  public func answer(
    _ form: Form, action: String, values: JSONObject = [:]
  ) async throws(InvocationError) {
    guard let answer = messages.last?.answer, let run = answer.runID, let token = form.definition.formToken,
      waits(for: run), answer.pendingForms.contains(where: { $0.id == form.id })
    else { return }
    change(form) { $0.status = .submitted(actionID: action) }
    let others = answer.pendingForms.filter { $0.id != form.id }
    let before = state
    let shown: State = answer.phase == .paused && !others.isEmpty ? .paused(others) : .sending
    state = shown
    do throws(InvocationError) {
      // A run tells how it continues only to streams that are open.
      let events = try await reading == nil ? open(run)() : nil
      _ = try await client.forms.submit(formToken: token, inputs: values, action: action, user: user)
      guard waits(for: run) else { return }
      // A stream that was open before may have broken in the meantime, or the run has ended.
      if reading == nil, messages.last?.answer.isInProgress == true {
        if let events { read(continuing: true) { events } } else { read(continuing: true, open(run)) }
      }
      showState()
    } catch {
      change(form) { if $0.status == .submitted(actionID: action) { $0.status = .pending } }
      if waits(for: run) {
        // Unless an event or the end of a stream has changed it.
        if state == shown { state = before }
        showState()
      }
      throw error
    }
  }

  /// Whether a run is still that of the last answer, and hasn't been stopped.
  private func waits(for run: String) -> Bool { state != .stopped && messages.last?.answer.runID == run }

  /// Gets the values that are part of a form's text, which reopened streams and earlier messages don't have.
  func completeForms() {
    for form in messages.last?.answer.pendingForms ?? [] where form.hasPlaceholders {
      guard let token = form.definition.formToken, completing.insert(token).inserted else { continue }
      Task { [weak self, client] in
        guard let complete = try? await client.forms.get(formToken: token) else { return }
        self?.change(form) { $0.fill(from: complete) }
        if case .paused? = self?.state { self?.showState() }
      }
    }
  }

  private func change(_ form: Form, _ change: (inout Form) -> Void) {
    for index in messages.indices.reversed() where messages[index].answer.forms.change(form.id, change) { return }
  }
}
