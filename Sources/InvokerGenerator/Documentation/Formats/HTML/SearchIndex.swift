/// The script that passes the entries to the search of a site: `searchIndex([[title, place, address, text], …])`.
///
/// It is a script because a page that is opened from a disk can load scripts but not JSON.
func searchIndex(_ edition: Edition) -> String {
  let entries = edition.pages.flatMap { page in
    searchEntries(of: page).map { entry in
      let address = htmlFile(ofPage: page.name) + (entry.anchor.map { "#" + $0 } ?? "")
      let place = [page.title, entry.kind.phrase.map { edition.phrases[$0] }].compactMap(\.self)
      let parts = [entry.title, place.joined(separator: " · "), address, entry.text]
      return "[" + parts.map(scriptString).joined(separator: ",") + "]"
    }
  }
  return "searchIndex([\n" + entries.joined(separator: ",\n") + "\n]);\n"
}

extension SearchEntry.Kind {
  /// The label of entries of the kind; `nil` for entries whose title already contains it.
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
