// Made by `make names` from the runtime and from generated code. Do not edit.

/// The types of the runtime.
let runtimeTypeNames: Set<String> = [
  "Answer", "AppEvent", "AppInputs", "AppOutputs", "AppReply", "Arguments", "Base64Bytes", "ConnectionProblem",
  "FailureDescriptor", "GeneratedCode", "InputLimit", "InterfaceDescriptor", "Invocation", "InvocationError",
  "InvocationStream", "JSONBridgedCodable", "JSONDecodable", "JSONEncodable", "JSONError", "JSONKey", "JSONKind",
  "JSONNumber", "JSONObject", "JSONReader", "JSONValue", "JSONWriter", "MessageBatch", "MessageSource", "Middleware",
  "OpenEnum", "OutputPaths", "PluginClient", "PluginDescriptor", "ReplyDescriptor", "ReplyOrPause", "ResponseMode",
  "ResponseProblem", "ResumeDescriptor", "RunFailure", "ServerFailure", "ServiceAPIDescriptor", "ServiceClient",
  "Session", "StalledRun", "StaticText", "StreamDescriptor", "StreamEvent", "StreamStep", "TextChange", "TextChanges",
  "TextFollower", "TextStream", "TextStreamEvent", "Transport", "UnixTime", "UnknownEvent",
]

/// The types of the standard library that generated code names.
let standardTypeNames: Set<String> = [
  "Bool", "Codable", "Double", "Equatable", "Hashable", "Int", "Sendable", "String",
]

/// The members of the types on which entry points stand.
let clientMemberNames: Set<String> = [
  "init", "middleware", "reply", "session", "stream", "transport",
]
