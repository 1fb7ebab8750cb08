/// A page of the documentation in one language, independent of any format.
///
/// All text is unescaped: a format escapes it, and decides only its appearance. Pages have the same sections, anchors,
/// rows, and samples in every language.
struct Page: Hashable, Sendable {
  /// `overview` or the name of the interface. It is the base name of the page's file and is the same in every language.
  var name: String
  /// The specs that the page is generated from, and their digest.
  var source: String
  var digest: String
  var title: String
  /// The topic of the page, in one sentence without a full stop.
  var description: String
  /// The group that it belongs to; empty if it belongs to none.
  var group = ""
  /// The blocks before the first section.
  var introduction: [Block]
  var sections: [Section]
}

/// A heading and its content.
struct Section: Hashable, Sendable {
  /// A stable anchor that is unique on the page and the same in every language: `parameters`.
  var anchor: String
  var title: String
  var blocks: [Block]
  var sections: [Section] = []
}

/// An element of a page.
enum Block: Hashable, Sendable {
  case paragraph(Prose)
  case list([Prose])
  /// A note about something that is easily overlooked.
  case note(Prose)
  /// One sample, or the same sample in several languages for readers to choose from.
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

/// A plain table. Every row has one cell for each column.
struct Table: Hashable, Sendable {
  var columns: [String]
  var rows: [[Prose]]
}

/// Code to copy.
struct CodeSample: Hashable, Sendable {
  /// The name of the language for a highlighter: `swift`, `python`, `json`.
  var language: String
  /// The title of the tab: `Swift`.
  var title: String
  /// The code without a trailing line feed.
  var text: String
}
