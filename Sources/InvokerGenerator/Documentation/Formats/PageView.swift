/// The view of the templates of a page, in the markup of a format.
///
/// An entry has more values than any one format shows, so each is computed when a template requests it. It also
/// contains the fixed phrases so that they are found without searching outer views.
struct PageView {
  let manual: Manual
  let markup: any Markup
  let phrases: Phrases
  /// The fixed phrases, by key.
  let words: View
  /// Each rendered field of the edition. Pages and types share many fields, except for their anchors.
  private var rows: [FieldEntry: FieldRow] = [:]

  init(_ manual: Manual, _ edition: Edition, _ markup: any Markup) {
    self.manual = manual
    self.markup = markup
    phrases = edition.phrases
    words = Phrase.allCases.reduce(into: [:] as View) { view, phrase in
      view[phrase.rawValue] = markup.text(edition.phrases[phrase])
    }
    var rows: [FieldEntry: FieldRow] = [:]
    for field in edition.pages.flatMap(\.sections).fields.map(FieldRow.open) where rows[field] == nil {
      rows[field] = FieldRow(filled("field", view(field)))
    }
    self.rows = rows
  }

  func view(_ page: Page) -> View {
    [
      "name": page.name, "tool": toolVersion, "source": commentText(page.source), "digest": page.digest,
      "title": markup.block(page.title), "description": markup.block(page.description),
      "plainTitle": page.title, "plainDescription": page.description,
      "introduction": text(page.introduction, level: 1), "sections": page.sections.flatMap { views($0, level: 2) },
      "words": words,
    ]
  }

  /// A section and its subsections.
  private func views(_ section: Section, level: Int) -> [View] {
    let view: View = [
      "anchor": section.anchor, "title": markup.block(section.title), "level": level, "marks": marks(level),
      "blocks": text(section.blocks, level: level),
    ]
    return [view] + section.sections.flatMap { views($0, level: level + 1) }
  }

  private func text(_ blocks: [Block], level: Int) -> Text {
    lines(blocks.map { text($0, level: level) }.filter { !$0.isNull })
  }

  /// A block, rendered with the template of its kind.
  private func text(_ block: Block, level: Int) -> Text {
    switch block {
    case .paragraph(let prose): filled("paragraph", view(prose))
    case .list(let items): filled("list", ["items": items.map(view)])
    case .note(let prose): filled("note", view(prose))
    case .code(let samples): filled("samples", ["isGroup": samples.count > 1, "samples": samples.map(view)])
    case .table(let table): filled("table", view(table))
    case .params(let params): filled("params", rows: params.map(view))
    case .fields(let fields): filled("fields", rows: rows(of: fields))
    case .events(let events): filled("events", rows: events.map { view($0, level: level + 1) })
    case .order(let order): filled("order", view(order, level: level + 1))
    case .errors(let errors): filled("errors", rows: errors.map(view))
    case .types(let types): filled("types", rows: types.map { view($0, level: level + 1) })
    case .examples(let examples): filled("examples", rows: examples.map { view($0, level: level + 1) })
    case .changes(let versions): filled("changes", rows: versions.map { view($0, level: level + 1) })
    case .links(let links): filled("links", rows: links.map(view))
    }
  }

  /// The rendered rows of fields.
  func rows(of fields: [FieldEntry]) -> Text {
    lines(fields.compactMap { rows[FieldRow.open($0)]?.text(anchor: $0.anchor) })
  }

  private func lines(_ texts: [Text]) -> Text { Text(renderText: texts.map(\.renderText).joined(separator: "\n")) }

  /// The result of a template for `view`, without the line break at its end.
  private func filled(_ template: String, _ view: View) -> Text {
    var text = manual.render(template, view)
    if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    return Text(renderText: text)
  }

  private func filled(_ template: String, rows: any ViewValue) -> Text {
    filled(template, ["rows": rows, "words": words, "fieldsAttribute": markup.attribute(phrases[.fields])])
  }

  func view(_ prose: Prose) -> View { ["text": markup.block(prose)] }

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

/// The result of a template for a field, with placeholders for its anchor.
private struct FieldRow {
  private let parts: [String]

  /// - Parameter row: the row of a field that is ``open(_:)``.
  init(_ row: Text) {
    parts = row.renderText.utf8.split(separator: Self.mark, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  func text(anchor: String) -> Text { Text(renderText: parts.joined(separator: anchor)) }

  /// A placeholder for any anchor. No spec can contain this character.
  private static let mark: UInt8 = 1

  static func open(_ field: FieldEntry) -> FieldEntry { field.with(anchor: "\u{1}") }
}

extension [Section] {
  /// All fields that the blocks show.
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

/// `text` for a comment, without characters that end a comment in any language.
func commentText(_ text: String) -> String {
  let plain = text.unicodeScalars.map { scalar in
    scalar.properties.isAlphabetic || "0"..."9" ~= scalar || " ,._/".unicodeScalars.contains(scalar)
      ? String(scalar) : "-"
  }
  return plain.joined().split(separator: "-").joined(separator: "-")
}
