import InvokerSpec

/// An operation of a document, as an interface can say it.
struct ImportedOperation {
  /// In capitals.
  var method: String
  /// As the document writes it: `/books/{bookId}`.
  var path: String
  /// What the document calls it.
  var id: String?
  var summary: String?
  var description: String?
  var isDeprecated = false
  /// Those of the path, then those of the query, then the fields of the body.
  var params: [ImportedParam] = []
  var mode: ModeField?
  /// What comes in one piece; `nil` if nothing does.
  var reply: ImportedType?
  /// What comes as a stream; `nil` if nothing does.
  var events: ImportedType?
  var errors: [ImportedError] = []
  /// Where its method stands in the document.
  var location: Location

  /// `POST /chat-messages`, by which people name it.
  var name: String { method + " " + path }

  /// The path with names that a route can have.
  var routePath: String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      segment.hasPrefix("{") ? "{" + snakeCase(segment.dropFirst().dropLast()) + "}" : String(segment)
    }.joined(separator: "/")
  }

  /// Every type that stands in it.
  var types: [ImportedType] { [reply, events].compactMap(\.self) + params.map(\.type) }

  /// The field of the body that says how the answer comes.
  struct ModeField: Hashable {
    var name: String
    /// The mode that is meant without it.
    var defaultMode: String?
  }
}

struct ImportedParam: Hashable {
  /// As a spec calls it, which is what is sent unless it goes into a path or a query.
  var name: String
  /// As the document calls it.
  var wireName: String
  var place: Place
  var type: ImportedType
  var isRequired: Bool

  enum Place: Hashable { case path, query, body }
}

/// A failure that a document names by its code.
struct ImportedError: Hashable {
  var code: String
  var status: Int
  var description: String?
  var location: Location
}

/// `bookId` as `book_id`: words of letters and digits in lower case, joined by `_`; it begins with a letter.
func snakeCase(_ name: some StringProtocol) -> String {
  var words: [String] = []
  var previous: Character?
  for character in name {
    let isWord = character.isASCII && (character.isLetter || character.isNumber)
    let startsWord = character.isUppercase && previous?.isUppercase != true
    if isWord {
      if startsWord || previous == nil || words.isEmpty { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    previous = isWord ? character : nil
  }
  let joined = words.joined(separator: "_")
  return joined.first?.isLetter == true ? joined : "x_" + joined
}

/// `message_end` as `MessageEnd`.
func pascalCase(_ name: some StringProtocol) -> String {
  snakeCase(name).split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
