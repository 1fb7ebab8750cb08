// How transports carry a call.

let transportTables: [KeyTable] = [
  KeyTable(
    .transports,
    others: FormatKey(
      "another name", .keys(.serviceAPI),
      "How it is called over HTTP, through an API that `transports` of `invoker.yaml` describes.")
  ) {
    FormatKey("plugin", .keys(.plugin), "How plugins call it through the daemon.")
    FormatKey("service_api", .keys(.serviceAPI), "How it is called over HTTP, through the Service API.")
  },
  KeyTable(.plugin) {
    FormatKey("type", .text(.text), required: true, "The invocation type that the daemon expects.", examples: ["app"])
    FormatKey(
      "permission", .text(.text),
      "The permission that a call requires: the path below `resource.permission` in the manifest of the plugin.",
      examples: ["model.llm"])
    FormatKey(
      "unsupported", .map(.prose),
      "Params that this transport doesn't take, each with what to do instead. A request with one is rejected before it is sent.",
      examples: ["{files: Put files into 'inputs'.}"])
    FormatKey("omit", .names, "Params that are neither arguments nor sent.", examples: ["[user]"])
    FormatKey("required", .names, "Params that are required here and optional elsewhere.", examples: ["[inputs]"])
    FormatKey(
      "sent_as_null", .names, "Params that are sent as null when they have no value.", examples: ["[conversation_id]"])
  },
  KeyTable(.serviceAPI) {
    FormatKey(
      "version", .text(.apiVersion),
      "The prefix of routes, unless the base URL ends in a version. The default is the `base_path` of the API.",
      examples: ["v1"])
    FormatKey(
      "request", .text(.route), required: true, "The route that starts a run.", examples: ["POST /chat-messages"])
    FormatKey(
      "request_with", .map(.text(.route)), "The route to use instead when a param is given, which is part of the path.",
      examples: ["{workflow_id: 'POST /workflows/{workflow_id}/run'}"])
    FormatKey(
      "headers", .map(.text(.headerValue), names: .headerName),
      "Header fields of a call, each a text or a param.", examples: ["{X-Request-Id: '{request_id}'}"])
    FormatKey(
      "body", .choice(of: BodyForm.self),
      "The form of the body. The default is `multipart` if it has a param of `format: binary`, and `json` otherwise; with `binary`, the bytes of its only param are the body."
    )
    FormatKey(
      "omit", .names, "Params that are neither arguments nor sent, because the API key identifies the app.",
      examples: ["[app_id]"])
    FormatKey("required", .names, "Params that are required here and optional elsewhere.", examples: ["[user]"])
    FormatKey(
      "stop", .text(.route), "The route that stops a run. `{name}` can also be a field of the run's events.",
      examples: ["'POST /chat-messages/{task_id}/stop'"])
    FormatKey(
      "resume", .oneOf(.text(.route), .keys(.resume)),
      "The route that reopens the stream of a run, alone or with the events that it repeats.",
      examples: ["'GET /workflow/{workflow_run_id}/events?user={user}'"])
  },
  KeyTable(.resume) {
    FormatKey("request", .text(.route), required: true, "The route.")
    FormatKey(
      "repeats", .eventFields,
      "Events that are sent again, with the fields that together identify each.",
      examples: ["[workflow_started.data.id, node_finished.data.id, node_finished.data.status]"])
    FormatKey(
      "waits", .names,
      "Events after which a run waits for something outside it, such as a person. Silence after one doesn't mean that the run is stalled.",
      examples: ["[workflow_paused]"])
  },
]
