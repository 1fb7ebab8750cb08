import InvokerSpec

/// What an exported app says of how it is called.
struct DifyApp {
  var name: String
  var description: String
  var mode: Mode
  var inputs: [Input] = []
  /// Of a workflow: what its end nodes put out.
  var outputs: [Output] = []

  /// The kinds of app, as an export names them.
  enum Mode: String, CaseIterable {
    case chat, workflow, completion
    case agentChat = "agent-chat"
    case advancedChat = "advanced-chat"
  }

  struct Input {
    /// The key in `inputs`.
    var name: String
    var label: String
    var type: InputType
    var isRequired: Bool
    /// As YAML.
    var defaultValue: String?
    var location: Location
  }

  struct Output {
    var name: String
    var type: OutputType
  }
}

/// What an app takes for an input.
enum InputType: Equatable {
  case text(longest: Int?)
  case choice([String])
  case number, boolean, object, any
  /// - Parameter kinds: in words, such as `image, document`.
  case file(kinds: String)
  case files(most: Int?, kinds: String)
}

/// What is known of an output.
indirect enum OutputType: Equatable {
  case string, number, boolean, object, any
  case array(OutputType)

  /// By the words that nodes have for it: `string`, `array[number]`.
  init(_ word: String) {
    switch word {
    case "string", "select", "secret": self = .string
    case "number", "integer": self = .number
    case "boolean", "bool": self = .boolean
    case "object": self = .object
    case "array[string]": self = .array(.string)
    case "array[number]": self = .array(.number)
    case "array[boolean]", "array[bool]": self = .array(.boolean)
    case "array[object]": self = .array(.object)
    case "array", "array[any]", "array[file]": self = .array(.any)
    default: self = .any
    }
  }
}

extension DifyApp.Mode {
  /// The name of the interface that answers.
  var interface: String {
    switch self {
    case .chat, .agentChat, .advancedChat: "chat"
    case .workflow: "workflow"
    case .completion: "completion"
    }
  }

  /// The kind of app, by its name in the interface.
  var kind: String {
    switch self {
    case .chat: "chatbot"
    case .agentChat: "agent"
    case .advancedChat: "chatflow"
    case .workflow: "workflow"
    case .completion: "completion"
    }
  }

  /// Whether the app is a graph of nodes, or a model with a form.
  var isGraph: Bool { self == .workflow || self == .advancedChat }

  /// Agents answer by streams alone.
  var streamsOnly: Bool { self == .agentChat }
}
