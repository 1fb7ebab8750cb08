import InvokerSpec

/// What a method of the SDK sends: `self._backwards_invoke(InvokeType.App, dict, {"app_id": app_id})`.
struct PythonInvocation {
  /// `InvokeType.App`.
  var type: PythonToken
  /// The class of a response.
  var result: PythonToken?
  /// The keys of the request.
  var entries: [PythonEntry] = []
  /// Where the request has keys that the source doesn't show.
  var unread: Location?
}

/// A key of a request, and where its value comes from.
struct PythonEntry {
  enum Value {
    /// From a param of the method, or a field of one.
    case param(PythonParam)
    case literal([Substring])
    /// From something else, such as the session.
    case other
  }

  var key: String
  var value: Value
  /// Whether it is sent only in some cases.
  var isConditional = false
  var location: Location
}

extension PythonFunction {
  /// The invocations in the body.
  ///
  /// - Parameter fields: the fields of the first class that an annotation names.
  func invocations(_ fields: @escaping ([Substring]) -> [PythonParam]?) -> [PythonInvocation] {
    body.indices.flatMap { line in
      body[line].tokens.indices.compactMap { index in
        let tokens = body[line].tokens[index...]
        guard tokens.first?.text.split(separator: ".").last == "_backwards_invoke",
          tokens.dropFirst().first?.text == "("
        else { return nil }
        return invocation(arguments(tokens.dropFirst(2)).0, atLine: line, fields)
      }
    }
  }

  private func invocation(
    _ arguments: [ArraySlice<PythonToken>], atLine line: Int, _ fields: @escaping ([Substring]) -> [PythonParam]?
  ) -> PythonInvocation? {
    func argument(_ name: String, at place: Int) -> ArraySlice<PythonToken>? {
      let named = arguments.first { $0.first?.text == Substring(name) && $0.dropFirst().first?.text == "=" }
      return named?.dropFirst(2) ?? (place < arguments.count ? arguments[place] : nil)
    }
    guard let type = argument("type", at: 0)?.first else { return nil }
    var invocation = PythonInvocation(type: type, result: argument("data_type", at: 1)?.first)
    var reader = PayloadReader(method: self, line: line, fields: fields)
    reader.read(argument("data", at: 2) ?? [])
    (invocation.entries, invocation.unread) = (reader.entries, reader.unread)
    return invocation
  }

  /// Whether the body mentions a name.
  func mentions(_ name: String) -> Bool {
    body.contains { $0.tokens.contains { $0.text.split(separator: ".").first == Substring(name) } }
  }
}

/// Reads the request of an invocation: a dictionary, or a variable with one.
private struct PayloadReader {
  let method: PythonFunction
  /// The line of the invocation.
  let line: Int
  let fields: ([Substring]) -> [PythonParam]?
  var entries: [PythonEntry] = []
  var unread: Location?

  mutating func read(_ value: ArraySlice<PythonToken>) {
    guard let first = value.first else { return }
    if first.text == "{" {
      for item in arguments(value.dropFirst()).0 { read(item: item) }
    } else if value.count == 1, let (start, assigned) = assignment(to: first.text), assigned.first?.text == "{" {
      read(assigned)
      for index in start...line { read(assignmentIn: method.body[index], of: first.text, outside: method.body[start]) }
    } else {
      unread = method.file.location(of: first)
    }
  }

  /// `"key": value` or `**other`.
  private mutating func read(item: ArraySlice<PythonToken>) {
    guard let first = item.first else { return }
    if first.text == "**" {
      spread(item.dropFirst(), at: method.file.location(of: first))
    } else if let key = text(of: first), item.dropFirst().first?.text == ":" {
      entries.append(
        PythonEntry(key: key, value: value(item.dropFirst(2)), location: method.file.location(of: first)))
    } else {
      unread = method.file.location(of: first)
    }
  }

  private mutating func spread(_ value: ArraySlice<PythonToken>, at location: Location) {
    let name = value.first?.text.split(separator: ".").first
    guard let param = method.params.first(where: { Substring($0.name) == name }), let fields = fields(param.annotation)
    else {
      unread = location
      return
    }
    entries += fields.map { PythonEntry(key: $0.name, value: .param($0), location: $0.location) }
  }

  /// `payload["key"] = value`.
  private mutating func read(assignmentIn line: PythonLine, of name: Substring, outside start: PythonLine) {
    let tokens = line.tokens
    guard tokens.count > 5, tokens[0].text == name, tokens[1].text == "[", tokens[3].text == "]",
      tokens[4].text == "=", let key = text(of: tokens[2]), !entries.contains(where: { $0.key == key })
    else { return }
    entries.append(
      PythonEntry(
        key: key, value: value(tokens[5...]), isConditional: line.indent > start.indent,
        location: method.file.location(of: tokens[2])))
  }

  private func value(_ tokens: ArraySlice<PythonToken>, depth: Int = 0) -> PythonEntry.Value {
    if tokens.count == 1, let first = tokens.first {
      if Literal(python: String(first.text)) != nil { return .literal([first.text]) }
      if depth < 4, let (_, assigned) = assignment(to: first.text),
        !method.params.contains(where: { $0.name == first.text })
      {
        return value(assigned, depth: depth + 1)
      }
    }
    let names = Set(tokens.compactMap { $0.text.split(separator: ".").first })
    let params = method.params.filter { names.contains(Substring($0.name)) }
    return params.count == 1 ? .param(params[0]) : .other
  }

  /// The last assignment to a variable before the invocation: `name = value` or `name: type = value`.
  private func assignment(to name: Substring) -> (line: Int, value: ArraySlice<PythonToken>)? {
    for index in method.body.indices.prefix(line + 1).reversed() {
      let tokens = method.body[index].tokens
      guard tokens.count > 2, tokens[0].text == name, [":", "="].contains(tokens[1].text),
        let equals = firstIndex(of: "=", in: tokens[1...])
      else { continue }
      return (index, tokens[(equals + 1)...])
    }
    return nil
  }

  /// The text of a string.
  private func text(of token: PythonToken) -> String? {
    guard case .string(let text)? = Literal(python: String(token.text)) else { return nil }
    return text
  }
}
