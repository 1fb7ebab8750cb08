import Foundation
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// One change of the SDK at a time: each is found, and nothing else.
@Suite struct DriftTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../EndToEndTests/Cases/import-python-calls").standardizedFileURL

  private static func findings(in files: [String: String]) throws -> [String] {
    let specs = folder.appendingPathComponent("specs")
    let loaded = loadSpecs(["chat.yaml", "models/embed.yaml", "models/embed_files.yaml", "models/store_get.yaml"]) {
      Array(try Data(contentsOf: specs.appendingPathComponent($0)))
    }
    try #require(loaded.diagnostics.isEmpty)
    let sources = files.sorted { $0.key < $1.key }.map { (path: $0.key, source: Array($0.value.utf8)) }
    return compareWithPython(sources, loaded.specs).findings.map(\.identity).sorted()
  }

  private static func sdk() throws -> [String: String] {
    let names = ["chat.py", "embed.py", "runtime.py"]
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try String(contentsOf: folder.appendingPathComponent("sdk/" + $0), encoding: .utf8))
      })
  }

  @Test func theSDKAsItIsHasNoDrift() throws {
    #expect(try Self.findings(in: Self.sdk()) == [])
  }

  @Test(
    arguments: [
      ("chat.py", #""query": query"#, #""question": query"#, ["drift-param-renamed chat/query"]),
      (
        "chat.py", #"                "user": user,\#n"#, "",
        ["drift-param-added chat/user", "drift-param-removed chat/user"]
      ),
      ("chat.py", #""user": user,"#, #""user": user, "trace": self.trace,"#, ["drift-param-added chat/trace"]),
      ("chat.py", #""user": user,"#, #""user": user, **self.more(),"#, ["drift-source chat/request"]),
      ("chat.py", "query: str", "query: int", ["drift-type chat/query"]),
      ("chat.py", "query: str", "query: list[str] | str", ["drift-type chat/query"]),
      ("chat.py", "query: str", #"query: str = """#, ["drift-default chat/query"]),
      ("chat.py", "user: str | None = None,", "user: str | None = None, **kw,", ["drift-param-added chat/**kw"]),
      ("chat.py", "user: str | None = None,", "user: str | None = None, n: int = 0,", ["drift-param-added chat/n"]),
      ("chat.py", "query: str,", "question: str,", ["drift-param-added chat/question"]),
      ("chat.py", #""blocking"] = "#, #""paused"] = "#, ["drift-mode chat/response_mode"]),
      ("chat.py", #""blocking"] = "streaming""#, #""blocking"] = "blocking""#, ["drift-mode chat/response_mode"]),
      ("chat.py", "InvokeType.App", "InvokeType.Store", ["drift-invocation-type chat/type", "drift-source App"]),
      ("chat.py", "InvokeType.App", "InvokeType.Gone", ["drift-source App", "drift-source chat/type"]),
      ("runtime.py", #"App = "app""#, #"App = "application""#, ["drift-invocation-type chat/type"]),
      ("runtime.py", "    Store =", #"    Summary = "summary"\#n    Store ="#, ["drift-source Summary"]),
      (
        "runtime.py", "self.chat = ChatInvocation(session)",
        "self.chat = ChatInvocation(session)\n        self.x = ChatInvocation(session)",
        ["drift-call-added session.app.x"]
      ),
      (
        "runtime.py", "self.chat = ChatInvocation(session)",
        "self.chat = ChatInvocation(session)\n        self.x = XInvocation(session)", ["drift-call-added session.app.x"]
      ),
      ("runtime.py", "    provider: str", "    vendor: str", ["drift-param-renamed embed/provider"]),
      ("runtime.py", "size: int", "size: str", ["drift-type embed/size"]),
      ("runtime.py", "default=8", "default=9", ["drift-default embed/size"]),
      ("runtime.py", #"TEXT = "text""#, #"TEXT = "texts""#, ["drift-default embed/model_type"]),
      ("runtime.py", #"DOCUMENT = "document""#, #"DOCUMENT = "passage""#, ["drift-type embed/kind"]),
      ("runtime.py", "title: str | None", "title: int | None", ["drift-type embed/texts.title"]),
      ("runtime.py", "vectors: list[list[float]]", "vectors: list[float]", ["drift-type embed/response.vectors"]),
      (
        "runtime.py", "vectors: list", "rows: list",
        ["drift-type embed/response.rows", "drift-type embed/response.vectors"]
      ),
      ("embed.py", #""kind": kind.value"#, #""sort": kind.value"#, ["drift-param-renamed embed/kind"]),
      ("embed.py", #"data={"files": contents}"#, "data={}", ["drift-param-removed embed_files/files"]),
      ("embed.py", #""opt": "get""#, #""opt": "load""#, ["drift-default store_get/opt"]),
      ("embed.py", "def get(self, key: str)", "def read(self, key: str)", []),
    ] as [(String, String, String, [String])])
  func aMutationIsFound(_ file: String, _ old: String, _ new: String, _ expected: [String]) throws {
    var files = try Self.sdk()
    let source = try #require(files[file])
    try #require(source.contains(old))
    files[file] = source.replacingOccurrences(of: old, with: new)
    files["x.py"] = """
      class XInvocation(BackwardsInvocation[dict]):
          def invoke(self, query: str) -> dict:
              return self._backwards_invoke(InvokeType.App, dict, {"query": query})
      """
    #expect(try Self.findings(in: files) == expected)
  }
}
