/// A page of the documentation in one language, free of any format.
///
/// All text is as it was written: a format escapes it, and decides nothing but how it looks. Pages have the same
/// sections, anchors, rows and samples in every language.
struct Page: Hashable, Sendable {
  /// `overview`, or the name of the interface. It is the stem of the page's file and the same in every language.
  var name: String
  /// The specs that it is made from, and their digest.
  var source: String
  var digest: String
  var title: String
  /// What the page is about, in one sentence without a full stop.
  var description: String
  /// What stands before the first section.
  var introduction: [Block]
  var sections: [Section]
}

/// A heading and what stands below it.
struct Section: Hashable, Sendable {
  /// Stable, the same in every language, and told from all others of the page: `parameters`.
  var anchor: String
  var title: String
  var blocks: [Block]
  var sections: [Section] = []
}

/// What a page is built of.
enum Block: Hashable, Sendable {
  case paragraph(Prose)
  case list([Prose])
  /// Something that is easily overlooked.
  case note(Prose)
  /// One sample, or the same in several languages, of which a reader wants one.
  case code([CodeSample])
  case table(Table)
  case params([ParamEntry])
  case fields([FieldEntry])
  case events([EventEntry])
  case order(OrderDiagram)
  case errors([ErrorEntry])
  case types([TypeEntry])
  case examples([ExampleEntry])
  case changes([VersionEntry])
  case links([LinkEntry])
}

/// A plain table. Every row has as many cells as there are columns.
struct Table: Hashable, Sendable {
  var columns: [String]
  var rows: [[Prose]]
}

/// Code to copy.
struct CodeSample: Hashable, Sendable {
  /// What a highlighter knows it by: `swift`, `python`, `json`.
  var language: String
  /// What a tab says: `Swift`.
  var title: String
  /// Without a line feed at its end.
  var text: String
}
