import InvokerMock
import InvokerSpec
import Testing

/// How the mock serves an interface that calls no app, by any method.
@Suite(.timeLimit(.minutes(2))) struct RouteTests {
  private static func interface(
    _ name: String, _ request: String, params: String, example: String, reply: String
  ) -> String {
    """
    invoker: 1
    interface: \(name)
    title: Something
    summary: It does something.
    transports: {service_api: {version: v1, request: '\(request)'}}
    params:
    \(params.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    response_modes:
      blocking: {returns: {$ref: '#/types/\(name.capitalized)Reply'}}
    types:
      \(name.capitalized)Reply: {type: object, additionalProperties: true}
    examples:
      shown: {title: Shown, mode: blocking, request: \(example), reply: \(reply)}

    """
  }

  private static let files = [
    "list.yaml": interface(
      "list", "GET /shelves/{shelf}/books?page={page}&size={limit}&open={is_open}&owner={owner}",
      params: """
        shelf: {type: string, required: true}
        page: {type: integer, default: 1}
        limit: {type: integer}
        is_open: {type: boolean}
        owner: {type: string}
        """,
      example: "{shelf: red, owner: mia}", reply: "{shelf: red, owner: mia, books: [one]}"),
    "rename.yaml": interface(
      "rename", "PATCH /shelves/{shelf}",
      params: "shelf: {type: string, required: true}\nname: {type: string, required: true}",
      example: "{shelf: red, name: Red}", reply: "{shelf: red, name: Red}"),
    "remove.yaml": interface(
      "remove", "DELETE /shelves/{shelf}", params: "shelf: {type: string, required: true}",
      example: "{shelf: red}", reply: "{result: success}"),
    "replace.yaml": interface(
      "replace", "PUT /shelves/{shelf}",
      params: "shelf: {type: string, required: true}\nsizes: {type: array, items: {type: integer}, default: []}",
      example: "{shelf: red}", reply: "{shelf: red, sizes: []}"),
  ]

  private let dify: MockDify

  init() throws {
    let loaded = loadSpecs(Self.files.keys.sorted()) { Array((Self.files[$0] ?? "").utf8) }
    try #require(loaded.diagnostics.map(\.message) == [])
    dify = MockDify(specs: loaded.specs)
  }

  @Test func aGetHasItsArgumentsInPathAndQuery() async {
    let played = await dify.ask(
      "/v1/shelves/blue/books", query: ["page": "2", "size": "9", "open": "true", "owner": "leo"])
    #expect(played.status == 200)
    #expect(played.json["shelf"].string == "blue")
    #expect(played.json["owner"].string == "leo")
  }

  @Test func whatHasADefaultCanBeMissing() async {
    #expect(await dify.ask("/v1/shelves/blue/books").status == 200)
    #expect(await dify.ask("/v1/shelves/blue", "{}", method: "PUT").status == 200)
  }

  @Test(arguments: [
    ("page", "two", "page\n  Input should be a valid integer"),
    ("open", "maybe", "is_open\n  Input should be a valid bool"),
  ])
  func aWrongQueryIsRefused(_ name: String, _ value: String, _ words: String) async {
    let played = await dify.ask("/v1/shelves/blue/books", query: [name: value])
    #expect(played.status == 400)
    #expect(played.json["message"].string.contains(words), "\(played.text)")
  }

  @Test func pathsAndBodiesAreOneCall() async {
    let renamed = await dify.ask("/v1/shelves/blue", #"{"name":"Azure"}"#, method: "PATCH")
    #expect(renamed.text == #"{"shelf":"blue","name":"Azure"}"#)
    let refused = await dify.ask("/v1/shelves/blue", "{}", method: "PATCH")
    #expect(refused.status == 400)
    #expect(refused.json["message"].string.contains("name\n  Field required [type=missing, input_value={}"))
  }

  @Test(arguments: [nil, "{}"])
  func aDeletionNeedsNoBody(_ body: String?) async {
    #expect(await dify.ask("/v1/shelves/blue", body, method: "DELETE").text == #"{"result":"success"}"#)
  }

  @Test func anAppOfTheKeyDoesNotMatterThere() async {
    #expect(await dify.ask("/with/slow-head=0/v1/shelves/blue", method: "DELETE").status == 200)
  }
}
