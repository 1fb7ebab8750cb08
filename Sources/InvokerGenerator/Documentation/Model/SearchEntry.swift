/// A search result.
struct SearchEntry: Hashable, Sendable {
  var page: String
  /// The anchor on the page; `nil` for the page itself.
  var anchor: String?
  var kind: Kind
  /// The text that is shown and searched first.
  var title: String
  /// Further text to search, without markup.
  var text: String

  enum Kind: String, Hashable, Sendable {
    case page, section, param, field, event, error, type, example
  }
}

/// All searchable places of `page`, in page order.
func searchEntries(of page: Page) -> [SearchEntry] {
  var entries = [SearchEntry(page: page.name, kind: .page, title: page.title, text: page.description)]
  func add(_ kind: SearchEntry.Kind, _ anchor: String, _ title: String, _ text: [String]) {
    let text = text.filter { !$0.isEmpty }.joined(separator: " ")
    entries.append(SearchEntry(page: page.name, anchor: anchor, kind: kind, title: title, text: text))
  }
  func add(_ fields: [FieldEntry], of owner: String) {
    for field in fields { add(.field, field.anchor, owner + "." + field.path, [field.description.plainText]) }
  }
  func add(_ section: Section) {
    let text = section.blocks.compactMap { if case .paragraph(let prose) = $0 { prose.plainText } else { nil } }
    add(.section, section.anchor, section.title, text)
    for block in section.blocks {
      switch block {
      case .params(let params):
        for param in params {
          add(.param, param.anchor, param.name, [param.swiftName ?? "", param.description.plainText])
        }
      case .fields(let fields):
        for field in fields { add(.field, field.anchor, field.path, [field.description.plainText]) }
      case .events(let events):
        for event in events {
          add(.event, event.anchor, event.name, [event.swiftName ?? "", event.description.plainText])
          add(event.fields, of: event.name)
        }
      case .errors(let errors):
        for error in errors {
          add(.error, error.anchor, error.code, [String(error.status), error.cause.plainText, error.action.plainText])
        }
      case .types(let types):
        for type in types {
          add(.type, type.anchor, type.name, [type.description.plainText] + type.values.map(\.value))
          add(type.fields, of: type.name)
        }
      case .examples(let examples):
        for example in examples { add(.example, example.anchor, example.title, [example.description?.plainText ?? ""]) }
      case .order(let order): add(.section, order.anchor, order.title, [order.description?.plainText ?? ""])
      case .paragraph, .list, .note, .code, .table, .changes, .links: break
      }
    }
    section.sections.forEach(add)
  }
  page.sections.forEach(add)
  return entries
}
