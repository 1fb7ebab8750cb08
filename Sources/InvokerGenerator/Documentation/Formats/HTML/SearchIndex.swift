/// The script that hands the search of a site its entries: `searchIndex([[title, place, address, text], …])`.
///
/// A script, because a page that was opened from a disk may load one, and may not load JSON.
func searchIndex(_ edition: Edition, _ links: HTMLLinks) -> String {
  let entries = edition.pages.flatMap { page in
    searchEntries(of: page).map { entry in
      let address = links.file(ofPage: page.name) + (entry.anchor.map { "#" + $0 } ?? "")
      let place = [page.title, entry.kind.phrase.map { edition.phrases[$0] }].compactMap(\.self)
      let parts = [entry.title, place.joined(separator: " · "), address, entry.text]
      return "[" + parts.map(scriptLiteral).joined(separator: ",") + "]"
    }
  }
  return "searchIndex([\n" + entries.joined(separator: ",\n") + "\n]);\n"
}

/// `text` as a string literal of a script. It holds ASCII letters, digits and spaces as they are, and of the rest nothing
/// that means anything to a script or to the page around it.
func scriptLiteral(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "<", ">", "&", "'", "`", "\u{2028}", "\u{2029}", "\u{FEFF}": literal += escape(scalar)
    default:
      if scalar.value < 0x20 || scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl {
        literal += escape(scalar)
      } else {
        literal.unicodeScalars.append(scalar)
      }
    }
  }
  return literal + "\""
}

private func escape(_ scalar: Unicode.Scalar) -> String { "\\u{" + String(scalar.value, radix: 16) + "}" }

extension SearchEntry.Kind {
  /// What entries of the kind are called; `nil` for those whose title says it.
  fileprivate var phrase: Phrase? {
    switch self {
    case .page, .section: nil
    case .param: .parameters
    case .field: .fields
    case .event: .events
    case .error: .errors
    case .type: .types
    case .example: .examples
    }
  }
}
