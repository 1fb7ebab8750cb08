/// A problem that prevents a file from being read, and its fix.
public struct YAMLProblem: Error, Hashable, Sendable {
  /// The kind of problem. Its name stays the same in all versions.
  public enum ID: String, CaseIterable, Sendable {
    // The bytes
    case fileTooLarge = "yaml-file-too-large"
    case utf16 = "yaml-utf16"
    case notUTF8 = "yaml-not-utf8"
    case controlCharacter = "yaml-control-character"
    case lineSeparator = "yaml-line-separator"
    case byteOrderMark = "yaml-byte-order-mark"

    // The document
    case emptyFile = "yaml-empty-file"
    case directive = "yaml-directive"
    case secondDocument = "yaml-second-document"
    case contentAfterEnd = "yaml-content-after-end"
    case tooDeep = "yaml-too-deep"
    case tooManyNodes = "yaml-too-many-nodes"
    case scalarTooLong = "yaml-scalar-too-long"
    case keyTooLong = "yaml-key-too-long"
    case duplicateKey = "yaml-duplicate-key"
    case complexKey = "yaml-complex-key"
    case mergeKey = "yaml-merge-key"
    case tag = "yaml-tag"
    case anchor = "yaml-anchor"
    case alias = "yaml-alias"
    case unknownAlias = "yaml-unknown-alias"
    case recursiveAlias = "yaml-recursive-alias"
    case aliasExpansion = "yaml-alias-expansion"

    // The syntax
    case tabIndentation = "yaml-tab-indentation"
    case foreignSpace = "yaml-foreign-space"
    case indentation = "yaml-indentation"
    case unclosedQuote = "yaml-unclosed-quote"
    case unclosedBracket = "yaml-unclosed-bracket"
    case missingSpace = "yaml-missing-space"
    case missingColon = "yaml-missing-colon"
    case nestedValue = "yaml-nested-value"
    case mixedCollection = "yaml-mixed-collection"
    case trailingText = "yaml-trailing-text"
    case reservedCharacter = "yaml-reserved-character"
    case invalidEscape = "yaml-invalid-escape"
    case blockScalarHeader = "yaml-block-scalar-header"
    case syntax = "yaml-syntax"
  }

  /// Another place that is related to the problem.
  public struct Note: Hashable, Sendable {
    public var message: String
    public var range: SourceRange

    public init(message: String, range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  public var id: ID
  /// The error: one line, without a period at the end. Text of the file is shortened and escaped in it.
  public var message: String
  public var range: SourceRange
  public var related: Note?
  /// The fix.
  public var fix: String?

  public init(id: ID, message: String, range: SourceRange, related: Note? = nil, fix: String? = nil) {
    self.id = id
    self.message = message
    self.range = range
    self.related = related
    self.fix = fix
  }
}
