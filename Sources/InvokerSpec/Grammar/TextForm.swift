/// The required form of a text.
package struct TextForm: Hashable, Sendable {
  /// The name in schemas.
  var name: String
  /// The noun in a table of keys.
  var noun: String
  /// A regular expression, in the dialect of JSON Schema.
  var pattern: String
  /// The advice for a text that does not match.
  var hint: String
  /// Whether a plain number is also valid, as in `0.10` for a version.
  var takesNumbers = false

  static let text = TextForm(name: "text", noun: "text", pattern: #"\S"#, hint: "Write some text.", takesNumbers: true)
  static let line = TextForm(
    name: "line", noun: "text", pattern: #"^[^\n\r]*\S[^\n\r]*$"#, hint: "Write some text on one line.",
    takesNumbers: true)
  static let name = TextForm(name: "name", noun: "name", pattern: #"\S"#, hint: "Write a name.", takesNumbers: true)
  /// A name that is used as a key.
  static let anyName = TextForm(name: "anyName", noun: "name", pattern: "", hint: "Write a name.")

  static let identifier = TextForm(
    name: "identifier", noun: "identifier", pattern: "^[a-z][a-z0-9_]*$",
    hint: "Use a to z, 0 to 9, and _, beginning with a letter.")
  /// A name with letters of any script.
  static let appName = TextForm(
    name: "appName", noun: "name", pattern: "^\(anyLetters)$",
    hint: "Use letters, digits, and _, beginning with a letter.")
  static let typeName = TextForm(
    name: "typeName", noun: "type name", pattern: #"^\#(anyLetters)(\.\#(anyLetters))*$"#,
    hint: "Use letters, digits, and _, beginning with a letter; a dot nests one type in another.")
  static let entryPoint = TextForm(
    name: "entryPoint", noun: "dotted path", pattern: #"^session(\.[a-z][a-z0-9_]*)+(\(\))?$"#,
    hint: "Write 'session' and lowercase names, separated by dots, such as 'session.app.chat', "
      + "or 'session.conversations.list()' for a call.")
  static let route = TextForm(
    name: "route", noun: "route",
    pattern: "^(GET|POST|PUT|PATCH|DELETE) (/(?!\\.\\.?(/|\\?|$))\(routePart)(:\(routeWord))?)+"
      + "(\\?\(routeWord)=\(queryPart)(&\(routeWord)=\(queryPart))*)?$",
    hint: "Write it like 'POST /chat-messages/{task_id}/stop', optionally with '?name=value' at the end.")
  static let headerName = TextForm(
    name: "headerName", noun: "header name", pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",
    hint: "Write a name such as 'X-Request-Id'.")
  static let headerValue = TextForm(
    name: "headerValue", noun: "header value",
    pattern: #"^(\{[a-z][a-z0-9_]*,?\}|(?=.*\S)[ -z|~]+)$"#,
    hint: "Write '{name}', '{name,}' for a list, or a text of ASCII characters.", takesNumbers: true)
  static let apiVersion = TextForm(
    name: "apiVersion", noun: "version", pattern: "^v[0-9]+$", hint: "Write 'v' and a number, such as 'v1'.")
  static let eventField = TextForm(
    name: "eventField", noun: "event field", pattern: #"^(?=.*\S)[^.]+(\.[^.]+)*$"#,
    hint: "Write the event and the field, such as 'message.answer'; the field alone if all elements are of one type.",
    takesNumbers: true)

  package static let typeReference = TextForm(
    name: "typeReference", noun: "reference",
    pattern: "^\(noQuote)((\\.\\./)*\(path(notBefore: "|#/types/")))?#/types/[^/]+$",
    hint: "Write '#/types/Name' or 'file.yaml#/types/Name', with a file in this folder, a subfolder, or another module."
  )
  package static let errorReference = TextForm(
    name: "errorReference", noun: "reference", pattern: "^\(noQuote)(\(path(notBefore: "|#/errors/")))?#/errors/[^/]+$",
    hint: "Write 'file.yaml#/errors/code', with a file in this folder or a subfolder.")
  /// A path that stays within its folder.
  package static let relativePath = TextForm(
    name: "relativePath", noun: "path", pattern: #"^(?=.*\S)\#(path(notBefore: "|$"))$"#,
    hint: "Write a relative path that stays below its folder.", takesNumbers: true)
  /// A path that can begin with `..`.
  static let folderPath = TextForm(
    name: "folderPath", noun: "path", pattern: #"^(?=.*\S)(?!(\./)*\.$)(\.\./)*(\.\.|\#(path(notBefore: "|$")))$"#,
    hint: "Write the relative path of another folder, such as '../orders'.", takesNumbers: true)
  static let pathInAddress = TextForm(
    name: "pathInAddress", noun: "path",
    pattern: #"^(?!\.\.(/|$))[A-Za-z0-9._~-]+(/(?!\.\.(/|$))[A-Za-z0-9._~-]+)*$"#,
    hint: "Write a relative path of letters from a to z, digits, '-', '_', '.', and '~'.", takesNumbers: true)
  static let siteAddress = TextForm(
    name: "siteAddress", noun: "address", pattern: "^https?://\(addressCharacter)*$", hint: "Write https://…")
  static let linkAddress = TextForm(
    name: "linkAddress", noun: "address", pattern: "^(https?:/|(?!//))/\(addressCharacter)*$",
    hint: "Write https://…, or a path that begins with one '/'.")

  static let basePath = TextForm(
    name: "basePath", noun: "path", pattern: #"^(/(?!\.\.?(/|$))[A-Za-z0-9._-]+)+$"#,
    hint: "Begin with '/'; between slashes, write letters, digits, '-', '_', and '.', such as '/openapi/v1'.")
  static let headerText = TextForm(
    name: "headerText", noun: "text", pattern: "^[ -~]*$", hint: "Write it in ASCII.", takesNumbers: true)
  static let apiName = TextForm(
    name: "apiName", noun: "name", pattern: "^(?!plugin$)[a-z][a-z0-9_]*$",
    hint: "Use a to z, 0 to 9, and _, beginning with a letter, but not 'plugin'.")
  static let fieldPath = TextForm(
    name: "fieldPath", noun: "path", pattern: #"^(?=.*\S)[^.]+(\.[^.]+)*$"#,
    hint: "Write names with dots between them, such as 'error.code'.", takesNumbers: true)

  static let pageMark = TextForm(
    name: "pageMark", noun: "field of an element", pattern: #"^(first|last)(\.[^.]+)+$"#,
    hint: "Write 'last' or 'first', and a field of that element, such as 'last.id'.")

  static let swiftName = TextForm(
    name: "swiftName", noun: "Swift name", pattern: #"^(?!_$)[^\u0000-@\[-^`{-\u007f][^\u0000-/:-@\[-^`{-\u007f]*$"#,
    hint: "Use letters, digits, and _, beginning with a letter.")
  static let moduleName = TextForm(
    name: "moduleName", noun: "module name", pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
    hint: "Use letters, digits, and _, beginning with a letter.")
  static let filePrefix = TextForm(
    name: "filePrefix", noun: "text", pattern: #"^(?!\.)[^/\\\n]*$"#,
    hint: "Remove '/', '\\', and a '.' at the start.",
    takesNumbers: true)

  /// The forms that schemas define.
  static let all = [
    text, name, identifier, appName, entryPoint, route, headerName, headerValue, apiVersion, eventField, typeReference,
    errorReference,
    relativePath,
    folderPath,
    pathInAddress, siteAddress, linkAddress, swiftName, moduleName, filePrefix,
    basePath, headerText, fieldPath, line, pageMark,
  ]
}

/// For ASCII: a letter, then letters, digits, and `_`. For other characters: anything.
private let anyLetters = #"[^\u0000-@\[-`{-\u007f][^\u0000-/:-@\[-^`{-\u007f]*"#
/// Rejects typographic quotation marks, which word processors insert, at the start of a path.
private let noQuote = #"(?![\u2018\u2019\u201c\u201d])"#
private let routeWord = "[A-Za-z0-9._-]+"
private let queryPart = #"(\{[a-z][a-z0-9_]*[*,]?\}|\#(routeWord))"#
private let routePart = #"(\{[a-z][a-z0-9_]*\}|\#(routeWord))"#
private let addressCharacter = "[A-Za-z0-9._~:/?#@!$&+,;=%{}-]"

/// Returns the pattern of a path without `..`. `ends` lists what else can follow the two dots of such a segment.
private func path(notBefore ends: String) -> String {
  let part = #"(?!\.\.(/\#(ends)))[^/\\:%]+"#
  return "\(part)(/\(part))*"
}
