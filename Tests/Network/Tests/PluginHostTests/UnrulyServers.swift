import InvokerRuntime

/// What was seen of servers, and what calls come to.
let unrulyServers = wholeAnswers + brokenAnswers + failures + values + lines

private let hi = UnrulyServer.Step.message(Script.message("Hi"))
private let last = UnrulyServer.Step.message(Script.end)
private let run = #""task_id":"t1","workflow_run_id":"r1""#
private let started =
  #"{"event":"workflow_started",\#(run),"data":{"id":"r1","workflow_id":"w","inputs":{},"created_at":1}}"#

/// What follows an event that may be the last one never fails a call.
private let wholeAnswers: [UnrulyServer] = [
  .init("the last event, and the connection stays open", [hi, last, .silence], .text("Hi")),
  .init(
    "moderated input: keep-alives for ever, and no end",
    [hi, last] + Array(repeating: [.pause(.milliseconds(50)), .keepAlive], count: 100).flatMap(\.self) + [.silence],
    .text("Hi")),
  .init("the last event, and the connection breaks", [hi, last, .cut], .text("Hi")),
  .init(
    "the last event, and [DONE]", [hi, last, .line("data: [DONE]"), .end], .text("Hi"), drift: [""], over: [.http]),
  .init("the last event, and a text", [hi, last, .message(#""[DONE]""#), .end], .text("Hi"), drift: [""]),
  .init(
    "the last event, and a line that breaks off", [hi, last, .line(line(#""data":{"ans"#)), .end], .text("Hi"),
    over: [.daemon]),
  .init("the last event, and half an event", [hi, last, .unmarked(#"{"event":"#), .cut], .text("Hi")),
  .init(
    "the last event, and one that cannot be read", [hi, last, .message(#"{"event":"tts_message"}"#), .end],
    .text("Hi"), drift: ["task_id"]),
  .init(
    "the last event, and a failure",
    [hi, last, .message(#"{"event":"error","code":"c","message":"m","status":500}"#), .end], .text("Hi")),
  .init("the last event without its mark, and the end", [hi, .unmarked(Script.end), .end], .text("Hi"), over: [.http]),
  .init("the last event without its mark, and no connection", [hi, .unmarked(Script.end), .cut], .text("Hi")),
  .init(
    "speech trails",
    of: .workflow,
    [
      .message(started), .message(finished()), .pause(.milliseconds(50)),
      .message(#"{"event":"tts_message",\#(Script.ids),"audio":"QQ=="}"#), .pause(.milliseconds(50)),
      .message(#"{"event":"tts_message_end",\#(Script.ids),"audio":""}"#), .end,
    ], .events(["workflowStarted", "workflowFinished", "ttsMessage", "ttsMessageEnd"])),
  .init(
    "the platform's failure after the last event, in the daemon's words",
    [hi, last, .line(failed("read app failed: unexpected EOF")), .end], .text("Hi"), over: [.daemon]),
]

/// Without an event that may be the last one, no answer is whole.
private let brokenAnswers: [UnrulyServer] = [
  .init("the end too soon", [hi, .end], .ended),
  .init("the connection breaks", [hi, .cut], .broken),
  .init("the connection breaks in an event", [hi, .unmarked(#"{"event":"mess"#), .cut], .broken),
  .init("[DONE] too soon", [hi, .line("data: [DONE]"), last, .end], .unreadable(path: ""), over: [.http]),
  .init("a text too soon", [hi, .message(#""[DONE]""#), last, .end], .unreadable(path: "")),
  .init("nothing but an end", [.end], .ended),
]

/// Failures are read whatever kinds of value they are made of.
private let failures: [UnrulyServer] = [
  .init(
    "a caller's mistake in a stream that stays open",
    [.keepAlive, .message(#"{"event":"error","message":"topic is required in input form","status":500}"#), .silence],
    .told(ServerFailure(status: 500, code: "", message: "topic is required in input form"))),
  .init(
    "a status as text", [hi, .message(#"{"event":"error",\#(Script.ids),"status":"500","code":"c","message":"m"}"#)],
    .told(ServerFailure(status: 500, code: "c", message: "m"), canRetry: true)),
  .init(
    "a reply that is a failure", of: .blocking,
    [.message(#"{"code":"app_unavailable","message":"m","status":400}"#), .end],
    .told(ServerFailure(status: 400, code: "app_unavailable", message: "m"))),
  .init(
    "a reply that is an error event", of: .blocking,
    [.message(#"{"event":"error","code":"c","message":"m","status":400}"#), .end],
    .told(ServerFailure(status: 400, code: "c", message: "m"))),
  .init(
    "a status as text in the body", of: .blocking, status: 400,
    [.message(#"{"code":"c","message":"m","status":"400"}"#), .end],
    .told(ServerFailure(status: 400, code: "c", message: "m"))),
  .init(
    "a code as a number", of: .blocking, status: 400, [.message(#"{"code":401,"message":"m","status":400}"#), .end],
    .told(ServerFailure(status: 400, code: "401", message: "m"))),
  .init(
    "an object as the message", of: .blocking, status: 400,
    [.message(#"{"code":"c","message":{"topic":"missing"}}"#), .end],
    .told(ServerFailure(status: 400, code: "c", message: #"{"topic":"missing"}"#))),
]

/// What is not needed costs nothing but itself.
private let values: [UnrulyServer] = [
  .init(
    "half of a pair, twice", [.message(piece(#"a \ud83d"#)), .message(piece(#"\ude00 b"#)), last, .end], .text("a 😀 b")),
  .init("bytes that are no UTF-8", [.message(piece(#"a\xFF"#)), last, .end], .text("a\u{FFFD}")),
  .init("half of a pair, once", [.message(piece(#"a \ud83d"#)), hi, last, .end], .text("a \u{FFFD}Hi")),
  .init(
    "statistics of another kind", of: .workflow,
    [.message(started), .message(finished(#""elapsed_time":"1.5","total_steps":{},"#)), .end],
    .events(["workflowStarted", "workflowFinished"]), drift: ["data.elapsed_time", "data.total_steps"]),
  .init(
    "a field that is needed", of: .workflow,
    [.message(started), .message(#"{"event":"text_chunk",\#(run),"data":{"text":7}}"#)],
    .unreadable(path: "data.text")),
  .init("JSON of depth 126", [.message(message(#""x":"#, depth: 126)), last, .end], .text("Hi")),
]

/// A line of the daemon that cannot be read never makes a stream end as if it were whole.
private let lines: [UnrulyServer] = [
  .init("a line that breaks off", [hi, .line(line(#""data":{"ans"#)), last, .end], .noMessage, over: [.daemon]),
  .init(
    "a space behind the colon", [hi, .line(line(#""data":{"ans"#, colon: " : ")), last, .end], .noMessage,
    over: [.daemon]),
  .init(
    "its id far behind", [hi, .line(line(#""data":{"ans"#, context: String(repeating: "x", count: 4000))), last, .end],
    .noMessage, over: [.daemon]),
  .init(
    "its id nowhere", [hi, .line(#"{"event":"backwards_response","data":{"ans"#), last, .end], .noMessage,
    over: [.daemon]),
  .init(
    "a line of something else", [hi, .line("Traceback (most recent call last):"), last, .end], .text("Hi"),
    over: [.daemon]),
  .init("a keep-alive before the reply", of: .blocking, [.keepAlive, .message(Script.reply), .end], .reply("Hi.")),
]

// MARK: Messages

/// - Parameter more: fields of `data`, each with a comma behind it.
private func finished(_ more: String = "") -> String {
  #"{"event":"workflow_finished",\#(run),"data":{"id":"r1","workflow_id":"w","status":"succeeded",\#(more)"#
    + #""outputs":{},"created_at":1}}"#
}

/// A piece of a text, in JSON as it is.
private func piece(_ text: String) -> String { #"{"event":"message",\#(Script.ids),"answer":"\#(text)"}"# }

/// A message with arrays in each other that nobody asked for.
private func message(_ key: String, depth: Int) -> String {
  let arrays = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  return #"{"event":"message",\#(Script.ids),\#(key)\#(arrays),"answer":"Hi"}"#
}

/// A line of an answer up to its data; `{id}` stands for whose it is.
private func line(_ rest: String, colon: String = ":", context: String = "") -> String {
  #"{"session_id":"s","context":"\#(context)","event":"backwards_response","#
    + #""data":{"backwards_request_id"\#(colon)"{id}","event":"response",\#(rest)"#
}

private func failed(_ message: String) -> String { ScriptedDaemon.answer("{id}", "error", message) }
