/// The rules, by what they look at. `docs/diagnostics.md` lists them, and each is fired by a test.
extension Rule {
  static let format = [
    fileUnreadable, formatVersion, missingKey, unknownKey, wrongKind, wrongValue, emptyText, unsafeText, badRoute,
    badEntryPoint, duplicateInterface, moreErrors, moreWarnings,
  ]

  /// A file is not there, or cannot be read.
  public static let fileUnreadable = Rule(
    "file-unreadable", "A file that is asked for or referred to must be there and readable.",
    "Check the path and the permissions.")
  static let formatVersion = Rule(
    "format-version", "`invoker` names the version of the format.", "Write `invoker: 1`, or use a newer tool.")
  static let missingKey = Rule("missing-key", "Some keys must be there.", "Add the key.")
  /// A key is none of the format.
  public static let unknownKey = Rule(
    "unknown-key", "Only the keys of the format may stand in a spec.", "Correct the spelling or remove the key.")
  /// A value is of the wrong kind: a list in place of a text, say.
  public static let wrongKind = Rule(
    "wrong-kind", "Each key takes one kind of value.", "Write a value of the kind that the message names.")
  /// A value is none of those that the key takes.
  public static let wrongValue = Rule(
    "wrong-value", "Some keys take one of a few values, or a value within bounds.",
    "Write one that the message names.")
  static let emptyText = Rule("empty-text", "Names and texts must not be empty.", "Write a text or remove the key.")
  /// A text holds control characters.
  public static let unsafeText = Rule(
    "unsafe-text", "No text may hold characters that reorder what a reader sees or that cannot be printed.",
    "Remove the character.")
  static let badRoute = Rule(
    "bad-route", "A route is a method and a path, `POST /chat-messages`, and may have a query.",
    "Write it so, with `{name}` for values.")
  static let badEntryPoint = Rule(
    "bad-entry-point", "An entry point is a path of names from the session, such as `session.app.chat`.",
    "Write it so; each part is a lower-case identifier.")
  static let duplicateInterface = Rule(
    "duplicate-interface", "Each interface has a name and an entry point of its own.",
    "Give one of them another name and entry point.")

  static let moreErrors = Rule(
    "more-errors", "Of a file with very many errors, the first ones are shown.", "Correct these, and check again.")
  static let moreWarnings = Rule(
    "more-warnings", "Of a file with very many warnings, the first ones are shown.", "Correct these, and check again.",
    severity: .warning)

  static let references = [badReference, outsideRoot, unknownReference]

  static let badReference = Rule(
    "bad-reference", "A reference is `#/types/Name` or `file.yaml#/types/Name`.", "Write it so.")
  static let outsideRoot = Rule(
    "outside-root", "A reference stays in the folder of its file or below: no URL, no absolute path, no `..`.",
    "Move the file into that folder.")
  static let unknownReference = Rule(
    "unknown-reference", "What is referred to must be declared.", "Declare it or correct the name.")

  static let types = [
    badTypeName, typeParentMissing, duplicateType, infiniteType, typeTooDeep, wordNotForType, badRange, formatUnknown,
    requiredUnknown,
    badBase,
    badUnion, badEnum, valueMismatch,
  ]

  static let badTypeName = Rule(
    "bad-type-name", "A type is named by identifiers with dots between them, such as `ChatEvent.Message`.",
    "Use letters, digits and `_`, beginning with a letter.")
  static let typeParentMissing = Rule(
    "type-parent-missing", "A type with a dotted name nests in a type that is declared in the same file.",
    "Declare the outer type or take the dot out.")
  static let duplicateType = Rule(
    "duplicate-type", "Two files must not declare types of one name.", "Rename one, or share it through `$ref`.")
  static let infiniteType = Rule(
    "infinite-type", "A type must not contain itself except through an array, a dictionary or a union.",
    "Put an array between, or take the field out.")
  static let typeTooDeep = Rule(
    "type-too-deep", "Types must not lie in one another more than 200 deep.", "Put types side by side.")
  static let wordNotForType = Rule(
    "word-not-for-type", "Some words go with one type only: `items` with arrays, `properties` with objects.",
    "Remove the word or change the type.")
  static let formatUnknown = Rule(
    "format-unknown", "A format that is nearly one that the tool knows is a slip.", "Correct it.", severity: .warning)
  static let badRange = Rule("bad-range", "A minimum must not be above its maximum.", "Swap or correct them.")
  static let requiredUnknown = Rule(
    "required-unknown", "`required` lists properties of the type.", "Correct the name or add the property.")
  static let badBase = Rule("bad-base", "`allOf` takes references to object types.", "Refer to an object type.")
  static let badUnion = Rule(
    "bad-union", "A union maps each value of its discriminator to an object type.", "Refer to an object type.")
  static let badEnum = Rule("bad-enum", "An enum lists at least one value, each once.", "Correct the list.")
  static let valueMismatch = Rule(
    "value-mismatch", "A default or constant must be a value of its type.", "Write a value of the type.")

  static let modes = [
    modeMissing, modeParam, unknownName, textField, outputField, outcomeField, repeatField, failureType, bindingParam,
    bindingFit,
  ]

  static let modeMissing = Rule(
    "mode-missing", "An interface answers in one response mode at least.",
    "Add `streaming` or `blocking` below `response_modes`.")
  static let modeParam = Rule(
    "mode-param", "One param says where the response mode stands, and its default is a mode of the interface.",
    "Write `response_mode: {$mode: streaming}` among the params.")
  /// A name refers to nothing that is declared.
  public static let unknownName = Rule(
    "unknown-name", "Events, apps, params and error codes are named as they are declared.", "Correct the name.")
  static let textField = Rule(
    "text-field", "`text` names string fields that are always there.", "Name a required string field.")
  static let outputField = Rule(
    "output-field", "`outputs` names objects whose fields depend on the app.",
    "Name a field of the type `{type: object, additionalProperties: true}`.")
  static let outcomeField = Rule(
    "outcome-field", "`failed` and `paused` tell outcomes by the values of a string field.",
    "Name a field of the event or reply that is a string, and values that it can have.")
  static let repeatField = Rule(
    "repeat-field", "`repeats` names string fields of each event that are always there.",
    "Name required string fields that tell the event from others of its name.")
  static let failureType = Rule(
    "failure-type", "A failure event has the fields `code` and `message` (strings) and `status` (an integer).",
    "Add the fields.")
  static let bindingParam = Rule(
    "binding-param", "A param that a transport leaves out or refuses must not be one that it needs.",
    "Remove it from one of the lists.")
  static let bindingFit = Rule(
    "binding-fit", "A binding gives types to what its interface leaves open: the param `inputs`, and outputs.",
    "Refer to another interface, or say in it where inputs and outputs stand.")

  static let examples = [exampleMismatch, exampleShape, exampleOrder]

  static let exampleMismatch = Rule(
    "example-mismatch", "Examples must be values of the types they show.", "Correct the example or the type.")
  static let exampleShape = Rule(
    "example-shape", "An example has what its mode gives: `events`, `reply`, or `error`.",
    "Keep the one that goes with `mode`.")
  static let exampleOrder = Rule(
    "example-order", "The events of an example follow an order of its app.", "Correct the events or the order.")

  static let names = [nameCollision, nameEmpty, nameReserved, nameShadowed]

  /// Two names become one in Swift.
  public static let nameCollision = Rule(
    "name-collision", "Two names must not become one in Swift.", "Give one of them a Swift name under `renames`.")
  /// A name becomes none in Swift.
  public static let nameEmpty = Rule(
    "name-empty", "A name must have a letter or digit that Swift can take.",
    "Give it a Swift name under `renames`.")
  /// A type takes a name that generated code uses.
  public static let nameReserved = Rule(
    "name-reserved", "A type must not take the name of one that generated code uses, such as `String`.",
    "Rename it, or give it a Swift name under `renames`.")
  /// A nested type hides another one.
  public static let nameShadowed = Rule(
    "name-shadowed", "Inside a type, a name must not mean another type than outside.",
    "Rename the nested type, or give it a Swift name under `renames`.")

  static let locales = [translationMissing, translationStale]

  static let translationMissing = Rule(
    "translation-missing", "Every text of a spec that people read is translated into every language in `locales/`.",
    "Run `invoker docs --update-locales` and translate what it adds.")
  static let translationStale = Rule(
    "translation-stale", "A translation is one of the text that stands in the spec now.",
    "Run `invoker docs --update-locales` and translate what it adds.")
}
