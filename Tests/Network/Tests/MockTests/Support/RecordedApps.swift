import Foundation
import InvokerSpec

@testable import InvokerMock

/// The shipped interfaces, with recordings in place of their examples: what the mock makes of them itself can then be
/// held against other recordings of the same server.
func specs(recorded names: [String]) throws -> SpecSet {
  var specs = formSpecs
  for name in names {
    let recorded = try Recorded(name)
    let interface = ["workflow": "workflow", "completion": "completion"][recorded.appMode ?? ""] ?? "chat"
    guard let index = specs.files.firstIndex(where: { $0.interface?.name == interface }),
      var example = shippedSpecs.interfaces.first(where: { $0.name == interface })?.examples.first
    else { continue }
    let isStream = recorded.contentType.hasPrefix("text/event-stream")
    let began = try beginnings[name].map(Recorded.init) ?? recorded
    example.name = name
    if let kind = recorded.kind { example.app?.name = kind }
    example.mode = isStream ? .streaming : .blocking
    example.request = began.sent
    example.request["app_id"] = began.appID.map(Literal.string)
    example.outcome = isStream ? .events(recorded.events) : .reply(try Literal(json: Array(recorded.body.utf8)))
    specs.files[index].interface?.examples.append(example)
  }
  return specs
}

/// The calls that began runs whose streams were opened again.
private let beginnings = [
  "human-chatflow-resumed": "human-chatflow-pause", "timeout-chatflow-resumed": "human-chatflow-pause",
  "human-two-resumed": "human-two-pause", "human-workflow-declined-resumed": "human-workflow-pause",
]

/// The interfaces without examples, and the apps whose input forms were recorded.
private let formSpecs: SpecSet = {
  let folder = repository.appendingPathComponent("specs")
  let files = ["chat.yaml", "workflow.yaml", "completion.yaml"]
  var specs = loadSpecs(files + apps.keys.sorted()) { path in
    try apps[path].map { Array($0.utf8) } ?? Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }.specs
  for index in specs.files.indices { specs.files[index].interface?.examples = [] }
  return specs
}()

private let apps = [
  "chat_required.yaml": app("chat_required", "chat", "chatbot", "topic: {type: string, maxLength: 10, required: true}"),
  "chatflow_required.yaml": app(
    "chatflow_required", "chat", "chatflow", "topic: {type: string, maxLength: 10, required: true}"),
  "summary.yaml": app("summary", "workflow", "workflow", "article: {type: string, required: true}"),
]

private func app(_ name: String, _ interface: String, _ kind: String, _ input: String) -> String {
  """
  invoker: 1
  app: \(name)
  title: \(name)
  interface: {$ref: \(interface).yaml}
  kind: \(kind)
  inputs:
    \(input)
    tone: {type: string, enum: [plain, wild]}
  """
}
