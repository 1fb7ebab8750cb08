/// Writes the pages of an edition as HTML.
struct HTMLWriter {
  let edition: Edition
  let links: HTMLLinks
  let templates: TemplateSet

  /// A fixed phrase, with values in its places.
  func words(_ phrase: Phrase, _ values: [String: Prose] = [:]) -> Markup {
    links.markup(parseProse(edition.phrases[phrase], filling: values))
  }

  /// What the link beside a heading is called.
  func link(to name: String) -> Markup { words(.linkToHere) + ": " + Markup(name) }

  func section(_ section: Section, isTop: Bool = true) -> Markup {
    templates.markup(
      "section",
      [
        "anchor": Markup(section.anchor), "title": Markup(section.title), "link": link(to: section.title),
        "isTop": isTop,
        "body": blocks(section.blocks) + section.sections.map { self.section($0, isTop: false) }.joined(),
      ])
  }

  /// Pictures of orders that follow one another stand side by side.
  func blocks(_ blocks: [Block]) -> Markup {
    var markup: [Markup] = []
    var diagrams: [OrderDiagram] = []
    for block in blocks {
      if case .order(let diagram) = block {
        diagrams.append(diagram)
        continue
      }
      if !diagrams.isEmpty { markup.append(orders(diagrams)) }
      diagrams = []
      markup.append(self.block(block))
    }
    if !diagrams.isEmpty { markup.append(orders(diagrams)) }
    return markup.joined()
  }

  private func block(_ block: Block) -> Markup {
    switch block {
    case .paragraph(let prose): paragraph(prose)
    case .list(let items): "<ul>\n" + items.map { "<li>" + links.markup($0) + "</li>\n" }.joined() + "</ul>\n"
    case .note(let prose): "<p class=\"note\">" + links.markup(prose) + "</p>\n"
    case .code(let samples): code(samples)
    case .table(let table): self.table(table)
    case .params(let params): templates.markup("params", ["params": params.map(view)])
    case .fields(let fields): self.fields(fields)
    case .events(let events): folds(events.map(view))
    case .order(let diagram): orders([diagram])
    case .errors(let errors): templates.markup("errors", ["errors": errors.map(view)])
    case .types(let types): folds(types.map(view))
    case .examples(let examples): folds(examples.map(view))
    case .changes(let versions): templates.markup("changes", ["versions": versions.map(view)])
    case .links(let entries): templates.markup("links", ["links": entries.compactMap(view)])
    }
  }

  func paragraph(_ prose: Prose) -> Markup { "<p>" + links.markup(prose) + "</p>\n" }

  func code(_ samples: [CodeSample]) -> Markup {
    let views = samples.map { ["title": Markup($0.title), "code": highlighted($0)] as HTMLView }
    return templates.markup("code", ["samples": views])
  }

  func fields(_ fields: [FieldEntry]) -> Markup {
    fields.isEmpty ? "" : templates.markup("fields", ["fields": fields.map(view)])
  }

  private func folds(_ entries: [HTMLView]) -> Markup { templates.markup("folds", ["folds": entries]) }

  private func table(_ table: Table) -> Markup {
    let rows = table.rows.map { row in
      ["cells": row.map { ["text": links.markup($0)] as HTMLView }] as HTMLView
    }
    return templates.markup(
      "table", ["columns": table.columns.map { ["title": Markup($0)] as HTMLView }, "rows": rows])
  }

  /// Orders of one stream, and what may come at any time in all of them.
  private func orders(_ diagrams: [OrderDiagram]) -> Markup {
    func events(_ events: [OrderDiagram.EventLink]) -> Prose {
      let links = events.map { Prose([.link([.code($0.name)], .anchor($0.anchor))]) }
      return Prose(links.joined(separator: [.text(edition.phrases[.comma])]))
    }
    var asides: [Markup] = []
    if let anywhere = diagrams.first?.anywhere, !anywhere.isEmpty {
      asides.append(words(.anywhere, ["events": events(anywhere)]))
    }
    if let trailing = diagrams.first?.trailing, !trailing.isEmpty {
      asides.append(words(.trailing, ["events": events(trailing)]))
    }
    return templates.markup(
      "orders",
      [
        "orders": diagrams.map(view), "aside": asides.isEmpty ? nil : asides.joined(separator: "<br>"),
      ])
  }

  private func view(_ diagram: OrderDiagram) -> HTMLView {
    let steps = diagram.steps.map { step in
      Markup(step.phrase + ": " + step.events.map(\.name).joined(separator: edition.phrases[.comma]))
    }
    return [
      "anchor": Markup(diagram.anchor), "title": Markup(diagram.title),
      "description": diagram.description.map(links.markup), "steps": steps.map { ["text": $0] as HTMLView },
      "drawing": OrderDrawing(diagram).view,
    ]
  }
}
