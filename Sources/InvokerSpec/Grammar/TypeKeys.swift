// The words of a type.

let typeTables: [KeyTable] = [
  KeyTable(.type, "a type") { typeKeys },
  KeyTable(.declaredType, "a type") { declaredTypeKeys },
  KeyTable(.argument, "an argument") { argumentKeys },
  KeyTable(.base) {
    FormatKey("$ref", typeReference, required: true, typeReferenceMeaning, examples: typeReferences)
  },
  KeyTable(.discriminator) {
    FormatKey("propertyName", .text(.text), required: true, "The field, which the cases do not list.")
    FormatKey(
      "mapping", .map(.oneOf(typeReference, .keys(.unionCase)), least: 1), required: true,
      "The object type of each value.")
  },
  KeyTable(.unionCase, "a case") {
    FormatKey("$ref", typeReference, required: true, typeReferenceMeaning, examples: typeReferences)
    FormatKey("description", .prose, "What it is, where that is not what its type says. Markdown.")
    FormatKey("was", .text(.text), "The former value.")
  },
  KeyTable(.enumValue, "a value") {
    FormatKey("description", .prose, "What it means, in Markdown.")
    deprecatedKey
    wasKey
  },
]

let descriptionKey = FormatKey("description", .prose, "What it is, for readers of the documentation. Markdown.")
let deprecatedKey = FormatKey(
  "deprecated", .oneOf(.prose, .boolean), "It is going to be removed: `true`, or better what to use instead.",
  examples: ["true", "Use conversation_id."])
let sinceKey = FormatKey("since", .text(.text), "The version that introduced it.", examples: ["0.8.0"])
let wasKey = FormatKey("was", .text(.text), "Its former name, which callers can still use.")
private let documentationKeys = [descriptionKey, deprecatedKey, sinceKey, wasKey]

private let typeKeys =
  [
    FormatKey("$ref", typeReference, with: .reference, typeReferenceMeaning, examples: typeReferences),
    FormatKey(
      "type", .choice(of: TypeWord.self), with: .all.subtracting([.reference, .any]),
      "The kind of value; without it, any JSON value."),
    FormatKey(
      "format", .suggested(StringFormat.allCases.map(\.rawValue), .text), with: .string,
      "`byte` (base64) is bytes in Swift, `decimal` is a number in a string; `uuid`, `url`, and others are only shown."),
    FormatKey(
      "format", .suggested(["int64", "unix-time", "float", "double"], .text), with: .number,
      "`unix-time` (seconds since 1970) of an integer is a time in Swift; `int64`, `float`, `double`, and others are only "
        + "shown."),
    FormatKey(
      "enum", .oneOf(.list(.text(.text), least: 1, isUnique: true), .map(enumValue, least: 1)), with: .enumeration,
      "The values, as a list, or by what they mean. Clients accept values that they do not know.",
      examples: ["[low, high]", "{low: At once., high: With more thought.}"]),
    FormatKey("const", .ofItsType, with: [.string, .number, .boolean, .any], "The one value."),
    FormatKey("items", .keys(.type), required: true, with: .array, "The type of the elements."),
    FormatKey("minimum", .number, with: .number, "The least value."),
    FormatKey("maximum", .number, with: .number, "The greatest value."),
    FormatKey("minLength", .count, with: .string, "The least number of characters."),
    FormatKey("maxLength", .count, with: .string, "The greatest number of characters."),
    FormatKey("minItems", .count, with: .array, "The least number of elements."),
    FormatKey("maxItems", .count, with: .array, "The greatest number of elements."),
    FormatKey("pattern", .text(.text), with: .string, "A regular expression that the text matches."),
    FormatKey(
      "discriminator", .keys(.discriminator), with: .discriminated,
      "Makes a union: the value of one field tells which object type it is."),
    FormatKey("allOf", .list(.keys(.base)), with: .object, "Object types whose fields come before its own."),
    FormatKey("properties", .map(.keys(.type)), with: .object, "The fields of the object, by name on the wire."),
    FormatKey(
      "required", .names, with: .object, "The properties that are always there; others may be absent or null."),
    FormatKey(
      "additionalProperties", .boolean, with: .object, "Whether further fields are kept, as JSON.", suggestion: "true"),
    FormatKey(
      "additionalProperties", .oneOf(.boolean, .keys(.type)), with: .dictionary,
      "`true`: any fields. A type: the object is a dictionary of it.", examples: ["true", "{type: string}"]),
    FormatKey(
      "nullable", .boolean, with: .all.subtracting(.discriminated),
      "Whether the value may be null even where the field is required.",
      suggestion: "true"),
    FormatKey(
      "default", .ofItsType, with: .all.subtracting([.discriminated, .object]),
      "The value that an absent field stands for."),
  ] + documentationKeys

/// `nullable` and `default` belong where the type is used. Prose comes before fields.
private let declaredTypeKeys =
  typeKeys.filter { ["$ref", "type"].contains($0.name) } + documentationKeys
  + typeKeys.filter { !(["$ref", "type", "nullable", "default"] + documentationKeys.map(\.name)).contains($0.name) }

private let argumentKeys = typeKeys.map { $0.name == "required" ? requiredKey : $0 }

private let requiredKey = FormatKey(
  "required", .oneOf(.boolean, .names), "Whether it must be given.", suggestion: "true")

private let enumValue = FormatValue.oneOf(.oneOf(.prose, .json(["null"])), .keys(.enumValue))

private let typeReference = FormatValue.text(.typeReference)
private let typeReferenceMeaning = "A type by its name, perhaps in another file of the folder. In quotes."
private let typeReferences = ["'#/types/Name'", "'types.yaml#/types/Name'"]
