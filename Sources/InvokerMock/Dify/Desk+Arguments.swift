import InvokerSpec

extension Desk {
  /// The conversation that a call continues; `nil` for a new one.
  func conversation(of call: Call, _ kind: String?) throws(APIError) -> String? {
    guard let id = call.arguments.text("conversation_id") else { return nil }
    if memory.hasConversation(id, of: call.user) { return id }
    // A Chatflow says nothing, and begins another one.
    if runsWorkflow(kind) { return nil }
    throw .notFound("Conversation Not Exists.", at: path, like: likePaths)
  }

  /// Rejects what the app rejects, after the form of the request has been checked.
  func checkArguments(of call: Call, _ kind: String?) throws(APIError) {
    try checkVersion(of: call)
    for param in call.interface.params where param.isRequired && call.arguments[param.name] == .string("") {
      throw .invalidParam("\(param.name) is required")
    }
    try FileCheck(memory: memory, user: call.user).check(call.arguments)
    try app?.form?.check(call.arguments["inputs"] ?? .object([]))
  }

  /// Rejects a version of the workflow that doesn't exist.
  private func checkVersion(of call: Call) throws(APIError) {
    guard let id = call.arguments.text("workflow_id"), memory.shows(any: "workflow_id") else { return }
    guard isUUID(id) else { throw APIError(400, "bad_request", "Invalid workflow_id format: '\(id)'. ") }
    guard !memory.shows(id, as: "workflow_id") else { return }
    let message = "Workflow not found with id: \(id)"
    throw call.interface.name == "workflow" ? .notFound(message) : .notFound(message + ".", at: path, like: likePaths)
  }

  private var likePaths: [String] {
    [path, path.replacing("/v1/", with: "/api/", maxReplacements: 1), path + "/<string:task_id>/stop"]
  }
}

/// Checks the files among the arguments.
struct FileCheck {
  var memory: Memory
  var user: String

  func check(_ arguments: Literal) throws(APIError) {
    for file in files(in: arguments["files"] ?? .null) + files(in: arguments["inputs"] ?? .null) {
      let method = file["transfer_method"] ?? .null
      guard ["local_file", "remote_url", "tool_file", "datasource_file"].contains(method.string) else {
        throw .invalidParam("\(method.pythonText) is not a valid FileTransferMethod")
      }
      guard method == .string("local_file") else { continue }
      let id = file.text("upload_file_id") ?? ""
      guard memory.uploads[id] == user || memory.shows(id, as: "upload_file_id") else { throw .invalidFile }
    }
  }

  private func files(in value: Literal) -> [Literal] {
    switch value {
    case .array(let elements): elements.flatMap(files)
    case .object(let fields): value["transfer_method"] == nil ? fields.flatMap { files(in: $0.value) } : [value]
    case .null, .boolean, .integer, .number, .string: []
    }
  }
}
