/// What the templates of a page see, in the markup of a format.
///
/// An entry has more values than any one format shows, so each is computed when a template asks for it. The fixed
/// phrases stand in each entry too, where they are found at once.
struct PageView {
  let markup: any Markup
  let phrases: Phrases
  /// The fixed phrases, by key.
  let words: View
  /// Each field of the edition, as the template of the format shows it: pages share many of them.
  private(set) var rows: [FieldEntry: String] = [:]

  init(_ edition: Edition, _ manual: Manual, _ markup: any Markup) {
    self.markup = markup
    phrases = edition.phrases
    words = Phrase.allCases.reduce(into: [:] as View) { view, phrase in
      view[phrase.rawValue] = markup.text(edition.phrases[phrase])
    }
    for field in edition.pages.flatMap(\.sections).fields where rows[field] == nil {
      rows[field] = manual.render("field", view(field))
    }
  }

  func view(_ page: Page) -> View {
    [
      "name": page.name, "source": commentText(page.source), "digest": page.digest, "title": markup.text(page.title),
      "description": markup.text(page.description), "plainTitle": page.title, "plainDescription": page.description,
      "introduction": page.introduction.map { view($0, level: 1) },
      "sections": page.sections.flatMap { views($0, level: 2) }, "words": words,
    ]
  }

  /// A section, and those below it.
  private func views(_ section: Section, level: Int) -> [View] {
    let view: View = [
      "anchor": section.anchor, "title": markup.text(section.title), "level": level, "marks": marks(level),
      "blocks": section.blocks.map { self.view($0, level: level) },
    ]
    return [view] + section.sections.flatMap { views($0, level: level + 1) }
  }

  /// A block under one key, its kind.
  private func view(_ block: Block, level: Int) -> View {
    View { name in
      switch (name, block) {
      case ("paragraph", .paragraph(let prose)): textView(prose)
      case ("list", .list(let items)): ["items": items.map(textView)] as View
      case ("note", .note(let prose)): textView(prose)
      case ("code", .code(let samples)): ["isGroup": samples.count > 1, "samples": samples.map(view)] as View
      case ("table", .table(let table)): view(table)
      case ("params", .params(let params)): rows(params.map(view))
      case ("fields", .fields(let fields)): rows(fields.map(view))
      case ("events", .events(let events)): rows(events.map { view($0, level: level + 1) })
      case ("order", .order(let order)): view(order, level: level + 1)
      case ("errors", .errors(let errors)): rows(errors.map(view))
      case ("types", .types(let types)): rows(types.map { view($0, level: level + 1) })
      case ("examples", .examples(let examples)): rows(examples.map { view($0, level: level + 1) })
      case ("changes", .changes(let versions)): rows(versions.map { view($0, level: level + 1) })
      case ("links", .links(let links)): rows(links.map(view))
      default: blockKinds.contains(name) ? false : nil
      }
    }
  }

  private func rows(_ views: [View]) -> View { ["rows": views, "words": words] }

  private func textView(_ prose: Prose) -> View { ["text": markup.prose(prose)] }

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

  func marks(_ level: Int) -> String { String(repeating: "#", count: level) }
}

private let blockKinds: Set = [
  "paragraph", "list", "note", "code", "table", "params", "fields", "events", "order", "errors", "types", "examples",
  "changes", "links",
]

extension [Section] {
  /// All fields that they show.
  fileprivate var fields: [FieldEntry] {
    flatMap { section in section.blocks.flatMap(\.fields) + section.sections.fields }
  }
}

extension Block {
  fileprivate var fields: [FieldEntry] {
    switch self {
    case .fields(let fields): fields
    case .events(let events): events.flatMap(\.fields)
    case .types(let types): types.flatMap(\.fields)
    default: []
    }
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
