// The keywords of a type.

let typeTables: [KeyTable] = [
  KeyTable(.type, "a type") { typeKeys },
  KeyTable(.declaredType, "a type") { declaredTypeKeys },
  KeyTable(.argument, "an argument") { argumentKeys },
  KeyTable(.base) {
    FormatKey("$ref", typeReference, required: true, typeReferenceMeaning, examples: typeReferences)
  },
  KeyTable(.discriminator) {
    FormatKey("propertyName", .text(.text), required: true, "The field, which the cases don't declare.")
    FormatKey(
      "mapping", .map(.oneOf(typeReference, .keys(.unionCase)), least: 1), required: true,
      "The object type of each value.")
  },
  KeyTable(.unionCase, "a case") {
    FormatKey("$ref", typeReference, required: true, typeReferenceMeaning, examples: typeReferences)
    FormatKey("description", .prose, "A description to use instead of the type's, in Markdown.")
    FormatKey("was", .text(.text), "The former value.")
  },
  KeyTable(.enumValue, "a value") {
    FormatKey("description", .prose, "What it means, in Markdown.")
    deprecatedKey
    wasKey
  },
]

let descriptionKey = FormatKey("description", .prose, "The description in the documentation, in Markdown.")
let deprecatedKey = FormatKey(
  "deprecated", .oneOf(.prose, .boolean), "Marks it as deprecated: `true`, or preferably what to use instead.",
  examples: ["true", "Use conversation_id."])
let sinceKey = FormatKey("since", .text(.text), "The version that introduced it.", examples: ["0.8.0"])
let wasKey = FormatKey("was", .text(.text), "The former name, which callers can still use.")
private let documentationKeys = [descriptionKey, deprecatedKey, sinceKey, wasKey]

private let typeKeys =
  [
    FormatKey("$ref", typeReference, with: .reference, typeReferenceMeaning, examples: typeReferences),
    FormatKey(
      "type", .choice(of: TypeWord.self), with: .all.subtracting([.reference, .any, .alternatives]),
      "The kind of value; without it, any JSON value."),
    FormatKey(
      "format", .suggested(StringFormat.allCases.map(\.rawValue), .text), with: .string,
      "`byte` (base64) and `hex` (hexadecimal digits) are bytes in Swift, `decimal` is a number in a string; `uuid`, `url`, and others only appear in the documentation."
    ),
    FormatKey(
      "format", .suggested(["int64", "unix-time", "float", "double"], .text), with: .number,
      "`unix-time` (seconds since 1970), for integers, is a time in Swift; `int64`, `float`, `double`, and others only "
        + "appear in the documentation."),
    FormatKey(
      "enum", .oneOf(.list(.text(.text), least: 1, isUnique: true), .map(enumValue, least: 1)), with: .enumeration,
      "The values, as a list, or as a map to their meanings. Clients accept unknown values.",
      examples: ["[low, high]", "{low: At once., high: With more thought.}"]),
    FormatKey("const", .ofItsType, with: [.string, .number, .boolean, .any], "The only value."),
    FormatKey("items", .keys(.type), required: true, with: .array, "The type of the elements."),
    FormatKey("minimum", .number, with: .number, "The minimum value."),
    FormatKey("maximum", .number, with: .number, "The maximum value."),
    FormatKey("minLength", .count, with: .string, "The minimum number of characters."),
    FormatKey("maxLength", .count, with: .string, "The maximum number of characters."),
    FormatKey("minItems", .count, with: .array, "The minimum number of elements."),
    FormatKey("maxItems", .count, with: .array, "The maximum number of elements."),
    FormatKey("pattern", .text(.text), with: .string, "A regular expression that the text must match."),
    FormatKey(
      "discriminator", .keys(.discriminator), with: .discriminated,
      "Makes a union: the value of one field selects the object type."),
    FormatKey(
      "oneOf", .map(.keys(.type), least: 2), with: .alternatives,
      "Makes a union of types that are distinguished by the kind of JSON value, or objects by a required field that only "
        + "one of them has. The names are those of the cases in Swift.",
      examples: ["{text: {type: string}, parts: {type: array, items: {$ref: '#/types/Part'}}}"]),
    FormatKey("allOf", .list(.keys(.base)), with: .object, "Object types whose fields precede the type's own."),
    FormatKey("properties", .map(.keys(.type)), with: .object, "The fields of the object, by name on the wire."),
    FormatKey(
      "required", .names, with: .object, "The properties that are always present; others may be absent or null."),
    FormatKey(
      "additionalProperties", .boolean, with: .object, "Whether other fields are kept, as JSON.", suggestion: "true"),
    FormatKey(
      "additionalProperties", .oneOf(.boolean, .keys(.type)), with: .dictionary,
      "`true`: any fields. A type: the object is a dictionary with values of that type.",
      examples: ["true", "{type: string}"]),
    FormatKey(
      "json_schema", .boolean, with: .object,
      "Whether the Swift type has `jsonSchema`, the JSON Schema of its values, for a model that answers with one.",
      suggestion: "true"),
    FormatKey(
      "nullable", .boolean, with: .all.subtracting(.discriminated),
      "Whether the value can be null even if the field is required.",
      suggestion: "true"),
    FormatKey(
      "default", .ofItsType, with: .all.subtracting([.discriminated, .object, .alternatives]),
      "The value when the field is absent."),
  ] + documentationKeys

/// `nullable` and `default` apply only to the use of a type. Human-readable texts come before fields.
private let declaredTypeKeys =
  typeKeys.filter { ["$ref", "type"].contains($0.name) } + documentationKeys
  + typeKeys.filter { !(["$ref", "type", "nullable", "default"] + documentationKeys.map(\.name)).contains($0.name) }

private let argumentKeys = typeKeys.map { $0.name == "required" ? requiredKey : $0 }

private let requiredKey = FormatKey(
  "required", .oneOf(.boolean, .names), "Whether it must be given.", suggestion: "true")

private let enumValue = FormatValue.oneOf(.oneOf(.prose, .json(["null"])), .keys(.enumValue))

private let typeReference = FormatValue.text(.typeReference)
private let typeReferenceMeaning =
  "A reference to a type, in this file, in another one of the folder, or in the folder of another module. In quotes."
private let typeReferences = ["'#/types/Name'", "'types.yaml#/types/Name'"]
