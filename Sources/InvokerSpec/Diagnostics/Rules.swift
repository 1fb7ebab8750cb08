/// The rules, grouped by subject. `docs/diagnostics.md` lists them, and a test triggers each of them.
extension Rule {
  static let format = [
    fileUnreadable, formatVersion, missingKey, unknownKey, wrongKind, wrongValue, emptyText, unsafeText, badRoute,
    badEntryPoint, duplicateInterface, duplicateName, moreErrors, moreWarnings,
  ]

  /// A file does not exist or cannot be read.
  public static let fileUnreadable = Rule(
    "file-unreadable", "Each requested or referenced file must exist and be readable.",
    "Check the path and the permissions.")
  static let formatVersion = Rule(
    "format-version", "`invoker` is the version of the format.", "Write `invoker: 1`, or use a newer tool.")
  static let missingKey = Rule("missing-key", "Some keys are required.", "Add the key.")
  /// A key does not belong to the format.
  public static let unknownKey = Rule(
    "unknown-key", "A spec can contain only the keys of the format.", "Correct the spelling or remove the key.")
  /// A value is of the wrong kind, such as a list instead of a text.
  public static let wrongKind = Rule(
    "wrong-kind", "Each key takes one kind of value.", "Write a value of the kind that the message names.")
  /// A value is not one of those that the key accepts.
  public static let wrongValue = Rule(
    "wrong-value", "Some keys take one of a few values, or a value within bounds.",
    "Write one of the values in the message.")
  static let emptyText = Rule("empty-text", "Names and texts must not be empty.", "Write some text or remove the key.")
  /// A text contains control characters.
  public static let unsafeText = Rule(
    "unsafe-text", "A text must not contain characters that are invisible or change the direction of text.",
    "Remove the character.")
  static let badRoute = Rule(
    "bad-route", "A route is a method and a path, such as `POST /chat-messages`, with an optional query.",
    "Use `{name}` for values.")
  static let badEntryPoint = Rule(
    "bad-entry-point", "An entry point is a path of names from the session, such as `session.app.chat`.",
    "Use lowercase identifiers after `session`.")
  static let duplicateInterface = Rule(
    "duplicate-interface", "Each interface must have a unique name and entry point.",
    "Change the name and entry point of one of them.")
  static let duplicateName = Rule(
    "duplicate-name", "A list of names contains each name once.", "Remove one of the two.")

  static let moreErrors = Rule(
    "more-errors", "Only the first errors of a file are shown.", "Correct these, and check again.")
  static let moreWarnings = Rule(
    "more-warnings", "Only the first warnings of a file are shown.", "Correct these, and check again.",
    severity: .warning)

  static let references = [badReference, outsideRoot, unknownReference, badModule, moduleType]

  static let badReference = Rule(
    "bad-reference", "A reference is `#/types/Name` or `file.yaml#/types/Name`.",
    "Write `'#/types/Name'` or `'file.yaml#/types/Name'`.")
  static let outsideRoot = Rule(
    "outside-root",
    "A reference must stay in the folder of its file or below, or lead to a folder under `modules`: no URL and no absolute path.",
    "Move the file into that folder, or name its module in `invoker.yaml`.")
  static let unknownReference = Rule(
    "unknown-reference", "A reference must lead to a declaration.", "Declare it or correct the name.")

  static let badModule = Rule(
    "bad-module", "A module is a folder of valid specs that don't use these specs in turn.",
    "Name the folder that has the `invoker.yaml` of the module.")
  /// The Swift type of another module cannot do what is required here.
  public static let moduleType = Rule(
    "module-type", "The Swift type of another module must be able to do what the specs that use it require.",
    "Declare a type in these specs, or change the other module.")

  static let types = [
    badTypeName, typeParentMissing, duplicateType, infiniteType, typeTooDeep, wordNotForType, badRange, formatUnknown,
    requiredUnknown, requiredDefault, badPattern, badBase, badUnion, badEnum, valueMismatch,
  ]

  static let badTypeName = Rule(
    "bad-type-name", "The name of a type consists of identifiers separated by dots, such as `ChatEvent.Message`.",
    "Use letters, digits, and `_`, starting with a letter.")
  static let typeParentMissing = Rule(
    "type-parent-missing", "A type with a dotted name nests in a type that is declared in the same file.",
    "Declare the outer type or remove the dot.")
  static let duplicateType = Rule(
    "duplicate-type", "Two types must not have the same name.", "Rename one, or share it through `$ref`.")
  static let infiniteType = Rule(
    "infinite-type", "A type must not contain itself except through an array, a dictionary, or a union.",
    "Use an array, or remove the field.")
  static let typeTooDeep = Rule(
    "type-too-deep", "Types must not nest more than 200 levels deep.", "Declare types at the top level.")
  static let wordNotForType = Rule(
    "word-not-for-type", "Some keywords apply to one kind of type only: `items` to arrays, `properties` to objects.",
    "Remove the keyword or change the type.")
  static let formatUnknown = Rule(
    "format-unknown", "A format that resembles a known one is probably a typo.", "Correct it.", severity: .warning)
  static let badRange = Rule("bad-range", "A minimum must not be above its maximum.", "Swap or correct them.")
  static let requiredUnknown = Rule(
    "required-unknown", "`required` lists properties of the type.", "Correct the name or add the property.")
  static let requiredDefault = Rule(
    "required-default", "A default stands for an absent value, so what is required has none.",
    "Remove `default`, or do not require it.", severity: .warning)
  static let badPattern = Rule(
    "bad-pattern", "A pattern is a regular expression of JavaScript, as in JSON Schema.",
    "Correct the pattern.", severity: .warning)
  static let badBase = Rule("bad-base", "`allOf` takes references to object types.", "Refer to an object type.")
  static let badUnion = Rule(
    "bad-union", "A union maps each value of its discriminator to an object type.", "Refer to an object type.")
  static let badEnum = Rule("bad-enum", "An enum lists at least one value, each once.", "Correct the list.")
  static let valueMismatch = Rule(
    "value-mismatch", "A default or constant must be a value of its type.", "Write a value of the type.")

  static let modes = [
    modeMissing, modeParam, unknownName, textField, outputField, outcomeField, pieceField, repeatField, badPages,
    failureType, transportParam, appFit,
  ]

  static let modeMissing = Rule(
    "mode-missing", "An interface has at least one response mode.",
    "Add `streaming` or `blocking` below `response_modes`.")
  static let modeParam = Rule(
    "mode-param", "Exactly one param selects the response mode, and its default is a mode of the interface.",
    "Add `response_mode: {$mode: streaming}` to the params.")
  /// A name refers to something that is not declared.
  public static let unknownName = Rule(
    "unknown-name", "Events, apps, params, and error codes must be declared.", "Correct the name.")
  static let textField = Rule(
    "text-field", "`text` names string fields that are always present.", "Name a required string field.")
  static let outputField = Rule(
    "output-field", "`outputs` names objects whose fields depend on the app.",
    "Name a field of the type `{type: object, additionalProperties: true}`.")
  static let outcomeField = Rule(
    "outcome-field", "`failed` and `paused` identify outcomes by the values of a string field.",
    "Name a string field of the event or reply, and values that it can have.")
  static let pieceField = Rule(
    "piece-field", "`pieces` names the fields of an event that make up data sent in pieces.",
    "Name required fields: a string for `id`, bytes for `data`, and a boolean for `last`.")
  static let repeatField = Rule(
    "repeat-field", "`repeats` names string fields of each event that are always present.",
    "Name required string fields that together identify the event.")
  static let badPages = Rule(
    "bad-pages", "`pages` names the elements of a page, and the param that requests the next page.",
    "Name fields of the reply and of its elements, and a param that every transport sends.")
  static let failureType = Rule(
    "failure-type", "A failure event has the fields `code` and `message` (strings) and `status` (an integer).",
    "Add the fields.")
  static let transportParam = Rule(
    "transport-param", "A transport must not require a param that it omits or rejects.",
    "Remove it from one of the lists.")
  static let appFit = Rule(
    "app-fit", "An app defines types for what its interface leaves open: the param `inputs` and the outputs.",
    "Refer to another interface, or declare its inputs and outputs.")

  static let examples = [exampleMismatch, exampleShape, exampleOrder]

  static let exampleMismatch = Rule(
    "example-mismatch", "Examples must be values of the types that they show.", "Correct the example or the type.")
  static let exampleShape = Rule(
    "example-shape", "An example has what its mode returns: `events`, `reply`, or `error`.",
    "Keep the one that goes with `mode`.")
  static let exampleOrder = Rule(
    "example-order", "The events of an example follow an order of its app.", "Correct the events or the order.")

  static let names = [nameCollision, nameEmpty, nameReserved, nameShadowed]

  /// Two names become the same name in Swift.
  public static let nameCollision = Rule(
    "name-collision", "Two names must not become the same name in Swift.",
    "Give one of them a Swift name under `renames`.")
  /// A name has no valid form in Swift.
  public static let nameEmpty = Rule(
    "name-empty", "A name must contain a letter or digit that Swift accepts.",
    "Give it a Swift name under `renames`.")
  /// A type has a name that generated code uses.
  public static let nameReserved = Rule(
    "name-reserved", "A type must not have the name of a type that generated code uses, such as `String`.",
    "Rename it, or give it a Swift name under `renames`.")
  /// A nested type hides another one.
  public static let nameShadowed = Rule(
    "name-shadowed", "Inside a type, a name must refer to the same type as outside.",
    "Rename the nested type, or give it a Swift name under `renames`.")

  static let locales = [translationMissing, translationStale]

  static let translationMissing = Rule(
    "translation-missing", "Every text that people read must be translated into every language in `locales/`.",
    "Run `invoker docs --update-locales` and translate what it adds.")
  static let translationStale = Rule(
    "translation-stale", "A translation must match the current text of the spec.",
    "Run `invoker docs --update-locales` and translate what it adds.")
}
