import DifyApps
import InvokerPluginHost
import InvokerServiceAPI

/// The calls of either transport, for tests that compare both.
struct Calls: Sendable {
  let chat: any ChatInvoking
  let workflow: any WorkflowInvoking
  let completion: any CompletionInvoking

  init(_ api: ServiceAPI) { (chat, workflow, completion) = (api.chat, api.workflow, api.completion) }

  init(_ session: PluginSession) {
    (chat, workflow, completion) = (session.app.chat, session.app.workflow, session.app.completion)
  }

  static let chatRequest = ChatRequest(appID: "a", query: "q", user: "mia")
  static let workflowRequest = WorkflowRequest(appID: "a", user: "mia")
  static let completionRequest = CompletionRequest(appID: "a", user: "mia")
}
