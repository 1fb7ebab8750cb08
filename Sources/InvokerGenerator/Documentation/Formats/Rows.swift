// Blocks and rows are rendered once for all pages of a language: most paragraphs, types, and failures are on several
// pages.

/// The result of a template for a field, with placeholders for its anchor.
struct FieldRow {
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

/// An entry that is a row of its block on every page that shows it.
enum RowEntry: Hashable {
  case param(ParamEntry)
  case error(ErrorEntry)
  /// A type in a section of a level.
  case type(TypeEntry, level: Int)

  /// Most entries differ in their names, which are much faster to hash than the whole value.
  func hash(into hasher: inout Hasher) {
    switch self {
    case .param(let param): hasher.combine(param.name)
    case .error(let error): hasher.combine(error.code)
    case .type(let type, _): hasher.combine(type.name)
    }
  }
}

/// A block in a section of a level.
struct PlacedBlock: Hashable {
  var block: Block
  var level: Int

  /// Whether other pages are likely to have the same block.
  var isCommon: Bool {
    switch block {
    case .paragraph, .list, .note, .errors: true
    default: false
    }
  }

  /// The entries whose rows can be on other pages too.
  var rows: [RowEntry] {
    switch block {
    case .params(let params): params.map(RowEntry.param)
    case .errors(let errors): errors.map(RowEntry.error)
    case .types(let types): types.map { .type($0, level: level) }
    default: []
    }
  }
}

extension [Section] {
  /// All blocks.
  func places(level: Int) -> [PlacedBlock] {
    flatMap { section in
      section.blocks.map { PlacedBlock(block: $0, level: level) } + section.sections.places(level: level + 1)
    }
  }
}

extension Block {
  /// The fields that a block shows.
  var fields: [FieldEntry] {
    switch self {
    case .fields(let fields): fields
    case .events(let events): events.flatMap(\.fields)
    case .types(let types): types.flatMap(\.fields)
    default: []
    }
  }
}
