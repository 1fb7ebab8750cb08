import InvokerRuntime
import OpenAILike

/// The function that the model can call.
enum Weather {
  static let tool = FunctionTool(
    type: "function",
    function: .init(
      name: "weather", description: "The weather of a city.",
      parameters: ["type": "object", "properties": ["city": ["type": "string"]], "required": ["city"]]))

  /// The result of a call: it is always fine.
  static func report(_ call: ToolCall) -> String {
    guard let arguments = try? JSONValue(json: Array(call.function.arguments.utf8)),
      let city = arguments["city"]?.string
    else { return "There is no such city." }
    return "24 °C in \(city)"
  }
}
