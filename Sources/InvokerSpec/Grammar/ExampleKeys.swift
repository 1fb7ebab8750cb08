// Errors and examples.

let errorKeys = [
  FormatKey("status", .integer(400...599), required: true, "The status of HTTP."),
  FormatKey("description", .prose, required: true, "What happened."),
  FormatKey("action", .prose, required: true, "What the caller can do."),
  FormatKey(
    "retry", .choice(of: ErrorCode.Retry.self), "`later`: the same call may succeed after a while.",
    suggestion: "never"),
  FormatKey(
    "also", .list(.keys(.errorAlias)),
    "The same failure under another code, where the beginning of the message tells it from others.",
    examples: ["[{code: invalid_param, message: Too many requests}]"]),
]

let sharedErrorKeys = [
  FormatKey(
    "$ref", .text(.errorReference), "An error of another file.",
    examples: ["'types.yaml#/errors/too_many_requests'"])
]

let errorAliasKeys = [
  FormatKey("code", .text(.text), required: true, "The other code."),
  FormatKey("message", .text(.text), required: true, "How the message begins."),
]

let exampleKeys = [
  FormatKey("title", .prose, required: true, "What it shows."),
  descriptionKey,
  FormatKey("app", .text(.text), "The kind of app that is called, one of `apps`."),
  FormatKey("mode", .choice(of: ModeName.self), required: true, "The response mode."),
  FormatKey("request", .json(["object"]), required: true, "The values of the params."),
  FormatKey("events", .json(["array"]), "The events of a streaming call."),
  FormatKey("reply", .json([]), "The reply to a blocking call."),
  FormatKey("error", .keys(.failedCall), "How the call fails, in place of `events` or `reply`."),
]

/// What an example shows beside its request.
///
/// - Returns: a key for each mode, and one that may be there in place of either.
func outcomeKeys() -> (ofMode: [ModeName: String], instead: String) {
  ([.streaming: "events", .blocking: "reply"], "error")
}

let failedCallKeys = [
  FormatKey("status", .json(["integer"]), required: true, "The status of HTTP."),
  FormatKey("code", .json(["string"]), required: true, "One of `errors`."),
  FormatKey("message", .json(["string"]), required: true, "What the server says."),
]
