import YAMLTree

/// Reads the possible failures of an interface.
extension FileDecoder {
  mutating func errors(_ node: YAMLNode) -> [ErrorEntry] {
    (entries(of: node, in: "errors") ?? []).map { entry in
      if entry.value["$ref"] != nil {
        let fields = fields(of: entry.value, .sharedError, called: "error \(quoted(entry.name))")
        return fields?["$ref"].flatMap { reference($0, to: .errors) }.map { .reference(code: entry.name, $0) }
          ?? .unreadable(code: entry.name)
      }
      guard
        let fields = fields(of: entry.value, .error, called: "error \(quoted(entry.name))"),
        let status = integer(fields["status"], "status", in: 400...599),
        let description = text(fields["description"], "description"), let action = text(fields["action"], "action")
      else { return .unreadable(code: entry.name) }
      return .declared(
        ErrorCode(
          code: entry.name, status: status, description: description, action: action,
          retry: choice(fields["retry"], "retry") ?? .never, also: fields["also"].map { aliases($0) } ?? [],
          location: location(of: entry.key)))
    }
  }

  private mutating func aliases(_ node: YAMLNode) -> [ErrorCode.Alias] {
    guard let elements = node.elements else {
      wrongKind(node, "a list such as [{code: invalid_param, message: Too many requests}]", for: "also")
      return []
    }
    return elements.compactMap { element in
      guard let fields = fields(of: element, .errorAlias),
        let code = text(fields["code"], "code"), let message = text(fields["message"], "message")
      else { return nil }
      return ErrorCode.Alias(code: code, message: message)
    }
  }
}
