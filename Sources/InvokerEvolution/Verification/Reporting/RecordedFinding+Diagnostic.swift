import InvokerSpec

extension RecordedFinding {
  /// The diagnostic of the finding, with its places in the first recording that contains it and in the spec.
  func diagnostic(in recordings: [Recording]) -> Diagnostic {
    Diagnostic(
      rule, message + andIn(recordings.dropFirst()), at: place.location(in: recordings[0]),
      notes: note.map { [$0] } ?? [], fix: fix)
  }

  private var message: String {
    switch kind {
    case .unreadable(let message): message
    case .event(let name, let union, _): "the response has the event \(quoted(name)), which \(union.name) does not have"
    case .field(let name, let type, _): "the response has \(quoted(name)), which \(type.name) does not have"
    case .missing(let name, let type, _): "\(quoted(name)) is missing, which \(type.name) requires"
    case .type(let name, let use, _, let noun): "\(quoted(name)) is \(noun), and \(use.type.noun) in the spec"
    case .value(let value, let type): "the response has \(quoted(value)), which is not a value of \(type.name)"
    case .bounds(let message, _): message
    case .order(let misplaced): misplaced.message
    case .mode(let mode, let interface): "\(quoted(interface.name)) responds in \(mode) mode, which it does not have"
    case .code(let code, let status, _, let interface):
      "\(quoted(interface.name)) fails with \(quoted(code)) (\(status)), which is not one of its errors"
    case .status(let status, let error): "\(quoted(error.code)) has status \(status), not \(error.status)"
    case .noCode(let status, let interface): "\(quoted(interface.name)) fails with status \(status) and no code"
    case .param(let name, let interface):
      "\(quoted(name)) is accepted, which is not a param of \(quoted(interface.name))"
    case .queryItem(let name, let route):
      "\(quoted(name)) is accepted, which is not in the query of \(quoted(route.text))"
    }
  }

  private var note: Diagnostic.Note? {
    switch kind {
    case .unreadable: nil
    case .event(_, let union, _): .init("the events", at: union.location)
    case .field(_, let type, _): .init("the type", at: type.location)
    case .missing(_, _, let location): .init("declared here", at: location)
    case .type(_, let use, _, _), .bounds(_, let use): .init("declared here", at: use.location)
    case .value(_, let type): .init("the values", at: type.location)
    case .order(let misplaced): .init("the closest order", at: misplaced.order.location)
    case .mode(_, let interface), .code(_, _, _, let interface), .noCode(_, let interface), .param(_, let interface):
      .init("the interface", at: interface.location)
    case .status(_, let error): .init("declared here", at: error.location)
    case .queryItem(_, let route): .init("the route", at: route.location)
    }
  }

  private var fix: String? {
    let writer = TypeWriter(components: [:]) { "#/types/" + $0 }
    switch kind {
    case .unreadable: return "record the call again, or remove the folder"
    case .event(let name, let union, let value):
      let type = "\(union.name).\(pascalCase(name))"
      let object = ImportedObject(properties: value.properties(except: [union.union?.discriminator ?? ""]))
      let declaration = ImportedType(kind: .object(object), location: union.location)
      return "add \(yaml(name, .mapping([.init("$ref", .text("#/types/" + type))]))) to its cases, and the type "
        + yaml(type, .mapping(writer.declaration(of: declaration)))
    case .field(let name, _, let value): return "add \(yaml(name, writer.mapping(of: value.type))) to its properties"
    case .missing(let name, let type, _): return "remove \(quoted(name)) from 'required' of \(type.name)"
    case .type(_, let use, let value, _):
      if value.isNull { return "write 'nullable: true', or remove it from 'required'" }
      let words = writer.mapping(of: value.type(widening: use))
      return words == .mapping([]) ? "remove its type, so that it can be any value" : "write '\(words.flow)'"
    case .value(let value, _): return "add \(quoted(value)) to its enum"
    case .bounds: return "widen the bounds"
    case .order(let misplaced): return misplaced.fix
    case .mode(let mode, _): return "describe it under 'response_modes', as '\(mode)'"
    case .code(let code, let status, let message, _):
      let error = ImportedError(code: code, status: status, description: message, location: Location(startOf: ""))
      return "add \(yaml(code, writer.error(error))) to its errors"
    case .status(let status, _): return "write 'status: \(status)', or another code"
    case .noCode: return "nothing, unless the response comes from something between client and server"
    case .param: return "add it to the params, unless the server ignores it"
    case .queryItem(let name, _): return "add '\(name)={…}' to the query, unless the server ignores it"
    }
  }
}

/// A text about further recordings, which lists their names if there are few.
private func andIn(_ recordings: ArraySlice<Recording>) -> String {
  switch recordings.count {
  case 0: ""
  case 1...3: ", and in " + list(recordings.map(\.name))
  case let count: ", and in \(count) more recordings"
  }
}

/// `a, b and c`
private func list(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// An entry of a mapping on one line, in quotes.
private func yaml(_ key: String, _ value: YAMLText) -> String {
  "'\(YAMLText.mapping([.init(key, value)]).flow.dropFirst().dropLast())'"
}

extension MisplacedEvent {
  fileprivate var message: String {
    let stream = app.map { "a stream of \(quoted($0))" } ?? "a stream"
    guard let event else { return "\(stream) ends with \(quoted(previous ?? "")) before any of its orders allows it" }
    guard let previous else { return "\(stream) begins with \(quoted(event)), which none of its orders allows" }
    return "\(stream) continues with \(quoted(event)) after \(quoted(previous)), which none of its orders allows"
  }

  fileprivate var fix: String {
    "the spec continues with \(expected.isEmpty ? "nothing" : oneOf(expected)); the stream follows "
      + "'steps: \(steps.flow)'"
  }
}
