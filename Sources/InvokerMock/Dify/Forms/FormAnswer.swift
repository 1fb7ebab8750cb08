import InvokerSpec

/// Responds to requests that read or submit a form.
struct FormAnswer {
  var runs: Runs
  var token: String
  /// The requested path.
  var path: String

  func definition() throws(APIError) -> Literal { try open().form.definition }

  /// - Parameter arguments: the body.
  func submit(_ arguments: Literal) throws(APIError) {
    _ = try user(in: arguments)
    try checkPayload(arguments)
    let (run, form) = try open()
    let submission = Form.Submission(
      action: arguments["action"]?.string ?? "", inputs: arguments["inputs"] ?? .object([]))
    guard form.title(ofAction: submission.action) != nil else {
      throw APIError(400, "invalid_form_data", "Invalid action: \(submission.action)")
    }
    let missing = form.inputNames.filter { submission.inputs[$0] == nil }
    guard missing.isEmpty else {
      throw APIError(400, "invalid_form_data", "Missing required inputs: \(missing.joined(separator: ", "))")
    }
    run.submit(submission, to: token)
  }

  private func open() throws(APIError) -> (run: Run, form: Form) {
    guard let run = runs.run(ofForm: token), let (form, settlement) = run.form(token) else {
      let route = "form/human_input/<string:form_token>"
      throw .notFound(
        "Form not found.", at: path, like: ["/v1/\(route)", "/api/\(route)", "/api/\(route)/upload-token"])
    }
    let id = form.data.text("form_id") ?? ""
    switch settlement {
    case nil: return (run, form)
    case .lapsed: throw APIError(412, "human_input_form_expired", "This form has expired, form_id=\(id)")
    case .submitted:
      throw APIError(
        412, "human_input_form_submitted", "This form has already been submitted by another user, form_id=\(id)")
    }
  }

  private func checkPayload(_ arguments: Literal) throws(APIError) {
    var problems: [PayloadProblem] = []
    if arguments["inputs"] == nil { problems.append(PayloadProblem(missing: "inputs", in: arguments)) }
    if arguments["action"] == nil { problems.append(PayloadProblem(missing: "action", in: arguments)) }
    guard !problems.isEmpty else { return }
    throw .invalidParam(validationMessage(problems, in: "HumanInputFormSubmitPayload"))
  }
}
