import YAMLTree

extension DiagnosticLog {
  /// The problems of a file as text: of its structure, and of characters that no text can contain, including keys.
  init(_ document: YAMLDocument, in path: String) {
    self.init(document.problems.map { Diagnostic($0, in: path) })
    for node in document.specialTexts {
      guard let scalar = node.stringValue?.unicodeScalars.first(where: { isUnsafe($0) && $0 != "\t" }),
        hasRoomOrCounts(.unsafeText, in: path)
      else { continue }
      append(
        Diagnostic(
          .unsafeText, "the text contains \(codePoint(scalar.value)), which is invisible",
          at: Location(path: path, range: node.range), fix: "remove the character"))
    }
  }
}
