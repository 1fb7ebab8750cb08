public import DifyApps
public import DifyService
public import InvokerRuntime

extension Conversation {
  /// An answer, as far as it has arrived. All parts are identified by the server's IDs, so that what a reopened stream
  /// repeats is not added again.
  public struct Answer: Equatable, Sendable {
    /// The ID of the message on the server; `nil` until the answer begins.
    public internal(set) var id: String?
    /// The ID of the task, by which the run is stopped.
    public internal(set) var taskID: String?
    /// The ID of the workflow run, by which a Chatflow is resumed; `nil` for other apps.
    public internal(set) var runID: String?
    /// When the answer was created.
    public internal(set) var createdAt: UnixTime?
    /// The text so far. It changes as a whole if moderation withdraws it.
    public internal(set) var text = ""
    /// What models thought before they answered, where it is separate from the text.
    public internal(set) var reasoning: [Reasoning] = []
    /// The thoughts and tool calls of an agent, in order.
    public internal(set) var thoughts: [Thought] = []
    /// The nodes of a Chatflow that have started, in order.
    public internal(set) var nodes: [Node] = []
    /// The steps of agents within nodes, in order.
    public internal(set) var agentSteps: [AgentStep] = []
    /// The forms that the run has asked a person to fill in, in order.
    public internal(set) var forms: [Form] = []
    /// The files of the answer.
    public internal(set) var files: [File] = []
    /// The passages that the answer draws on.
    public internal(set) var citations: [RetrieverResource] = []
    /// The tokens, price, and time; `nil` until the answer is complete.
    public internal(set) var usage: Usage?
    /// What the app suggests to ask next. See ``Conversation/loadsSuggestedQuestions``.
    public internal(set) var suggestedQuestions: [String] = []
    /// The user's rating.
    public internal(set) var rating: MessageRating?
    var phase = Phase.running
  }
}

extension Conversation.Answer {
  /// How far a run has come.
  enum Phase: Equatable, Sendable {
    case running
    case paused
    case finished
    case failed(RunFailure)
  }

  /// The forms that wait for a person.
  public var pendingForms: [Conversation.Form] { forms.filter { $0.status == .pending } }

  /// Whether the run has asked people, and waits for none of them any more.
  var hasSettledForms: Bool { !forms.isEmpty && pendingForms.isEmpty }

  /// Whether the run has not ended, as far as its events tell.
  var isInProgress: Bool { phase == .running || phase == .paused }

  /// What a model thought before it answered.
  public struct Reasoning: Identifiable, Equatable, Sendable {
    /// The ID of the node whose model thinks; empty if no workflow runs.
    public let id: String
    /// The text so far.
    public internal(set) var text: String
    /// Whether the text is complete.
    public internal(set) var isComplete: Bool
  }

  /// A thought or a tool call of an agent.
  public struct Thought: Identifiable, Equatable, Sendable {
    /// The ID of the step.
    public let id: String
    /// The thought; empty if there is none.
    public let text: String
    /// The names of the tools that were called.
    public let tools: [String]
    /// The display names of the tools, by name of the tool and language, such as `en_US`.
    public let toolLabels: [String: [String: String]]
    /// The arguments of the tools, as JSON; empty if there are none.
    public let input: String
    /// What the tools returned; empty until then.
    public let output: String
    /// The IDs of the files that the step created.
    public let fileIDs: [String]
  }

  /// A step of an agent within a node.
  public struct AgentStep: Identifiable, Equatable, Sendable {
    /// The ID of the step.
    public let id: String
    /// The step that this one is part of; `nil` at the top level.
    public let parentID: String?
    /// The ID of the node in the workflow.
    public let nodeID: String?
    /// The name of the step, such as the tool that is called.
    public let label: String
    /// The state of the step: `start`, `success`, or `error`.
    public let status: String
    /// What went wrong.
    public let error: String?
    /// The inputs and outputs of the step.
    public let data: JSONObject
  }

  /// A node of a Chatflow, an iteration, or a loop.
  public struct Node: Identifiable, Equatable, Sendable {
    /// The ID of this execution; that of the node for an iteration or a loop.
    public let id: String
    /// The ID of the node in the workflow.
    public let nodeID: String
    /// The kind of node, such as `llm`.
    public let type: String
    /// The name that the author gave the node.
    public let title: String
    /// The iteration or loop that the node runs in.
    public let parentID: String?
    /// The state of the node.
    public internal(set) var status: NodeStatus
    /// What went wrong.
    public internal(set) var error: String?
    /// The time taken, in seconds; `nil` until the node has ended.
    public internal(set) var elapsedTime: Double?
    /// The round of an iteration or a loop, counted from 0.
    public internal(set) var round: Int?
    /// How often the node was retried.
    public internal(set) var retries = 0
  }
}
