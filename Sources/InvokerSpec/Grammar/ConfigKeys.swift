// `invoker.yaml`.

let configTables: [KeyTable] = [
  KeyTable(.config, "the config") {
    versionKey
    FormatKey(
      "specs", .list(.text(.relativePath), least: 1), sign: true,
      "The spec files, in order. `*`, the default, stands for every other one of the folder.",
      examples: ["[chat.yaml, '*']"])
    FormatKey("swift", .keys(.swift), sign: true, "How Swift is generated.")
    FormatKey("docs", .keys(.docs), sign: true, "How documentation is written.")
    FormatKey("limits", .keys(.limits), sign: true, "How much of a spec file is read before it is refused.")
  },
  KeyTable(.swift) {
    FormatKey(
      "output", .text(.text), "The folder of the clients. Required unless `--output` gives it.",
      examples: ["../Sources/Clients"])
    FormatKey("access", .choice(of: AccessLevel.self), "Who can see what is generated.", suggestion: "public")
    FormatKey(
      "file_prefix", .text(.filePrefix), "What file names begin with: `Dify` gives `DifyChat.swift`. May be empty.",
      examples: ["Dify"])
    FormatKey(
      "codable", .boolean, "Whether types are Codable too, which takes about twice the object code.",
      suggestion: "false")
    FormatKey(
      "hashable", .boolean, "Whether responses are Hashable, which takes about a fifth more object code.",
      suggestion: "false")
    FormatKey(
      "templates", .text(.text), "A folder with templates that replace built-in ones.", examples: ["../Templates"])
    FormatKey(
      "renames", .map(.text(.swiftName)),
      "Swift names in place of those that the tool makes, by the place in the spec.",
      examples: ["{chat.app_id: applicationID, ChatReply.task_id: task}"])
    FormatKey(
      "clients", .text(.swiftName), "The module that has the clients. Then only apps are generated.",
      examples: ["DifyApps"])
  },
  KeyTable(.docs) {
    FormatKey(
      "output", .text(.text), "The folder of the pages. Required unless `--output` gives it.",
      examples: ["../Generated/docs"])
    FormatKey("product", .text(.text), "The name of the platform in all pages.", examples: ["Dify"])
    FormatKey(
      "python_module", .text(.moduleName),
      "The Python package that plugins import. Pages show Python only where it is set.", examples: ["dify_plugin"])
    FormatKey(
      "python_arguments", .map(.text(.text)),
      "Expressions that samples in Python pass in place of the values of examples, by param.",
      examples: [#"{app_id: 'settings["app"]["app_id"]'}"#])
    FormatKey("python_errors", .prose, "How plugins in Python get errors. Markdown.")
    FormatKey("python_deadline", .prose, "How long plugins in Python wait. Markdown.")
    FormatKey(
      "swift_module", .text(.moduleName), "The Swift module that holds the generated clients, which samples import.",
      examples: ["DifyApps"])
    FormatKey(
      "site", .text(.siteAddress), "Where the platform's own documentation is.", examples: ["https://docs.dify.ai"])
    FormatKey(
      "mdx_folder", .text(.pathInAddress), "The place of the pages on that site, below the language.",
      examples: ["develop-plugin/features-and-specs"])
    FormatKey(
      "mdx_name", .text(.pathInAddress), "What the names of the pages there begin with.",
      examples: ["reverse-invocation-app"])
    FormatKey("overview", .keys(.overview), "What the overview says beside what follows from the specs.")
    FormatKey("related", .map(.keys(.relatedPage)), "Pages to go on with.")
    FormatKey(
      "history", .map(.keys(.earlierVersion)), "Earlier versions of the interfaces, the oldest first.",
      examples: ["{sdk-0.7: {title: SDK 0.7.4, specs: history/sdk-0.7}}"])
  },
  KeyTable(.overview) {
    FormatKey("title", .prose, "The heading; by default the product.")
    FormatKey("summary", .prose, "One sentence.")
    FormatKey(
      "description", .prose,
      "The paragraphs at the beginning, in Markdown. `{product}`, `{python_module}`, and `{swift_module}` stand for what is set, the name of a related page in braces for a link to it."
    )
    FormatKey(
      "sections", .map(.keys(.overviewSection)),
      "What follows the interfaces and transports, by the names that anchors are made of.",
      examples: ["{pricing: {title: Pricing, description: Each call counts.}}"])
  },
  KeyTable(.overviewSection, "a section") {
    FormatKey("title", .prose, required: true, "The heading.")
    FormatKey("description", .prose, "Paragraphs, in Markdown.")
    FormatKey("note", .prose, "What is easily overlooked.")
    FormatKey(
      "code", .keys(.overviewCode),
      "The same code in one or more languages. `{python_module}` and `{swift_module}` stand for what is set.",
      examples: ["{swift: print(1)}"])
  },
  KeyTable(.overviewCode) {
    FormatKey("swift", .text(.text), "In Swift.")
    FormatKey("python", .text(.text), "In Python.")
    FormatKey("shell", .text(.text), "For a shell.")
    FormatKey("json", .text(.text), "As JSON.")
  },
  KeyTable(.relatedPage, "a related page") {
    FormatKey("title", .prose, required: true, "`{product}` in it stands for the name of the platform.")
    FormatKey("description", .prose, "What the page is about.")
    FormatKey(
      "url", .text(.linkAddress), required: true,
      "An address, or a path below `site`. `{language}` in it stands for that of the page.",
      examples: ["'/{language}/develop-plugin/getting-started'"])
  },
  KeyTable(.earlierVersion, "a version") {
    FormatKey("title", .prose, required: true, "What the version is called.")
    FormatKey("specs", .text(.relativePath), required: true, "The folder of its specs.")
  },
  KeyTable(.limits) {
    FormatKey("bytes", limit, "Bytes of a file.", suggestion: "1048576")
    FormatKey(
      "depth", .integer(1...LimitSettings.largestDepth), "Lists and mappings inside one another.", suggestion: "32")
    FormatKey("nodes", limit, "Values of a file.", suggestion: "50000")
    FormatKey("scalar", limit, "Bytes of one text.", suggestion: "65536")
  },
]

private let limit = FormatValue.integer(1...1 << 30)
