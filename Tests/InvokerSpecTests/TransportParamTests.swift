import InvokerSpec
import Testing

/// The lists of params below each transport.
@Suite struct TransportParamTests {
  private static func load(plugin: String, service: String) -> [Diagnostic] {
    InvokerSpecTests.load([
      "ask.yaml": """
      invoker: 1
      interface: ask
      title: Ask
      summary: Ask for it.
      entry_point: session.ask
      transports:
        plugin: {type: app\(plugin)}
        service_api: {request: POST /ask\(service)}
      params:
        conversation_id: {type: string}
        user: {type: string}
      response_modes: {blocking: {returns: {type: string}}}
      """
    ]).diagnostics
  }

  /// A list with one name.
  private static func list(_ key: String, _ name: String) -> String {
    key == "unsupported" ? ", unsupported: {\(name): Leave it out.}" : ", \(key): [\(name)]"
  }

  static let lists: [(key: String, isPlugin: Bool)] = [
    ("unsupported", true), ("omit", true), ("required", true), ("sent_as_null", true), ("omit", false),
    ("required", false),
  ]

  @Test(arguments: lists.indices, ["conversation_id", "conversation_idd", "conversationId", "usr"])
  func aNameWithATypo(index: Int, name: String) {
    let (key, isPlugin) = Self.lists[index]
    let text = Self.list(key, name)
    let found = isPlugin ? Self.load(plugin: text, service: "") : Self.load(plugin: "", service: text)
    #expect(found.map(\.rule.id) == (name == "conversation_id" ? [] : ["unknown-name"]))
  }

  /// Dify's SDK for Python sends `conversation_id` for workflows too, which have none.
  @Test func aFieldThatNoParamIsForCanBeSentAsNull() {
    #expect(Self.load(plugin: ", sent_as_null: [trace, user]", service: "") == [])
  }

  @Test(arguments: [("omit", true), ("unsupported", true), ("omit", false)])
  func aRequiredParamIsSent(key: String, isPlugin: Bool) {
    for name in ["user", "conversation_id"] {
      let text = Self.list("required", "user") + Self.list(key, name)
      let found = isPlugin ? Self.load(plugin: text, service: "") : Self.load(plugin: "", service: text)
      #expect(found.map(\.rule.id) == (name == "user" ? ["transport-param"] : []))
    }
    // Each transport has lists of its own.
    let (one, other) = (Self.list("required", "user"), Self.list("omit", "user"))
    #expect(Self.load(plugin: one, service: other) == [])
    #expect(Self.load(plugin: other, service: one) == [])
  }
}
