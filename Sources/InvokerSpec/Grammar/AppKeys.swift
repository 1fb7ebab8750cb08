// An app.

let appTables: [KeyTable] = [
  KeyTable(.app, "an app") {
    versionKey
    FormatKey(
      "app", .text(.appName), required: true, sign: true,
      "The name of the app, and the root of names in Swift. Letters can be of any script.",
      examples: ["translation_app"])
    FormatKey("title", .prose, "The heading.", examples: ["Translation App"])
    summaryKey
    furtherKey
    sinceKey
    FormatKey(
      "interface", .keys(.interfaceFile), required: true, "The interface that calls the app.",
      examples: ["{$ref: workflow.yaml}"])
    FormatKey("kind", .text(.text), "The kind of app, one of the interface's `apps`.", examples: ["workflow"])
    FormatKey(
      "response_modes", .list(.suggested(ModeName.allCases.map(\.rawValue), .name)),
      "The modes in which the app responds. The default is all modes of the interface.",
      examples: ["[streaming, blocking]"])
    FormatKey(
      "inputs", .map(.keys(.argument)), required: true, "The inputs of the app, by name.",
      examples: ["{source_text: {type: string, required: true, maxLength: 2000}}"])
    FormatKey(
      "outputs", .map(.keys(.argument)),
      "The outputs of the app, by name. An output that is not required may be absent.",
      examples: ["{translation: {type: string}}"])
    typesKey
  },
  KeyTable(.interfaceFile) {
    FormatKey("$ref", .text(.relativePath), required: true, "A file in the folder of this one, or in a subfolder.")
  },
]
