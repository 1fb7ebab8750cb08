import InvokerSpec

/// An operation of a document, in the form that an interface can represent.
struct ImportedOperation {
  /// The method in uppercase.
  var method: String
  /// The path as written in the document: `/books/{bookId}`.
  var path: String
  /// The operation ID in the document.
  var id: String?
  var summary: String?
  var description: String?
  var isDeprecated = false
  /// The params: path params, then query params, then header fields, then the fields of the body.
  var params: [ImportedParam] = []
  var mode: ModeField?
  /// The reply of a blocking call; `nil` if there is none.
  var reply: ImportedType?
  /// Whether the response has no content.
  var isEmpty = false
  /// The media type of a response that is a file; `nil` for another one.
  var contentType: String?
  /// The form of the body, if it does not follow from its params.
  var body: BodyForm?
  /// The events of a streaming call; `nil` if there are none.
  var events: ImportedType?
  var errors: [ImportedError] = []
  /// What the operation was exported from.
  var own: OwnOperation?
  /// The location of its method in the document.
  var location: Location

  /// `POST /chat-messages`, the name that users refer to it by.
  var name: String { method + " " + path }

  /// The path without the query and the fragment that it can have in a document: the names in it are valid in a route.
  var routePath: String {
    path.prefix { !"?#".contains($0) }.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      segment.hasPrefix("{") ? "{" + snakeCase(segment.dropFirst().dropLast()) + "}" : String(segment)
    }.joined(separator: "/")
  }

  /// The items of the query that the path has in the document: `beta=true`.
  var fixedItems: [String] {
    path.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1).dropFirst().flatMap {
      $0.split(separator: "&").map(String.init)
    }
  }

  /// All types of the operation.
  var types: [ImportedType] { [reply, events].compactMap(\.self) + params.map(\.type) }

  /// The field of the body that selects the response mode.
  struct ModeField: Hashable {
    var name: String
    /// The mode if the field is absent.
    var defaultMode: String?
    /// Whether `true` selects streaming, and `false` does not.
    var isBoolean = false
  }
}

struct ImportedParam: Hashable {
  /// The name in a spec, which is also sent if the param is in the body.
  var name: String
  /// The name in the document.
  var wireName: String
  var place: ParamPlace
  var type: ImportedType
  var isRequired: Bool
  /// How a list is sent in a query or a header.
  var list: Route.ListForm?

  /// The placeholder in a route: `{tag_ids*}`.
  var placeholder: String { list.map { Route.Part.list(name, $0) }?.text ?? Route.Part.placeholder(name).text }
}

/// A failure that a document identifies by its code.
struct ImportedError: Hashable {
  var code: String
  var status: Int
  var description: String?
  var location: Location
}

/// `bookId` as `book_id`: words of lowercase letters and digits, joined by `_`. It begins with a letter.
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
