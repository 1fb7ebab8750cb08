import CLibYAML

/// Reads events with libyaml's parser, and holds the latest one.
///
/// The reader owns and frees the parser and the event. The text that it reads must outlive it.
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let current: UnsafeMutablePointer<yaml_event_t>
  private var isUsable: Bool

  init(_ text: UnsafeBufferPointer<UInt8>) {
    // On the heap, because the parser keeps a pointer to itself.
    parser = .allocate(capacity: 1)
    current = .allocate(capacity: 1)
    current.initialize(to: yaml_event_t())
    parser.initialize(to: yaml_parser_t())
    isUsable = yaml_parser_initialize(parser) == 1
    if isUsable {
      yaml_parser_set_input_string(parser, text.baseAddress, text.count)
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }
  }

  deinit {
    yaml_event_delete(current)
    yaml_parser_delete(parser)
    current.deallocate()
    parser.deallocate()
  }

  /// Reads the next event. After a failure, always returns `false`.
  mutating func advance() -> Bool {
    yaml_event_delete(current)
    isUsable = isUsable && yaml_parser_parse(parser, current) == 1
    return isUsable
  }

  var type: yaml_event_type_t { current.pointee.type }
  var start: yaml_mark_t { current.pointee.start_mark }
  var end: yaml_mark_t { current.pointee.end_mark }

  /// The text of a scalar event.
  var text: String {
    let scalar = current.pointee.data.scalar
    return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
  }

  /// Whether the text of a scalar event has only printable ASCII and line feeds.
  var isPrintableASCII: Bool {
    let scalar = current.pointee.data.scalar
    return UnsafeBufferPointer(start: scalar.value, count: scalar.length).allSatisfy { byte in
      0x20..<0x7F ~= byte || byte == UInt8(ascii: "\n")
    }
  }

  /// The style of a scalar event.
  var scalarStyle: YAMLScalar.Style {
    switch current.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// Whether a start event opens a collection in brackets.
  var isFlow: Bool {
    switch type {
    case YAML_SEQUENCE_START_EVENT: current.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT: current.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    default: false
    }
  }

  /// Whether a document event comes from the file (`---` or `...`) or is only implied.
  var isExplicit: Bool {
    switch type {
    case YAML_DOCUMENT_START_EVENT: current.pointee.data.document_start.implicit == 0
    case YAML_DOCUMENT_END_EVENT: current.pointee.data.document_end.implicit == 0
    default: false
    }
  }

  /// The name in an alias event, or the anchor of another node's event.
  var anchor: String? {
    let name =
      switch type {
      case YAML_ALIAS_EVENT: current.pointee.data.alias.anchor
      case YAML_SCALAR_EVENT: current.pointee.data.scalar.anchor
      case YAML_SEQUENCE_START_EVENT: current.pointee.data.sequence_start.anchor
      case YAML_MAPPING_START_EVENT: current.pointee.data.mapping_start.anchor
      default: UnsafeMutablePointer<yaml_char_t>?.none
      }
    return name.map { String(cString: $0) }
  }

  /// Whether the node of the event has a tag.
  var hasTag: Bool {
    switch type {
    case YAML_SCALAR_EVENT: current.pointee.data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT: current.pointee.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT: current.pointee.data.mapping_start.tag != nil
    default: false
    }
  }

  /// The indentation of the innermost open block; -1 outside of all blocks.
  var indentation: Int { Int(parser.pointee.indent) }

  /// An error of libyaml's parser.
  struct Failure {
    /// The task that failed, and where it began: "while scanning a quoted scalar".
    var context: String
    var contextMark: yaml_mark_t
    /// The error: "found unexpected end of stream".
    var problem: String
    var mark: yaml_mark_t
    /// The offset of an error that has no mark.
    var offset: Int?
  }

  var failure: Failure {
    Failure(
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      contextMark: parser.pointee.context_mark,
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
      mark: parser.pointee.problem_mark,
      offset: parser.pointee.error == YAML_READER_ERROR ? parser.pointee.problem_offset : nil)
  }
}
