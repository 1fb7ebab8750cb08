import InvokerSpec

/// The calling interface of an exported app.
struct DifyApp {
  var name: String
  var description: String
  var mode: Mode
  var inputs: [Input] = []
  /// The outputs of the end nodes of a workflow.
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
    /// The default as YAML.
    var defaultValue: String?
    var location: Location
  }

  struct Output {
    var name: String
    var type: OutputType
  }
}

/// The type of an input.
enum InputType: Equatable {
  case text(longest: Int?)
  case choice([String])
  case number, boolean, object, any
  /// - Parameter kinds: a list of file kinds, such as `image, document`.
  case file(kinds: String)
  case files(most: Int?, kinds: String)
}

/// The known type of an output.
indirect enum OutputType: Equatable {
  case string, number, boolean, object, any
  case array(OutputType)

  /// Creates a type from its name in nodes: `string`, `array[number]`.
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
  /// The name of the interface that runs the app.
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

  /// Whether the app is a graph of nodes rather than a model with a form.
  var isGraph: Bool { self == .workflow || self == .advancedChat }

  /// Whether the app supports only streaming, as agents do.
  var streamsOnly: Bool { self == .agentChat }
}
