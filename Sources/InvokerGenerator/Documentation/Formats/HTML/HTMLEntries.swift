// How the entries of reference sections become views of their templates.

extension HTMLWriter {
  func view(_ param: ParamEntry) -> HTMLView {
    var facts = [
      fact("Swift", code(param.swiftName + ": " + param.type.swift)),
      param.defaultValue.map { fact(.defaultValue, code($0)) },
    ]
    if !param.constraints.isEmpty { facts.append(fact(.constraints, codes(param.constraints))) }
    facts += param.transports.map { fact($0.name, links.markup($0.text)) }
    facts.append(param.since.map { fact(.since, Markup($0)) })
    return [
      "anchor": Markup(param.anchor), "name": Markup(param.name), "type": links.markup(param.type.wire),
      "required": param.isRequired ? words(.isRequired) : nil,
      "deprecated": param.deprecated.map { _ in words(.deprecated) }, "advice": advice(param.deprecated),
      "link": link(to: param.name), "description": links.markup(param.description), "facts": facts.compactMap(\.self),
    ]
  }

  func view(_ field: FieldEntry) -> HTMLView {
    var facts = [
      fact("Swift", code(field.swiftPath + ": " + field.type.swift)),
      field.defaultValue.map { fact(.defaultValue, code($0)) },
    ]
    if !field.constraints.isEmpty { facts.append(fact(.constraints, codes(field.constraints))) }
    facts.append(field.since.map { fact(.since, Markup($0)) })
    let stem = field.path.lastIndex(of: ".").map { field.path[...$0] } ?? ""
    return [
      "anchor": Markup(field.anchor), "stem": stem.isEmpty ? nil : Markup(String(stem)),
      "name": Markup(String(field.path.dropFirst(stem.count))), "type": links.markup(field.type.wire),
      "required": field.isRequired ? words(.always) : nil,
      "deprecated": field.deprecated.map { _ in words(.deprecated) }, "advice": advice(field.deprecated),
      "description": links.markup(field.description), "facts": facts.compactMap(\.self),
    ]
  }

  func view(_ event: EventEntry) -> HTMLView {
    var marks: [HTMLView] = []
    switch event.handling {
    case .delivered: break
    case .keepAlive: marks.append(mark("", words(.swallowed)))
    case .failure: marks.append(mark("bad", words(.thrown)))
    }
    if let ending = event.ending {
      marks.append(mark(event.handling == .failure ? "bad" : "good", Markup(ending.plainText)))
    }
    if !event.apps.isEmpty { marks.append(mark("", words(.onlyApps, ["apps": [.text(list(event.apps))]]))) }
    return fold(
      event.anchor, code(event.name), event.description, marks: marks,
      facts: event.swiftName.map { [fact("Swift", code($0))] } ?? [], body: fields(event.fields) + bases(event.bases))
  }

  func view(_ type: TypeEntry) -> HTMLView {
    let values = type.values.map {
      ["value": Markup($0.value), "description": links.markup($0.description)] as HTMLView
    }
    let open = type.isOpen ? paragraph([.text(edition.phrases[type.values.isEmpty ? .openFields : .openValues])]) : ""
    return fold(
      type.anchor, code(type.name), type.description, facts: [fact("Swift", code(type.swiftName))],
      body: fields(type.fields) + (values.isEmpty ? "" : templates.markup("values", ["values": values]))
        + bases(type.bases) + open)
  }

  func view(_ example: ExampleEntry) -> HTMLView {
    let samples = [(edition.phrases[.request], example.request), (example.answerTitle, example.answer)]
    return fold(
      example.anchor, Markup(example.title), example.description ?? [], marks: [mark("", Markup(example.setting))],
      body: code(samples.map { CodeSample(language: "json", title: $0.0, text: $0.1) }))
  }

  func view(_ error: ErrorEntry) -> HTMLView {
    [
      "anchor": Markup(error.anchor), "code": Markup(error.code), "status": error.status, "link": link(to: error.code),
      "cause": links.markup(error.cause), "actionLabel": words(.action), "action": links.markup(error.action),
      "retryLabel": words(.retry), "retry": Markup(error.retry), "canRetry": error.canRetry,
    ]
  }

  func view(_ version: VersionEntry) -> HTMLView {
    [
      "anchor": Markup(version.anchor), "title": Markup(version.title),
      "description": version.description.map(links.markup),
      "changes": version.changes.map { ["text": links.markup($0)] as HTMLView },
    ]
  }

  /// `nil` where a page may not lead.
  func view(_ link: LinkEntry) -> HTMLView? {
    links.address(of: link.target).map { address in
      ["href": address, "title": Markup(link.title), "description": Markup(link.description.plainText)]
    }
  }

  // MARK: Parts

  /// An entry of a list that is opened to see the rest.
  private func fold(
    _ anchor: String, _ title: Markup, _ description: Prose, marks: [HTMLView] = [], facts: [HTMLView] = [],
    body: Markup
  ) -> HTMLView {
    [
      "anchor": Markup(anchor), "title": title, "description": links.markup(description), "hasMarks": !marks.isEmpty,
      "marks": marks, "hasFacts": !facts.isEmpty, "facts": facts, "body": body,
    ]
  }

  private func fact(_ label: Phrase, _ value: Markup) -> HTMLView { fact(edition.phrases[label], value) }

  private func fact(_ label: String, _ value: Markup) -> HTMLView { ["label": Markup(label), "value": value] }

  private func mark(_ kind: Markup, _ text: Markup) -> HTMLView { ["kind": kind, "text": text] }

  private func code(_ text: String) -> Markup { links.markup([.code(text)]) }

  private func codes(_ texts: [String]) -> Markup { texts.map(code).joined(separator: " ") }

  private func list(_ texts: [String]) -> String { texts.joined(separator: edition.phrases[.comma]) }

  /// Why something is deprecated; `nil` if that is not said.
  private func advice(_ deprecated: Prose?) -> Markup? {
    deprecated.flatMap { $0.isEmpty ? nil : links.markup($0) }
  }

  /// The types whose fields come besides.
  private func bases(_ bases: [Inline]) -> Markup {
    guard !bases.isEmpty else { return "" }
    let types = Prose(bases.map { [$0] }.joined(separator: [.text(edition.phrases[.comma])]))
    return paragraph(parseProse(edition.phrases[.alsoFields], filling: ["types": types]))
  }
}
