// The values that the template of an entry sees, by name.

extension PageView {
  func view(_ param: ParamEntry) -> View {
    View { name in
      switch name {
      case "anchor": param.anchor
      case "name": markup.code(param.name)
      case "nameAttribute": markup.attribute(param.name)
      case "nameCell": cell(param.name)
      case "swift": param.swiftName.map(markup.code)
      case "swiftCell": param.swiftName.map(cell)
      case "isRequired": param.isRequired
      case "transports": param.transports.map(view)
      default: fact(name, param)
      }
    }
  }

  private func view(_ transport: ParamEntry.TransportEntry) -> View {
    View { name in
      switch name {
      case "name": markup.block(transport.name)
      case "text": markup.prose(transport.text)
      case "textCell": cell(transport.text)
      case "isSent": transport.isSent
      default: nil
      }
    }
  }

  func view(_ field: FieldEntry) -> View {
    View { name in
      switch name {
      case "anchor": field.anchor
      case "name": markup.code(field.path)
      case "nameAttribute": markup.attribute(field.path)
      case "nameCell": cell(field.path)
      case "swift": markup.code(field.swiftPath)
      case "swiftCell": cell(field.swiftPath)
      case "isRequired": field.isRequired
      default: fact(name, field)
      }
    }
  }

  /// The values that params and fields have in common.
  private func fact(_ name: String, _ entry: some TypedEntry) -> (any ViewValue)? {
    switch name {
    case "type": markup.prose(entry.type.wire)
    case "typeCell": cell(entry.type.wire)
    case "typeAttribute": markup.attribute(entry.type.wire.plainText)
    case "linkedType": entry.type.wire.hasLink ? markup.prose(entry.type.wire) : nil
    case "swiftType": markup.code(entry.type.swift)
    case "swiftTypeCell": cell(entry.type.swift)
    case "default": entry.defaultValue.map(markup.code)
    case "defaultCell": entry.defaultValue.map(cell)
    case "defaultAttribute": entry.defaultValue.map(markup.attribute)
    case "constraints": constraints(entry)
    case "constraintsCell": constraints(entry).map(markup.cell)
    case "text": markup.block(entry.description)
    case "textCell": cell(entry.description)
    case "since": entry.since.map(markup.text)
    case "deprecated":
      entry.deprecated.map { ["text": markup.prose($0), "textCell": cell($0), "words": words] as View }
    case "words": words
    default: nil
    }
  }

  private func constraints(_ entry: some TypedEntry) -> String? {
    entry.constraints.isEmpty ? nil : entry.constraints.map(markup.code).joined(separator: ", ")
  }

  func view(_ event: EventEntry, level: Int) -> View {
    View { name in
      switch name {
      case "name": markup.block([.code(event.name)])
      case "nameCell": cell(event.name)
      case "swift": event.swiftName.map(markup.code)
      case "swiftCell": event.swiftName.map(cell)
      case "text": markup.block(event.description)
      case "textCell": cell(event.description)
      case "ending": event.ending.map(markup.block)
      case "handling": event.handling.rawValue
      case "handlingText": handlingText(event.handling).map(markup.block)
      case "isSwallowed": event.handling == .keepAlive
      case "isThrown": event.handling == .failure
      case "apps": event.apps.isEmpty ? nil : words(.onlyApps, "apps", [.text(joined(event.apps))])
      case "bases": bases(event.bases)
      case "fields": rows(of: event.fields)
      case "fieldsAttribute": markup.attribute(phrases[.fields])
      default: heading(name, event.anchor, level)
      }
    }
  }

  /// The values that entries with their own heading have in common.
  private func heading(_ name: String, _ anchor: String, _ level: Int) -> (any ViewValue)? {
    switch name {
    case "anchor": anchor
    case "marks": marks(level)
    case "level": level
    case "words": words
    default: nil
    }
  }

  private func handlingText(_ handling: EventEntry.Handling) -> Prose? {
    switch handling {
    case .delivered: nil
    case .keepAlive: parseProse(phrases[.swallowed])
    case .failure: parseProse(phrases[.thrown])
    }
  }

  func view(_ order: OrderDiagram, level: Int) -> View {
    View { name in
      switch name {
      case "title": markup.block(order.title)
      case "apps": markup.text(joined(order.apps))
      case "text": order.description.map(markup.block)
      case "steps": order.steps.map(view)
      case "anywhere": links(.anywhere, order.anywhere)
      case "trailing": links(.trailing, order.trailing)
      case "diagram": markup.diagram(order)
      default: heading(name, order.anchor, level)
      }
    }
  }

  private func view(_ step: OrderDiagram.Step) -> View {
    [
      "occurrence": step.occurrence.rawValue, "phrase": markup.text(step.phrase), "isLast": step.isLast,
      "isFailure": step.isFailure, "words": words,
      "events": step.events.map { ["name": markup.text($0.name), "anchor": $0.anchor, "words": words] as View },
    ]
  }

  private func links(_ phrase: Phrase, _ events: [OrderDiagram.EventLink]) -> String? {
    let links = events.map { Inline.link([.code($0.name)], .anchor($0.anchor)) }
    return links.isEmpty ? nil : words(phrase, "events", joined(links))
  }

  func view(_ error: ErrorEntry) -> View {
    View { name in
      switch name {
      case "anchor": error.anchor
      case "code": markup.code(error.code)
      case "codeCell": cell(error.code)
      case "status": error.status
      case "cause": markup.prose(error.cause)
      case "causeCell": cell(error.cause)
      case "retry": markup.text(error.retry)
      case "retryCell": markup.cell(markup.text(error.retry))
      case "canRetry": error.canRetry
      case "action": markup.prose(error.action)
      case "actionCell": cell(error.action)
      case "words": words
      default: nil
      }
    }
  }

  func view(_ type: TypeEntry, level: Int) -> View {
    View { name in
      switch name {
      case "name": markup.block([.code(type.name)])
      case "swift": markup.code(type.swiftName)
      case "text": markup.block(type.description)
      case "bases": bases(type.bases)
      case "fields": rows(of: type.fields)
      case "fieldsAttribute": markup.attribute(phrases[.fields])
      case "hasValues": !type.values.isEmpty
      case "values": type.values.map(view)
      case "isOpen": type.isOpen ? markup.block(phrases[type.values.isEmpty ? .openFields : .openValues]) : nil
      default: heading(name, type.anchor, level)
      }
    }
  }

  private func view(_ value: TypeEntry.ValueEntry) -> View {
    View { name in
      switch name {
      case "value": markup.code(value.value)
      case "valueCell": cell(value.value)
      case "text": markup.prose(value.description)
      case "textCell": cell(value.description)
      default: nil
      }
    }
  }

  func view(_ example: ExampleEntry, level: Int) -> View {
    View { name in
      switch name {
      case "title": markup.block(example.title)
      case "titleAttribute": markup.attribute(example.title)
      case "text": example.description.map(markup.block)
      case "setting": markup.text(example.setting)
      case "request": markup.codeBlock(example.request, language: "json", title: phrases[.request])
      case "answerTitle": markup.block(example.answerTitle)
      case "answer": markup.codeBlock(example.answer, language: "json", title: example.answerTitle)
      default: heading(name, example.anchor, level)
      }
    }
  }

  func view(_ version: VersionEntry, level: Int) -> View {
    [
      "anchor": version.anchor, "marks": marks(level), "level": level, "title": markup.block(version.title),
      "titleAttribute": markup.attribute(version.title), "text": version.description.map(markup.block) ?? "",
      "items": version.changes.map(view),
    ]
  }

  func view(_ link: LinkEntry) -> View {
    [
      "link": markup.block([.link([.text(link.title)], link.target)]), "text": markup.prose(link.description),
      "words": words,
    ]
  }

  // MARK: Words

  private func cell(_ name: String) -> String { markup.cell(markup.code(name)) }

  private func cell(_ prose: Prose) -> String { markup.cell(markup.prose(prose)) }

  private func joined(_ items: [String]) -> String { items.joined(separator: phrases[.comma]) }

  private func joined(_ items: [Inline]) -> Prose {
    Prose(items.map { [$0] }.joined(separator: [.text(phrases[.comma])]))
  }

  private func words(_ phrase: Phrase, _ name: String, _ value: Prose) -> String {
    markup.block(parseProse(phrases[phrase], filling: [name: value]))
  }

  private func bases(_ bases: [Inline]) -> String? {
    bases.isEmpty ? nil : words(.alsoFields, "types", joined(bases))
  }
}

/// A param or a field.
private protocol TypedEntry {
  var type: TypeText { get }
  var defaultValue: String? { get }
  var constraints: [String] { get }
  var description: Prose { get }
  var since: String? { get }
  var deprecated: Prose? { get }
}

extension ParamEntry: TypedEntry {}
extension FieldEntry: TypedEntry {}
