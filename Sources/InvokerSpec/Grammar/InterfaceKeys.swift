// An interface.

let interfaceTables: [KeyTable] = [
  KeyTable(.interface, "an interface") {
    versionKey
    FormatKey(
      "interface", .text(.identifier), required: true, sign: true,
      "Its name on the wire, and the root of names in Swift.",
      examples: ["chat"])
    FormatKey("title", .prose, required: true, "The heading.", examples: ["Chat"])
    FormatKey("summary", .prose, required: true, "One sentence, the first line of the doc comment.")
    furtherKey
    sinceKey
    deprecatedKey
    wasKey
    FormatKey(
      "entry_point", .text(.entryPoint), sign: true,
      "Where a plugin finds it: names from the session on. Required unless only the Service API carries the interface, which is then found on the client: `client.chat`.",
      examples: ["session.app.chat"])
    FormatKey(
      "apps", .map(.keys(.appKind)), "The kinds of app that it calls, by name.",
      examples: ["{chatbot: {title: Chatbot}}"])
    FormatKey(
      "transports", .keys(.transports), required: true, formerly: "bindings",
      "How each transport carries a call.")
    FormatKey(
      "params", .map(.having("$mode", .keys(.modeParam), else: .keys(.argument))), required: true, sign: true,
      "What a caller gives, in the order of the arguments. One of them tells the response mode.",
      examples: ["{query: {type: string, required: true}, response_mode: {$mode: streaming}}"])
    FormatKey(
      "response_modes", .keys(.responseModes), required: true, sign: true,
      "How the interface responds: event by event, whole, or both.")
    typesKey
    errorsKey
    FormatKey(
      "examples", .map(.keys(.example)),
      "Calls and their responses. They are checked against the types, shown in the documentation, and replayed by the mock."
    )
  },
  KeyTable(.appKind, "a kind of app") {
    FormatKey("title", .prose, required: true, "What people call it.")
    FormatKey("description", .prose, "What it is, in Markdown.")
  },
  KeyTable(.modeParam, "the param of the mode") {
    FormatKey(
      "$mode", .choice(of: ModeName.self), required: true,
      "Marks the param that tells the response mode, and gives the mode of a call without it.")
    descriptionKey
    sinceKey
  },
]
