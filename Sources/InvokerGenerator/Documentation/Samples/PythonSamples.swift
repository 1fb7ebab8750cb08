import InvokerSpec

/// Samples in Python: endpoints of a plugin, from which the platform's SDK calls interfaces.
struct PythonSamples {
  let interface: Interface
  let specs: SpecSet
  let module: String
  /// Expressions that replace values of the example, by param.
  let arguments: [String: String]

  func sample(_ kind: Sample.Kind) -> String? {
    guard interface.plugin != nil else { return nil }
    let body: [String]? =
      switch kind {
      case .streaming: streaming
      case .blocking: blocking
      case .pages: nil
      case .errors: errors
      case .conversation: conversation
      }
    guard let body else { return nil }
    let needsJSON = body.contains { $0.contains("json.") }
    return
      ((needsJSON ? ["import json"] : [])
      + [
        "from collections.abc import Mapping", "", "from \(module) import Endpoint",
        "from werkzeug import Request, Response", "", "",
        "class \(Identifier(type: interface.name).name)Endpoint(Endpoint):",
        "    def _invoke(self, r: Request, values: Mapping, settings: Mapping) -> Response:",
      ] + body.map { $0.isEmpty ? "" : "        " + $0 }).joined(separator: "\n")
  }

  // MARK: Tasks

  private var streaming: [String]? {
    guard let example = interface.example(.streaming) else { return nil }
    let fields = interface.streaming?.text?.append ?? []
    guard let union = specs.events(of: interface), !fields.isEmpty else { return nil }
    let event = "event[\(pythonString(union.discriminator))]"
    let previews = Set(interface.streaming?.text?.complete.flatMap { $0.after.map(\.name) } ?? [])
    let wholes = Set(interface.streaming?.text?.complete.map(\.field.event) ?? [])
    var lines = ["def answer():"]
    lines += call("events", example.request, .streaming).map { "    " + $0 }
    if !previews.isEmpty { lines.append("    was_previewed = False") }
    lines.append("    for event in events:")
    for (index, field) in fields.enumerated() {
      let condition = "\(event) == \(pythonString(field.event))"
      // Previewed text is repeated as a whole.
      let isPiece = wholes.contains(field.event) ? " and not was_previewed" : ""
      lines.append("        \(index == 0 ? "if" : "elif") \(condition)\(isPiece):")
      if previews.contains(field.event) { lines.append("            was_previewed = True") }
      lines.append(
        "            yield event"
          + field.path.map { FieldPath.element($0) == nil ? "[\(pythonString($0))]" : $0 }.joined())
    }
    for failure in interface.streaming?.failure ?? [] {
      lines.append("        elif \(event) == \(pythonString(failure.name)):")
      lines.append("            raise RuntimeError(event[\"message\"])")
    }
    return lines + ["", "return Response(answer(), content_type=\"text/plain; charset=utf-8\")"]
  }

  private var blocking: [String]? {
    guard let example = interface.example(.blocking) else { return nil }
    return call("reply", example.request, .blocking) + response("reply")
  }

  private var errors: [String]? {
    guard let example = interface.example(.blocking) else { return nil }
    return ["try:"] + call("reply", example.request, .blocking).map { "    " + $0 }
      + [
        "except Exception as error:", "    # The SDK has no type for failures. The message describes what went wrong.",
        "    return Response(str(error), status=502)",
      ] + response("reply")
  }

  private var conversation: [String]? {
    guard let param = interface.continuation(in: specs), let (opening, next) = interface.exchange(by: param) else {
      return nil
    }
    return call("first", opening, .blocking)
      + call("second", next, .blocking, overriding: [param.name: "first[\(pythonString(param.name))]"])
      + response("second")
  }

  // MARK: Parts

  /// `reply = self.session.app.chat.invoke(…)`, with one argument per line.
  private func call(
    _ target: String, _ request: Literal, _ mode: ModeName, overriding values: [String: String] = [:]
  ) -> [String] {
    guard case .object(let fields) = request else { return [] }
    let arguments = interface.params(on: .plugin).compactMap { param -> String? in
      if let value = values[param.name] ?? self.arguments[param.name] { return pythonArgument(param.name, value) }
      let use: TypeUse
      switch param.kind {
      case .mode(let selection):
        return selection.value(of: mode).map { pythonArgument(param.name, pythonExpression($0)) }
      case .value(let type): use = type
      }
      let isNeeded = interface.carriage(of: param, on: .plugin) == .required
      let value = fields.first { $0.name == param.name }?.value ?? (isNeeded ? use.defaultValue : nil)
      return value.map { pythonArgument(param.name, pythonExpression($0)) }
    }
    let function = interface.entryPoint.joined(separator: ".") + (interface.isCall ? "" : ".invoke")
    if arguments.isEmpty { return ["\(target) = self.\(function)()"] }
    return ["\(target) = self.\(function)("]
      + arguments.map { "    " + $0 + "," } + [")"]
  }

  private func response(_ reply: String) -> [String] {
    let path = interface.replyPath(in: specs)
    let value = reply + path.map { "[\(pythonString($0.name))]" }.joined()
    if case .string? = path.last?.type.type { return ["return Response(\(value))"] }
    return ["return Response(json.dumps(\(value)), content_type=\"application/json\")"]
  }
}

/// `name=value`, or a dictionary entry if the name isn't valid in Python.
private func pythonArgument(_ name: String, _ value: String) -> String {
  isPythonName(name) ? name + "=" + value : "**{\(pythonString(name)): \(value)}"
}

/// Returns whether `name` is a valid parameter name in Python. The rules are the same as in Swift, except for the
/// keywords.
func isPythonName(_ name: String) -> Bool { isSwiftIdentifier(name) && !pythonKeywords.contains(name) }

private let pythonKeywords: Set = [
  "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
  "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
  "pass", "raise", "return", "self", "try", "while", "with", "yield",
]

/// `text` as a Python string literal, on one line.
func pythonString(_ text: String) -> String {
  let content = escaped(text) { scalar in
    commonEscape(scalar) ?? (scalar.isInvisible ? "\\U" + hexadecimal(scalar.value, digits: 8) : nil)
  }
  return "\"" + content + "\""
}

func pythonExpression(_ value: Literal) -> String {
  switch value {
  case .null: "None"
  case .boolean(let value): value ? "True" : "False"
  case .integer, .number: jsonText(value)
  case .string(let text): pythonString(text)
  case .array(let values): "[" + values.map(pythonExpression).joined(separator: ", ") + "]"
  case .object(let fields):
    "{" + fields.map { pythonString($0.name) + ": " + pythonExpression($0.value) }.joined(separator: ", ") + "}"
  }
}
