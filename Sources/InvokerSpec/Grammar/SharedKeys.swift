// The keys that several kinds of files share: types and errors.

/// The first key of each file.
let versionKey = FormatKey("invoker", .version, required: true, "The version of this format.", suggestion: "1")
let titleKey = FormatKey("title", .prose, "The heading.")
let summaryKey = FormatKey("summary", .prose, "One sentence, the first line of the doc comment.")
let furtherKey = FormatKey("description", .prose, "Further paragraphs, in Markdown.")
let typesKey = FormatKey(
  "types", .map(.keys(.declaredType), names: .typeName),
  "Types by name. A dotted name, such as `ChatEvent.Message`, is a nested type in Swift.")
let errorsKey = FormatKey(
  "errors", .map(.having("$ref", .keys(.sharedError), else: .keys(.error))), "Errors by code.")

let sharedTables: [KeyTable] = [
  KeyTable(.types, "a file of types") {
    versionKey
    titleKey
    summaryKey
    furtherKey
    typesKey
    errorsKey
  },
  KeyTable(.error, "an error") {
    FormatKey("status", .integer(400...599), required: true, "The HTTP status.")
    FormatKey("description", .prose, required: true, "What happened.")
    FormatKey("action", .prose, required: true, "What the caller can do.")
    FormatKey(
      "retry", .choice(of: ErrorCode.Retry.self), "`later`: the same call may succeed after a while.",
      suggestion: "never")
    FormatKey(
      "also", .list(.keys(.errorAlias)),
      "Other codes for the same failure, which the beginning of the message distinguishes.",
      examples: ["[{code: invalid_param, message: Too many requests}]"])
  },
  KeyTable(.sharedError, "an error of another file") {
    FormatKey(
      "$ref", .text(.errorReference), "An error of another file.",
      examples: ["'types.yaml#/errors/too_many_requests'"])
  },
  KeyTable(.errorAlias) {
    FormatKey("code", .text(.text), required: true, "The other code.")
    FormatKey("message", .text(.text), required: true, "The beginning of the message.")
  },
]
