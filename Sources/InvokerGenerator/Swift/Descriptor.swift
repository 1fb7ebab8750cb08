import InvokerSpec

extension Interface {
  /// The `InterfaceDescriptor` of the interface, as a Swift expression inside of a type.
  var descriptor: String {
    var arguments = [
      "name: " + stringLiteral(name), "entryPoint: " + stringLiteral(entryPoint.joined(separator: ".")),
    ]
    if let plugin { arguments.append("plugin: " + plugin.descriptor) }
    if let serviceAPI { arguments.append("serviceAPI: " + serviceAPI.descriptor) }
    let retryable = errors.filter { $0.retry == .later }.map { stringLiteral($0.code) }
    if !retryable.isEmpty { arguments.append("retryableErrors: " + bracketed(retryable)) }
    return "InterfaceDescriptor(\n    " + arguments.joined(separator: ",\n    ") + ")"
  }
}

extension PluginBinding {
  fileprivate var descriptor: String {
    var arguments = ["type: " + stringLiteral(type)]
    if !unsupported.isEmpty {
      arguments.append("unsupported: " + dictionary(unsupported.map { ($0.name, $0.text) }))
    }
    return parenthesized("PluginBinding", arguments, indent: 4, hugging: true)
  }
}

extension ServiceAPIBinding {
  fileprivate var descriptor: String {
    var arguments = ["request: " + stringLiteral(request.text)]
    if !requestWith.isEmpty {
      arguments.append("requestWith: " + dictionary(requestWith.map { ($0.param.name, $0.route.text) }))
    }
    if !omit.isEmpty { arguments.append("omit: " + list(omit)) }
    if !required.isEmpty { arguments.append("required: " + list(required)) }
    if let stop { arguments.append("stop: " + stringLiteral(stop.text)) }
    if let resume { arguments.append("resume: " + stringLiteral(resume.text)) }
    return parenthesized("ServiceAPIBinding", arguments, indent: 4, width: 60, hugging: true)
  }
}

private func list(_ names: [Named]) -> String {
  "[" + names.map { stringLiteral($0.name) }.joined(separator: ", ") + "]"
}

/// A dictionary literal, one entry a line if it does not fit behind a label.
private func dictionary(_ entries: [(String, String)]) -> String {
  let entries = entries.map { stringLiteral($0) + ": " + stringLiteral($1) }
  return bracketed(entries, indent: 6)
}

/// A literal in brackets, one element a line if it does not fit behind a label.
private func bracketed(_ elements: [String], indent: Int = 4) -> String {
  let line = "[" + elements.joined(separator: ", ") + "]"
  guard indent + columnCount(of: line) + "retryableErrors: ,".count > lineWidth else { return line }
  let margin = "\n" + String(repeating: " ", count: indent)
  return "[" + elements.map { margin + "  " + $0 + "," }.joined() + margin + "]"
}
