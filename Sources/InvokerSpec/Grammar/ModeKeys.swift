// Responses and their modes.

let modeTables: [KeyTable] = [
  KeyTable(.responseModes, count: 1...Int.max) {
    FormatKey("streaming", .keys(.streaming), "The response is a stream of events.")
    FormatKey("blocking", .keys(.blocking), "The response is one reply.")
  },
  KeyTable(.streaming) {
    descriptionKey
    FormatKey(
      "yields", .keys(.type), required: true,
      "The type of the events: a union, an object if all are alike, or any object if they are not described.",
      examples: ["{$ref: '#/types/ChatEvent'}", "{type: object, additionalProperties: true}"])
    FormatKey("text", .keys(.textRules), "The fields that make up the text of the answer.")
    FormatKey(
      "pieces", .keys(.pieces), "The events that carry data in pieces, which an ID joins.",
      examples: ["{event: chunk, id: file.id, data: file.bytes, last: file.end}"])
    FormatKey(
      "outputs", .eventFields, "The event fields that hold the outputs of an app.",
      examples: ["[workflow_finished.data.outputs]"])
    FormatKey(
      "terminator", .text(.line),
      "The data of the Server-Sent Event that ends the stream, which isn't JSON. A stream that ends before it is broken.",
      examples: ["'[DONE]'"])
    FormatKey(
      "event_line", .boolean,
      "Whether the `event:` line of a Server-Sent Event has its name, instead of the JSON. Elsewhere, such as in examples, the name is the value of the discriminator.",
      suggestion: "true")
    FormatKey(
      "keepalive", .names, "Events that only keep the connection open. Clients skip them.", examples: ["[ping]"])
    FormatKey(
      "failure", .names, "Events that clients throw as errors. Their type has `status`, `code`, and `message`.",
      examples: ["[error]"])
    FormatKey(
      "failed", .list(.keys(.failedEvent)),
      "Events that report a failed run. The stream itself doesn't fail.",
      examples: ["[{event: workflow_finished, where: {data.status: [failed]}, message: data.error}]"])
    FormatKey(
      "anywhere", .names, "Events that can occur between any two steps of an order.", examples: ["[tts_message]"])
    FormatKey(
      "trailing", .names, "Events that can follow the last step of an order.", examples: ["[tts_message_end]"])
    FormatKey("order", .list(.keys(.order)), "The possible orders of the events of a stream.")
  },
  KeyTable(.textRules) {
    FormatKey("append", .eventFields, "Fields that hold a piece of the answer.", examples: ["[message.answer]"])
    FormatKey(
      "replace", .eventFields, "Fields that replace the answer so far.", examples: ["[message_replace.answer]"])
    FormatKey(
      "complete", .list(.keys(.completion)),
      "Fields that hold the whole answer again, instead of a piece, if certain events came before.",
      examples: ["[{field: message.answer, after: agent_message}]"])
    FormatKey(
      "whole", .eventFields,
      "Fields that hold the whole answer at the end of a run. They are used if a reopened stream may have missed pieces.",
      examples: ["[workflow_finished.data.outputs.answer]"])
  },
  KeyTable(.completion) {
    FormatKey("field", .text(.eventField), required: true, "The field.", examples: ["message.answer"])
    FormatKey("after", .oneOf(.text(.name), .names), required: true, "The event, or a list of events.")
  },
  KeyTable(.pieces) {
    FormatKey("event", .text(.name), required: true, "The event.")
    FormatKey(
      "id", .text(.text), required: true, "The string field that all pieces of one blob share.", examples: ["file.id"])
    FormatKey(
      "data", .text(.text), required: true, "The field that holds the bytes: `format: byte` or `hex`.",
      examples: ["file.bytes"])
    FormatKey(
      "last", .text(.text), required: true, "The boolean field that is true in the last piece.", examples: ["file.end"])
    FormatKey(
      "length", .text(.text), "The integer field that holds the number of bytes of the whole blob.",
      examples: ["file.size"])
    FormatKey(
      "order", .text(.text), "The integer field that holds the position of a piece, counted from 0.",
      examples: ["file.index"])
  },
  KeyTable(.failedEvent) {
    FormatKey("event", .text(.name), required: true, "The event.")
    whereKey
    messageKey
  },
  KeyTable(.order, "an order") {
    FormatKey("apps", .names, required: true, "The kinds of app whose streams have this order.")
    FormatKey("title", .prose, required: true, "When streams have this order.", examples: ["Answer"])
    descriptionKey
    FormatKey(
      "steps", .list(.keys(.step)), required: true, "The steps, one after another.",
      examples: ["[{some: [message]}, {one: [message_end]}]"])
  },
  KeyTable(.step, "a step", count: 1...1) {
    FormatKey("one", .names, "One of the events, once.")
    FormatKey("maybe", .names, "One of the events, or none.")
    FormatKey("some", .names, "One or more of them, in any order.")
    FormatKey("any", .names, "Zero or more of them, in any order.")
  },
  KeyTable(.blocking) {
    descriptionKey
    FormatKey(
      "returns", .keys(.type),
      "The type of the reply; without it, a response has no content. With `{type: string, format: binary}`, it is a file."
    )
    FormatKey("content_type", .text(.text), "The media type of a reply that is a file.", examples: ["audio/mpeg"])
    FormatKey(
      "pages", .keys(.pages), "How the replies of a list, each of which is a page, follow one another.",
      examples: ["{elements: data, more: has_more, next: last_id, from: last.id}"])
    FormatKey(
      "outputs", .text(.text), "The field of the reply that holds the outputs of an app.", examples: ["data.outputs"])
    FormatKey(
      "failed", .keys(.failedReply), "The reply of a failed run, which clients throw as an error.",
      examples: ["{where: {data.status: [failed]}, message: data.error}"])
    FormatKey(
      "paused", .keys(.pausedReply), "The reply of a paused run, which has its own type.",
      examples: ["{where: {data.status: [paused]}, returns: {$ref: '#/types/WorkflowPause'}}"])
  },
  KeyTable(.pages) {
    FormatKey(
      "elements", .text(.text), required: true, "The field of the reply that holds the elements of a page.",
      examples: ["data"])
    FormatKey(
      "more", .text(.text),
      "The field of the reply that says whether another page follows. Without it, an empty page is the end.",
      examples: ["has_more"])
    FormatKey(
      "next", .text(.name), required: true,
      "The param that selects a page. Without `from`, it is the number of the page.",
      examples: ["page", "last_id"])
    FormatKey(
      "from", .text(.pageMark),
      "The value of that param for the page after this one: a field of the last element, or of the first element if pages go backward. With `first`, clients read each page from its end.",
      examples: ["last.id", "first.id"])
  },
  KeyTable(.failedReply) {
    whereKey
    messageKey
  },
  KeyTable(.pausedReply) {
    whereKey
    FormatKey("returns", .keys(.type), required: true, "The type of that reply.")
  },
]

private let whereKey = FormatKey(
  "where", .map(.names, least: 1, most: 1), required: true,
  "A string field, and the values of it that match.",
  examples: ["{data.status: [failed, stopped]}"])
private let messageKey = FormatKey(
  "message", .text(.text), "The field that holds the reason.", examples: ["data.error"])
