// Calls and their responses.

let exampleTables: [KeyTable] = [
  KeyTable(.example, "an example") {
    FormatKey("title", .prose, required: true, "What the example shows.")
    descriptionKey
    FormatKey("app", .text(.text), "The kind of app that is called, one of `apps`.")
    FormatKey("mode", .choice(of: ModeName.self), required: true, "The response mode.")
    FormatKey("request", .json(["object"]), required: true, "The values of the params.")
    FormatKey("events", .json(["array"]), "The events of a streaming call.")
    FormatKey("reply", .json([]), "The reply to a blocking call.")
    FormatKey("error", .keys(.failedCall), "How the call fails, instead of `events` or `reply`.")
  },
  KeyTable(.failedCall) {
    FormatKey("status", .json(["integer"]), required: true, "The HTTP status.")
    FormatKey("code", .json(["string"]), required: true, "One of `errors`.")
    FormatKey("message", .json(["string"]), required: true, "The error message of the server.")
  },
]

/// Returns the keys of an example besides its request.
///
/// - Returns: A key for each mode, and a key that can replace either.
func outcomeKeys() -> (ofMode: [ModeName: String], instead: String) {
  ([.streaming: "events", .blocking: "reply"], "error")
}
