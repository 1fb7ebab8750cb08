import InvokerSpec

/// Rejects arguments that aren't a well-formed call, before the app is known.
///
/// - Parameter body: the arguments in the body, which the message shows.
func checkPayload(_ arguments: Literal, body: Literal, of interface: Interface) throws(APIError) {
  var problems: [PayloadProblem] = []
  for param in interface.params where param.name != "user" {
    if let problem = problem(with: param, in: arguments, body, of: interface) { problems.append(problem) }
  }
  guard !problems.isEmpty else { return }
  throw .invalidParam(validationMessage(problems, in: interface.payloadName))
}

/// The messages of the library that validates payloads.
func validationMessage(_ problems: [PayloadProblem], in payload: String) -> String {
  let count = problems.count == 1 ? "1 validation error" : "\(problems.count) validation errors"
  return "\(count) for \(payload)\n" + problems.map(\.text).joined(separator: "\n")
}

/// What is wrong with one field of a payload.
struct PayloadProblem {
  var field: String
  var sentence: String
  /// The name of the violated rule.
  var rule: String
  var value: Literal

  /// A required field.
  init(missing field: String, in payload: Literal) {
    self.init(field: field, sentence: "Field required", rule: "missing", value: payload)
  }

  init(field: String, sentence: String, rule: String, value: Literal) {
    self.field = field
    self.sentence = sentence
    self.rule = rule
    self.value = value
  }

  var text: String {
    """
    \(field)
      \(sentence) [type=\(rule), input_value=\(shortened(value.pythonText)), input_type=\(value.pythonType)]
        For further information visit https://errors.pydantic.dev/2.12/v/\(rule)
    """
  }
}

private func shortened(_ text: String) -> String {
  text.count > 50 ? "\(text.prefix(25))...\(text.suffix(24))" : text
}

private func problem(
  with param: Param, in arguments: Literal, _ body: Literal, of interface: Interface
) -> PayloadProblem? {
  guard let value = arguments[param.name] else {
    return interface.requires(param) ? PayloadProblem(missing: param.name, in: body) : nil
  }
  guard let type = param.type?.type else {
    let known = [ModeName.blocking, .streaming].compactMap { interface.modeParam?.selection.value(of: $0) }
    guard value != .null, !known.contains(value) else { return nil }
    let sentence = "Input should be " + known.map(\.pythonText).joined(separator: " or ")
    return PayloadProblem(field: param.name, sentence: sentence, rule: "literal_error", value: value)
  }
  // `null` stands for what was left out, where that can be; flags are not asked for it.
  if value == .null, !interface.requires(param), type != .boolean { return nil }
  guard let (kind, rule) = expected(type, for: value) else { return nil }
  return PayloadProblem(field: param.name, sentence: "Input should be a valid \(kind)", rule: rule, value: value)
}

/// What a value should be, if it is not.
private func expected(_ type: SchemaType, for value: Literal) -> (kind: String, rule: String)? {
  switch (type, value) {
  case (.string, .string), (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .boolean),
    (.array, .array), (.dictionary, .object):
    nil
  case (.integer, _): ("integer", "int_type")
  case (.number, _): ("number", "float_type")
  case (.string, _): ("string", "string_type")
  case (.boolean, _): ("boolean", "bool_type")
  case (.array, _): ("list", "list_type")
  case (.dictionary, _): ("dictionary", "dict_type")
  default: nil
  }
}

extension Interface {
  /// Whether a request must contain a param. Apps require `inputs` even if they are empty, even where clients make them
  /// optional. Anything else with a default can be missing.
  fileprivate func requires(_ param: Param) -> Bool {
    switch carriage(of: param, on: .serviceAPI) {
    case .required: param.type?.defaultValue == nil
    case .optional: param.name == "inputs" && !apps.isEmpty
    case .omitted, .constant, .refused: false
    }
  }

  /// Whether a request must name the user.
  var requiresUser: Bool { params.first { $0.name == "user" }.map(requires) ?? false }

  /// The server's name for the payload.
  fileprivate var payloadName: String {
    name == "workflow" ? "WorkflowRunPayload" : "\(name.prefix(1).uppercased())\(name.dropFirst())RequestPayload"
  }
}
