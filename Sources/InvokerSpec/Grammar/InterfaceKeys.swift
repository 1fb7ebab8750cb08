// An interface.

let interfaceTables: [KeyTable] = [
  KeyTable(.interface, "an interface") {
    versionKey
    FormatKey(
      "interface", .text(.identifier), required: true, sign: true,
      "The name on the wire, and the root of names in Swift.",
      examples: ["chat"])
    FormatKey("title", .prose, required: true, "The heading.", examples: ["Chat"])
    FormatKey("summary", .prose, required: true, "One sentence, the first line of the doc comment.")
    furtherKey
    sinceKey
    deprecatedKey
    wasKey
    FormatKey(
      "entry_point", .text(.entryPoint), sign: true,
      "The path by which a plugin reaches the interface, starting at `session`. With `()` at its end, the last name is that of the call, also for callers of the Service API: `client.conversations.list(user:)`. Otherwise, the interface is a property of that client, such as `client.chat`, and requires no entry point if the Service API is its only transport.",
      examples: ["session.app.chat", "session.conversations.list()"])
    FormatKey(
      "apps", .map(.keys(.appKind)), "The kinds of app that the interface calls, by name.",
      examples: ["{chatbot: {title: Chatbot}}"])
    FormatKey(
      "transports", .keys(.transports), required: true,
      "How each transport carries a call.")
    FormatKey(
      "params", .map(.having("$mode", .keys(.modeParam), else: .keys(.argument))), required: true, sign: true,
      "The params, in the order of the arguments. With two response modes, one of them selects the mode. A param with `const` is always sent, and is not an argument.",
      examples: ["{query: {type: string, required: true}, response_mode: {$mode: streaming}}"])
    FormatKey(
      "response_modes", .keys(.responseModes), required: true, sign: true,
      "How the interface responds: with a stream of events, with one reply, or both.")
    typesKey
    errorsKey
    FormatKey(
      "examples", .map(.keys(.example)),
      "Calls and their responses. They are checked against the types, shown in the documentation, and replayed by the mock."
    )
  },
  KeyTable(.appKind, "a kind of app") {
    FormatKey("title", .prose, required: true, "The display name.")
    FormatKey("description", .prose, "What it is, in Markdown.")
  },
  KeyTable(.modeParam, "the mode param") {
    FormatKey(
      "$mode", .choice(of: ModeName.self), required: true,
      "Marks the param that selects the response mode. The value is the default mode.")
    FormatKey(
      "values", .keys(.modeValues), "What is sent for each mode, if it isn't the name of the mode.",
      examples: ["{streaming: true, blocking: false}"])
    descriptionKey
    sinceKey
  },
  KeyTable(.modeValues, "the values of the modes", count: 1...Int.max) {
    FormatKey("streaming", .json([]), "The value for streaming mode; without it, the param is omitted.")
    FormatKey("blocking", .json([]), "The value for blocking mode; without it, the param is omitted.")
  },
]
