// Translations.

let localeTables: [KeyTable] = [
  KeyTable(.locale, "a file of translations") {
    versionKey
    FormatKey(
      "translations", .map(.keys(.translation)), required: true, sign: true,
      "Texts by their path in the spec. `invoker docs --update-locales` updates the list.",
      examples: ["{params.query.description: {source: The message of the user., text: 用户的消息。}}"])
  },
  KeyTable(.translation, "a translation") {
    FormatKey(
      "source", .text(.text), required: true,
      "The text that was translated. Keep it: it shows whether the spec has changed since.")
    FormatKey("text", .text(.text), "The translation. Add it where it is missing.")
    FormatKey(
      "previous", .text(.text),
      "The translation of an earlier source, as a starting point. Remove it once `text` is written.")
  },
]
