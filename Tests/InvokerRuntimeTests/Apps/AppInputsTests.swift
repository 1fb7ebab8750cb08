import InvokerRuntime
import Testing

/// What is checked of inputs before they are sent.
@Suite struct AppInputsTests {
  private struct Inputs: AppInputs {
    static let limits: [String: InputLimit] = [
      "text": .length(min: 2, max: 3), "list": .count(min: 1, max: 2), "number": .value(min: -0.5, max: 10),
    ]
    var fields: JSONObject

    func encode(to json: inout JSONWriter) { json.object(fields) }
  }

  private let interface = InterfaceDescriptor(name: "run", entryPoint: "session.app.run")

  @Test(
    arguments: [
      ["text": "ab"], ["text": "äöü"], ["list": [1]], ["list": ["", nil]], ["number": -0.5], ["number": 10], [:],
      // A value of another kind is for the app to judge.
      ["text": 7], ["text": nil], ["other": "long enough"],
    ] as [JSONObject])
  func whatIsWithinItsLimitsGoesOut(_ inputs: JSONObject) throws {
    var arguments = Arguments()
    try arguments.set("inputs", checked: Inputs(fields: inputs), for: interface)
    #expect(arguments["inputs"] == .object(inputs))
  }

  @Test(
    arguments: [
      (["text": "a"], "inputs.text", "1 character, where the app takes 2 at least"),
      (["text": "abcd"], "inputs.text", "4 characters, where the app takes 3 at most"),
      (["list": []], "inputs.list", "0 elements, where the app takes 1 at least"),
      (["list": [1, 2, 3]], "inputs.list", "3 elements, where the app takes 2 at most"),
      (["number": -0.75], "inputs.number", "-0.75, where the app takes -0.5 at least"),
      (["number": 11], "inputs.number", "11, where the app takes 10 at most"),
      (["text": "", "list": []], "inputs.list", "0 elements, where the app takes 1 at least"),
    ] as [(JSONObject, String, String)])
  func whatIsBeyondALimitIsNamed(_ inputs: JSONObject, _ name: String, _ problem: String) {
    var arguments = Arguments()
    let error = #expect(throws: InvocationError.self) {
      try arguments.set("inputs", checked: Inputs(fields: inputs), for: interface)
    }
    #expect(arguments.fields.isEmpty)
    #expect(error?.reason == .argument(name: name, problem: problem))
    #expect(error?.interface == "run")
    #expect(error?.canRetry == false)
  }

  @Test func aNumberMustBeOneOfJSON() {
    var arguments = Arguments()
    let error = #expect(throws: InvocationError.self) {
      try arguments.set("inputs", checked: SummaryApp.Inputs(text: "", share: .nan), for: interface)
    }
    #expect(error?.reason == .argument(name: "inputs", problem: "JSON has no infinity and no NaN"))
  }

  /// What JSON can say and a `Double` cannot is beyond any limit.
  @Test func aNumberMayBeLargerThanADouble() throws {
    var arguments = Arguments()
    let huge = try JSONObject(json: #"{"number":1e999}"#)
    let error = #expect(throws: InvocationError.self) {
      try arguments.set("inputs", checked: Inputs(fields: huge), for: interface)
    }
    #expect(error?.reason == .argument(name: "inputs.number", problem: "inf, where the app takes 10 at most"))
  }
}
