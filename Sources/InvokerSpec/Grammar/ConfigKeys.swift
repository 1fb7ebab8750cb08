// `invoker.yaml`.

let configTables: [KeyTable] = [
  KeyTable(.config, "the config") {
    versionKey
    FormatKey(
      "specs", .list(.text(.relativePath), least: 1, isUnique: true), sign: true,
      "The spec files, in order. `*`, the default, matches all other spec files of the folder.",
      examples: ["[chat.yaml, '*']"])
    FormatKey(
      "modules", .map(.text(.folderPath), names: .swiftName),
      "Other modules, by name, with the folders of their specs. A `$ref` to a file of such a folder uses the module's type instead of generating it.",
      examples: ["{DifyApps: ..}"])
    FormatKey("swift", .keys(.swift), sign: true, "Options for the generated Swift code.")
    FormatKey("docs", .keys(.docs), sign: true, "Options for the documentation.")
    FormatKey(
      "transports", .map(.keys(.api), names: .apiName),
      "HTTP APIs, by the names that interfaces use under `transports`. Settings of `service_api` apply to the Service API.",
      examples: ["{openapi: {base_path: /openapi/v1}}"])
    FormatKey("limits", .keys(.limits), sign: true, "How large a spec file can be before it is rejected.")
  },
  KeyTable(.swift) {
    FormatKey(
      "output", .text(.text), "The output folder of the clients. Required unless `--output` gives it.",
      examples: ["../Sources/Clients"])
    FormatKey("access", .choice(of: AccessLevel.self), "The access level of the generated code.", suggestion: "public")
    FormatKey(
      "file_prefix", .text(.filePrefix), "The prefix of file names: `Dify` gives `DifyChat.swift`. Can be empty.",
      examples: ["Dify"])
    FormatKey(
      "codable", .boolean, "Whether types also conform to Codable, which about doubles the object code.",
      suggestion: "false")
    FormatKey(
      "hashable", .boolean, "Whether responses conform to Hashable, which adds about a fifth to the object code.",
      suggestion: "false")
    FormatKey(
      "templates", .text(.text), "A folder with templates that replace built-in ones.", examples: ["../Templates"])
    FormatKey(
      "renames", .map(.text(.swiftName)),
      "Swift names that replace generated ones, by their place in the spec.",
      examples: ["{chat.app_id: applicationID, ChatReply.task_id: task}"])
    FormatKey(
      "clients", .text(.swiftName), "The module that contains the clients. With it, only apps are generated.",
      examples: ["DifyApps"])
  },
  KeyTable(.docs) {
    FormatKey(
      "output", .text(.text), "The output folder of the pages. Required unless `--output` gives it.",
      examples: ["../Generated/docs"])
    FormatKey("product", .text(.text), "The name of the platform in all pages.", examples: ["Dify"])
    FormatKey(
      "python_module", .text(.moduleName),
      "The Python package that plugins import. Pages show Python only where it is set.", examples: ["dify_plugin"])
    FormatKey(
      "python_arguments", .map(.text(.text)),
      "Expressions that Python samples pass instead of the values of examples, by param.",
      examples: [#"{app_id: 'settings["app"]["app_id"]'}"#])
    FormatKey("python_errors", .prose, "How Python plugins receive errors, in Markdown.")
    FormatKey("python_deadline", .prose, "How long Python plugins wait, in Markdown.")
    FormatKey(
      "swift_module", .text(.moduleName), "The Swift module that holds the generated clients, which samples import.",
      examples: ["DifyApps"])
    FormatKey(
      "site", .text(.siteAddress), "The address of the platform's own documentation.",
      examples: ["https://docs.dify.ai"])
    FormatKey(
      "mdx_folder", .text(.pathInAddress), "The folder of the pages on that site, below the language.",
      examples: ["develop-plugin/features-and-specs"])
    FormatKey(
      "mdx_name", .text(.pathInAddress), "The prefix of the page names on that site.",
      examples: ["reverse-invocation-app"])
    FormatKey("overview", .keys(.overview), "Texts of the overview, in addition to what comes from the specs.")
    FormatKey("related", .map(.keys(.relatedPage)), "Links to related pages.")
    FormatKey(
      "history", .map(.keys(.earlierVersion)), "Earlier versions of the interfaces, oldest first.",
      examples: ["{sdk-0.7: {title: SDK 0.7.4, specs: history/sdk-0.7}}"])
  },
  KeyTable(.overview) {
    FormatKey("title", .prose, "The heading. The default is the product.")
    FormatKey("summary", .prose, "One sentence.")
    FormatKey(
      "description", .prose,
      "The introduction, in Markdown. `{product}`, `{python_module}`, and `{swift_module}` are replaced with those settings, and the name of a related page in braces with a link to it."
    )
    FormatKey(
      "sections", .map(.keys(.overviewSection)),
      "Sections after the interfaces and transports, by the names used in their anchors.",
      examples: ["{pricing: {title: Pricing, description: Each call counts.}}"])
  },
  KeyTable(.overviewSection, "a section") {
    FormatKey("title", .prose, required: true, "The heading.")
    FormatKey("description", .prose, "Paragraphs, in Markdown.")
    FormatKey("note", .prose, "An important detail, shown as a note.")
    FormatKey(
      "code", .keys(.overviewCode),
      "The same code in one or more languages. `{python_module}` and `{swift_module}` are replaced with those settings.",
      examples: ["{swift: print(1)}"])
  },
  KeyTable(.overviewCode) {
    FormatKey("swift", .text(.text), "In Swift.")
    FormatKey("python", .text(.text), "In Python.")
    FormatKey("shell", .text(.text), "For a shell.")
    FormatKey("json", .text(.text), "As JSON.")
  },
  KeyTable(.relatedPage, "a related page") {
    FormatKey("title", .prose, required: true, "The title. `{product}` is replaced with the name of the platform.")
    FormatKey("description", .prose, "What the page is about.")
    FormatKey(
      "url", .text(.linkAddress), required: true,
      "An address, or a path below `site`. `{language}` is replaced with the language of the page.",
      examples: ["'/{language}/develop-plugin/getting-started'"])
  },
  KeyTable(.earlierVersion, "a version") {
    FormatKey("title", .prose, required: true, "The name of the version.")
    FormatKey("specs", .text(.relativePath), required: true, "The folder of its specs.")
  },
  KeyTable(.api, "an HTTP API") {
    FormatKey(
      "base_path", .text(.basePath), "The path before routes, unless the base URL ends in it.",
      examples: ["/openapi/v1"])
    FormatKey(
      "key", .keys(.apiKey), "Where the key of a call is. The default is `Authorization: Bearer …`.",
      examples: ["{header: x-api-key}"])
    FormatKey(
      "failure", .keys(.apiFailure),
      "Where a failure has its parts. The default is fields `code`, `message`, and `status` of the failure itself. If the message is within another object, an element of a stream that has it is a failure as well.",
      examples: ["{code: error.code, message: error.message}"])
  },
  KeyTable(.apiKey) {
    FormatKey("header", .text(.headerName), required: true, "The header.", examples: ["x-api-key"])
    FormatKey("prefix", .text(.headerText), "The text before the key, which can be empty.", examples: ["'Bearer '"])
  },
  KeyTable(.apiFailure) {
    FormatKey(
      "code", paths, required: true,
      "The path of the code, or a list of paths, of which the first with a value counts.",
      examples: ["error.code", "[error.code, error.type]"])
    FormatKey("message", paths, required: true, "The path of the message, or a list.", examples: ["error.message"])
    FormatKey(
      "status", paths, "The path of the status, or a list, for failures that aren't the response to a request.",
      examples: ["error.status"])
  },
  KeyTable(.limits) {
    FormatKey("bytes", limit, "The maximum size of a file, in bytes.", suggestion: "1048576")
    FormatKey(
      "depth", .integer(1...LimitSettings.largestDepth), "The maximum depth of nested lists and mappings.",
      suggestion: "32")
    FormatKey("nodes", limit, "The maximum number of values in a file.", suggestion: "50000")
    FormatKey("scalar", limit, "The maximum size of one text, in bytes.", suggestion: "65536")
  },
]

private let paths = FormatValue.oneOf(.text(.fieldPath), .list(.text(.fieldPath)))
private let limit = FormatValue.integer(1...1 << 30)
