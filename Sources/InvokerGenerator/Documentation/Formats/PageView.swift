/// What the templates of a page see, in the markup of a format.
struct PageView {
  let markup: any Markup
  let phrases: Phrases
  /// The fixed phrases, by key.
  private let words: View

  init(markup: any Markup, phrases: Phrases) {
    self.markup = markup
    self.phrases = phrases
    words = Phrase.allCases.reduce(into: [:] as View) { view, phrase in
      view[phrase.rawValue] = markup.text(phrases[phrase])
    }
  }

  func view(_ page: Page) -> View {
    [
      "name": page.name, "source": commentText(page.source), "digest": page.digest, "title": markup.text(page.title),
      "description": markup.text(page.description), "plainTitle": page.title, "plainDescription": page.description,
      "introduction": page.introduction.map(view), "sections": page.sections.flatMap { views($0, level: 2) },
      "words": words,
    ]
  }

  /// A section, and those below it.
  private func views(_ section: Section, level: Int) -> [View] {
    let view: View = [
      "anchor": section.anchor, "title": markup.text(section.title), "level": level,
      "marks": String(repeating: "#", count: level), "blocks": section.blocks.map { self.view($0, level: level) },
    ]
    return [view] + section.sections.flatMap { views($0, level: level + 1) }
  }

  /// A block under one key, its kind.
  private func view(_ block: Block, level: Int) -> View {
    switch block {
    case .paragraph(let prose): ["paragraph": ["text": markup.prose(prose)] as View]
    case .list(let items): ["list": ["items": items.map { ["text": markup.prose($0)] as View }] as View]
    case .note(let prose): ["note": ["text": markup.prose(prose)] as View]
    case .code(let samples): ["code": ["isGroup": samples.count > 1, "samples": samples.map(view)] as View]
    case .table(let table): ["table": view(table)]
    case .params(let params): ["params": ["rows": params.map(view)] as View]
    case .fields(let fields): ["fields": ["rows": fields.map(view)] as View]
    case .events(let events): ["events": ["rows": events.map { view($0, level: level + 1) }] as View]
    case .order(let order): ["order": view(order, level: level + 1)]
    case .errors(let errors): ["errors": ["rows": errors.map(view)] as View]
    case .types(let types): ["types": ["rows": types.map { view($0, level: level + 1) }] as View]
    case .examples(let examples): ["examples": ["rows": examples.map { view($0, level: level + 1) }] as View]
    case .changes(let versions): ["changes": ["rows": versions.map { view($0, level: level + 1) }] as View]
    case .links(let links): ["links": ["rows": links.map(view)] as View]
    }
  }

  private func view(_ block: Block) -> View { view(block, level: 1) }

  private func view(_ sample: CodeSample) -> View {
    [
      "language": sample.language, "title": sample.title, "text": sample.text,
      "block": markup.codeBlock(sample.text, language: sample.language, title: sample.title),
    ]
  }

  private func view(_ table: Table) -> View {
    [
      "columns": table.columns.map { ["text": markup.cell(markup.text($0))] as View },
      "rows": table.rows.map { row in
        ["cells": row.map { ["text": markup.cell(markup.prose($0))] as View }] as View
      },
    ]
  }

  // MARK: Entries

  private func view(_ param: ParamEntry) -> View {
    facts(param.type, param.defaultValue, param.constraints, param.description, param.since, param.deprecated).adding([
      "anchor": param.anchor, "name": markup.code(param.name), "nameAttribute": markup.attribute(param.name),
      "nameCell": markup.cell(markup.code(param.name)), "swift": markup.code(param.swiftName),
      "swiftCell": markup.cell(markup.code(param.swiftName)), "isRequired": param.isRequired,
      "transports": param.transports.map {
        [
          "name": markup.text($0.name), "text": markup.prose($0.text), "textCell": markup.cell(markup.prose($0.text)),
          "isSent": $0.isSent,
        ] as View
      },
    ])
  }

  private func view(_ field: FieldEntry) -> View {
    facts(field.type, field.defaultValue, field.constraints, field.description, field.since, field.deprecated).adding([
      "anchor": field.anchor, "name": markup.code(field.path), "nameAttribute": markup.attribute(field.path),
      "nameCell": markup.cell(markup.code(field.path)), "swift": markup.code(field.swiftPath),
      "swiftCell": markup.cell(markup.code(field.swiftPath)), "isRequired": field.isRequired,
    ])
  }

  /// What params and fields have in common.
  private func facts(
    _ type: TypeText, _ defaultValue: String?, _ constraints: [String], _ description: Prose, _ since: String?,
    _ deprecated: Prose?
  ) -> View {
    let wire = markup.prose(type.wire)
    let swift = markup.code(type.swift)
    let text = markup.prose(description)
    let value = defaultValue.map(markup.code)
    let limits = constraints.isEmpty ? nil : constraints.map(markup.code).joined(separator: ", ")
    return [
      "type": wire, "typeCell": markup.cell(wire), "linkedType": type.wire.hasLink ? wire : false,
      "typeAttribute": markup.attribute(type.wire.plainText), "swiftType": swift, "swiftTypeCell": markup.cell(swift),
      "default": value ?? false, "defaultCell": value.map(markup.cell) ?? false,
      "defaultAttribute": defaultValue.map(markup.attribute) ?? false, "constraints": limits ?? false,
      "constraintsCell": limits.map(markup.cell) ?? false, "text": text, "textCell": markup.cell(text),
      "since": since.map(markup.text) ?? false,
      "deprecated": deprecated.map { ["text": markup.prose($0), "textCell": markup.cell(markup.prose($0))] as View }
        ?? false,
    ]
  }

  private func view(_ event: EventEntry, level: Int) -> View {
    [
      "anchor": event.anchor, "marks": String(repeating: "#", count: level), "level": level,
      "name": markup.code(event.name), "nameCell": markup.cell(markup.code(event.name)),
      "swift": event.swiftName.map(markup.code) ?? false,
      "swiftCell": event.swiftName.map { markup.cell(markup.code($0)) } ?? false,
      "text": markup.prose(event.description), "textCell": markup.cell(markup.prose(event.description)),
      "ending": event.ending.map(markup.prose) ?? false, "handling": event.handling.rawValue,
      "isSwallowed": event.handling == .keepAlive, "isThrown": event.handling == .failure,
      "handlingText": handlingText(event.handling).map(markup.prose) ?? false,
      "apps": event.apps.isEmpty ? false : filled(.onlyApps, "apps", [.text(joined(event.apps))]),
      "bases": bases(event.bases), "hasFields": !event.fields.isEmpty, "fields": event.fields.map(view),
    ]
  }

  private func handlingText(_ handling: EventEntry.Handling) -> Prose? {
    switch handling {
    case .delivered: nil
    case .keepAlive: parseProse(phrases[.swallowed])
    case .failure: parseProse(phrases[.thrown])
    }
  }

  private func view(_ order: OrderDiagram, level: Int) -> View {
    func events(_ phrase: Phrase, _ events: [OrderDiagram.EventLink]) -> Any {
      let links = events.map { Inline.link([.code($0.name)], .anchor($0.anchor)) }
      let list = Prose(links.map { [$0] }.joined(separator: [.text(phrases[.comma])]))
      return events.isEmpty ? false : filled(phrase, "events", list)
    }
    return [
      "anchor": order.anchor, "marks": String(repeating: "#", count: level), "level": level,
      "title": markup.text(order.title), "apps": markup.text(joined(order.apps)),
      "text": order.description.map(markup.prose) ?? false,
      "steps": order.steps.map { step in
        [
          "occurrence": step.occurrence.rawValue, "phrase": markup.text(step.phrase), "isLast": step.isLast,
          "isFailure": step.isFailure,
          "events": step.events.map { ["name": markup.text($0.name), "anchor": $0.anchor] as View },
        ] as View
      },
      "anywhere": events(.anywhere, order.anywhere), "trailing": events(.trailing, order.trailing),
      "diagram": markup.diagram(order),
    ]
  }

  private func view(_ error: ErrorEntry) -> View {
    [
      "anchor": error.anchor, "code": markup.code(error.code), "codeCell": markup.cell(markup.code(error.code)),
      "status": error.status, "cause": markup.prose(error.cause), "causeCell": markup.cell(markup.prose(error.cause)),
      "retry": markup.text(error.retry), "retryCell": markup.cell(markup.text(error.retry)),
      "canRetry": error.canRetry, "action": markup.prose(error.action),
      "actionCell": markup.cell(markup.prose(error.action)),
    ]
  }

  private func view(_ type: TypeEntry, level: Int) -> View {
    [
      "anchor": type.anchor, "marks": String(repeating: "#", count: level), "level": level,
      "name": markup.code(type.name), "swift": markup.code(type.swiftName), "text": markup.prose(type.description),
      "bases": bases(type.bases), "hasFields": !type.fields.isEmpty, "fields": type.fields.map(view),
      "hasValues": !type.values.isEmpty,
      "values": type.values.map {
        [
          "value": markup.code($0.value), "valueCell": markup.cell(markup.code($0.value)),
          "text": markup.prose($0.description), "textCell": markup.cell(markup.prose($0.description)),
        ] as View
      },
      "isOpen": type.isOpen ? markup.text(phrases[type.values.isEmpty ? .openFields : .openValues]) : false,
    ]
  }

  private func view(_ example: ExampleEntry, level: Int) -> View {
    [
      "anchor": example.anchor, "marks": String(repeating: "#", count: level), "level": level,
      "title": markup.text(example.title), "titleAttribute": markup.attribute(example.title),
      "text": example.description.map(markup.prose) ?? false, "setting": markup.text(example.setting),
      "request": markup.codeBlock(example.request, language: "json", title: phrases[.request]),
      "answerTitle": markup.text(example.answerTitle),
      "answer": markup.codeBlock(example.answer, language: "json", title: example.answerTitle),
    ]
  }

  private func view(_ version: VersionEntry, level: Int) -> View {
    [
      "anchor": version.anchor, "marks": String(repeating: "#", count: level), "level": level,
      "title": markup.text(version.title), "titleAttribute": markup.attribute(version.title),
      "text": version.description.map(markup.prose) ?? false,
      "items": version.changes.map { ["text": markup.prose($0)] as View },
    ]
  }

  private func view(_ link: LinkEntry) -> View {
    ["link": markup.link(markup.text(link.title), to: link.target), "text": markup.prose(link.description)]
  }

  // MARK: Words

  private func joined(_ items: [String]) -> String { items.joined(separator: phrases[.comma]) }

  private func filled(_ phrase: Phrase, _ name: String, _ value: Prose) -> String {
    markup.prose(parseProse(phrases[phrase], filling: [name: value]))
  }

  private func bases(_ bases: [Inline]) -> Any {
    let list = Prose(bases.map { [$0] }.joined(separator: [.text(phrases[.comma])]))
    return bases.isEmpty ? false : filled(.alsoFields, "types", list)
  }
}

/// `text` for a comment: of characters that end none in any language.
func commentText(_ text: String) -> String {
  let plain = text.unicodeScalars.map { scalar in
    scalar.properties.isAlphabetic || "0"..."9" ~= scalar || " ,._/".unicodeScalars.contains(scalar)
      ? String(scalar) : "-"
  }
  return plain.joined().split(separator: "-").joined(separator: "-")
}
