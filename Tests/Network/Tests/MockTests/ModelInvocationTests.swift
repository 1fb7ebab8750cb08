import Foundation
import InvokerRuntime
import InvokerSpec
import Testing

@testable import InvokerMock

/// Invocations that have no app get the examples of `specs/models`.
@Suite struct ModelInvocationTests {
  private static let specs: SpecSet = {
    let folder = repository.appendingPathComponent("specs/models")
    return loadSpecs(["llm.yaml", "moderation.yaml"]) { path in
      Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }.specs
  }()

  private func steps(_ type: String, _ request: JSONObject) async -> [InvocationAnswer.Step] {
    let platform = MockPlatform(specs: Self.specs)
    var steps: [InvocationAnswer.Step] = []
    for await step in platform.answer(ReverseInvocation(session: "s", id: "i", type: type, request: request)).steps {
      steps.append(step)
    }
    return steps
  }

  @Test func aModelAnswersPieceByPiece() async {
    let message: JSONValue = ["role": "user", "content": "Hi"]
    let steps = await steps("llm", ["provider": "p", "model": "m", "prompt_messages": [message], "stream": true])
    let texts = steps.map { step in
      if case .response(let chunk) = step { chunk["delta"]?["message"]?["content"]?.string } else { nil as String? }
    }
    #expect(texts == ["We open", " at nine.", ""])
  }

  @Test func aReplyIsThatOfTheExample() async {
    let steps = await steps("moderation", ["provider": "p", "model": "m", "text": "t"])
    #expect(steps == [.response(["result": false])])
  }

  @Test func whatIsMissingIsRefused() async {
    let steps = await steps("llm", ["provider": "p", "model": "m", "prompt_messages": []])
    guard case .error(let message)? = steps.first else {
      Issue.record("expected an error, found \(steps)")
      return
    }
    #expect(message.contains("missing prompt_messages") || message.contains("takes such a request"), "\(message)")
  }
}
