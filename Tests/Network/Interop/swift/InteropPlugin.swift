import DifyApps
import InvokerPluginHost
import InvokerPluginPackage
import InvokerRuntime

/// The same plugin as the one in Python beside it.
@main struct InteropPlugin {
  static func main() async {
    var host = PluginHost()
    host.endpoint("POST", "/call") { request, session in
      let call = try JSONObject(json: request.body)
      var returned: [JSONValue] = []
      var answer: JSONObject = [:]
      do throws(InvocationError) {
        try await session.call(call) { returned.append($0) }
      } catch {
        answer["failure"] = .string(error.told)
      }
      answer["returned"] = .array(returned)
      return EndpointResponse(json: .object(answer))
    }
    host.endpoint("PUT", "/echo/<name>/<path:rest>") { request, _ in
      let seen: JSONObject = [
        "method": .string(request.method),
        "parameters": .object(request.parameters.mapValues { .string($0) }),
        "query": .array(request.query.map { [.string($0.name), .string($0.value)] }),
        "x-custom": .reflecting(request[header: "X-Custom"] as Any),
        "content-type": .reflecting(request[header: "content-type"] as Any),
        "body": .string(hex(request.body)),
        "settings": .object(request.settings),
        "conversation_id": .reflecting(request.context.conversationID as Any),
        "message_id": .reflecting(request.context.messageID as Any),
        "app_id": .reflecting(request.context.appID as Any),
        "endpoint_id": .reflecting(request.context.endpointID as Any),
      ]
      let headers = ["X-Seen": "yes", "Content-Type": "application/json"]
      return EndpointResponse(status: 201, headers: headers) { try await $0.write(seen.json) }
    }
    host.endpoint("GET", "/pieces") { _, _ in
      EndpointResponse(contentType: "text/html") { body in
        try await body.write("<b>Qu\u{E4}k</b>")
        try await body.write(Array(0...255))
        try await body.write("\u{9D28}")
      }
    }
    host.endpoint("GET", "/fail") { _, _ in throw RuntimeError("out of bread") }

    host.toolCredentials("interop") { credentials in
      guard credentials["key"] == "right" else { throw ToolProviderCredentialValidationError("the key does not fit") }
    }
    host.tool("interop", "messages") { request, _, output in
      let word = request.parameters["word"]?.string ?? ""
      try await output.text(word)
      try await output.json(["word": .string(word), "count": 3, "share": 0.5, "none": nil])
      try await output.link("https://example.com/?a=1&b=2")
      try await output.image("https://example.com/duck.png")
      try await output.variable("number", 7)
      try await output.variable("text", .string(word), stream: true)
      let bytes = (0..<33).flatMap { _ in UInt8.min ... .max }
      try await output.file(bytes, meta: ["mime_type": "image/png"])
      try await output.file([], meta: ["mime_type": "text/plain"])
      try await output.text(request.credentials["key"]?.string ?? "")
    }
    host.tool("interop", "fail") { _, _, output in
      try await output.text("so far")
      throw RuntimeError("out of bread")
    }
    await host.main()
  }
}

extension PluginSession {
  /// Invokes what `call` says, and hands over what that returns.
  fileprivate func call(_ call: JSONObject, _ take: (JSONValue) -> Void) async throws(InvocationError) {
    let arguments = call["arguments"] ?? [:]
    let appID = arguments["app_id"]?.string ?? ""
    let inputs = arguments["inputs"]?.object ?? [:]
    switch (call["interface"]?.string, call["mode"]?.string) {
    case ("chat", let mode):
      let query = arguments["query"]?.string ?? ""
      let conversation = arguments["conversation_id"]?.string
      let request = ChatRequest(appID: appID, query: query, inputs: inputs, conversationID: conversation)
      if mode == "blocking" {
        take(.reflecting(try await app.chat.reply(request)))
      } else {
        let answer = try await app.chat.stream(request)
        for try await event in answer { take(.event(event)) }
      }
    case ("workflow", let mode):
      let request = WorkflowRequest(appID: appID, inputs: inputs)
      if mode == "blocking" {
        take(.reflecting(try await app.workflow.reply(request)))
      } else {
        let answer = try await app.workflow.stream(request)
        for try await event in answer { take(.event(event)) }
      }
    case ("completion", let mode):
      let request = CompletionRequest(appID: appID, inputs: inputs)
      if mode == "blocking" {
        take(.reflecting(try await app.completion.reply(request)))
      } else {
        let answer = try await app.completion.stream(request)
        for try await event in answer { take(.event(event)) }
      }
    case (let name?, _): try await callModel(name, arguments.object ?? [:], take)
    default: break
    }
  }
}

extension InvocationError {
  /// What the other side has said, where it has said something.
  fileprivate var told: String { if case .server(let failure) = reason { failure.message } else { "\(reason)" } }
}

// Named as in Python: the daemon is told the names of errors.
private struct RuntimeError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

private struct ToolProviderCredentialValidationError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

private func hex(_ bytes: [UInt8]) -> String { HexBytes(bytes).hex }
