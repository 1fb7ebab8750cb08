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
  private var fieldRows: [FieldEntry: FieldRow] = [:]
  /// Each other rendered row of the edition. Pages share many types and failures.
  private var rows: [RowEntry: Text] = [:]
  /// Each rendered block of the edition. Pages share most paragraphs.
  private var blocks: [PlacedBlock: Text] = [:]

  init(_ manual: Manual, _ edition: Edition, _ markup: any Markup) {
    self.manual = manual
    self.markup = markup
    phrases = edition.phrases
    let phrases = Dictionary(
      uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, Text(renderText: markup.text(edition.phrases[$0]))) })
    words = View { phrases[$0] }
    let places = edition.pages.flatMap { $0.sections.places(level: 2) }
    for field in places.flatMap(\.block.fields).map(FieldRow.open) where fieldRows[field] == nil {
      fieldRows[field] = FieldRow(filled("field", view(field)))
    }
    for row in places.flatMap(\.rows) where rows[row] == nil { rows[row] = text(row) }
    for place in places where place.isCommon && blocks[place] == nil { blocks[place] = text(place) }
  }

  func view(_ page: Page) -> View {
    View { name in
      switch name {
      case "name": page.name
      case "tool": toolVersion
      case "source": commentText(page.source)
      case "digest": page.digest
      case "title": markup.block(page.title)
      case "description": markup.block(page.description)
      case "plainTitle": page.title
      case "plainDescription": page.description
      case "introduction": text(page.introduction, level: 1)
      case "sections": page.sections.flatMap { views($0, level: 2) }
      case "words": words
      default: nil
      }
    }
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
    lines(
      blocks.map { block in
        let place = PlacedBlock(block: block, level: level)
        return (place.isCommon ? self.blocks[place] : nil) ?? text(place)
      }.filter { !$0.isNull })
  }

  /// A block, rendered with the template of its kind.
  private func text(_ place: PlacedBlock) -> Text {
    let level = place.level
    return switch place.block {
    case .paragraph(let prose): filled("paragraph", view(prose))
    case .list(let items): filled("list", ["items": items.map(view)])
    case .note(let prose): filled("note", view(prose))
    case .code(let samples): filled("samples", ["isGroup": samples.count > 1, "samples": samples.map(view)])
    case .table(let table): filled("table", view(table))
    case .params: filled("params", rows: rows(of: place))
    case .fields(let fields): filled("fields", rows: rows(of: fields))
    case .events(let events): filled("events", rows: events.map { view($0, level: level + 1) })
    case .order(let order): filled("order", view(order, level: level + 1))
    case .errors: filled("errors", rows: rows(of: place))
    case .types: filled("types", rows: rows(of: place))
    case .examples(let examples): filled("examples", rows: examples.map { view($0, level: level + 1) })
    case .changes(let versions): filled("changes", rows: versions.map { view($0, level: level + 1) })
    case .links(let links): filled("links", rows: links.map(view))
    }
  }

  /// The rendered rows of fields.
  func rows(of fields: [FieldEntry]) -> Text {
    lines(fields.compactMap { fieldRows[FieldRow.open($0)]?.text(anchor: $0.anchor) })
  }

  private func rows(of place: PlacedBlock) -> Text { lines(place.rows.map { rows[$0] ?? text($0) }) }

  /// A row, rendered with the template of its kind.
  private func text(_ row: RowEntry) -> Text {
    switch row {
    case .param(let param): filled("param", view(param))
    case .error(let error): filled("error", view(error))
    case .type(let type, let level): filled("type", view(type, level: level + 1))
    }
  }

  private func lines(_ texts: [Text]) -> Text { Text(renderText: texts.map(\.renderText).joined(separator: "\n")) }

  private func filled(_ template: String, _ view: View) -> Text { manual.filled(template, view) }

  private func filled(_ template: String, rows: any ViewValue) -> Text {
    filled(template, ["rows": rows, "words": words])
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

/// `text` for a comment, without characters that end a comment in any language.
func commentText(_ text: String) -> String {
  let plain = text.unicodeScalars.map { scalar in
    scalar.properties.isAlphabetic || "0"..."9" ~= scalar || " ,._/".unicodeScalars.contains(scalar)
      ? String(scalar) : "-"
  }
  return plain.joined().split(separator: "-").joined(separator: "-")
}
