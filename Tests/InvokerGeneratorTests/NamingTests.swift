import Testing

@testable import InvokerGenerator

@Suite struct NamingTests {
  @Test(arguments: [
    ("app_id", "appID"), ("url", "url"), ("upload_file_id", "uploadFileID"), ("tts_message", "ttsMessage"),
    ("display_in_ui", "displayInUI"), ("ids", "ids"), ("file_ids", "fileIDs"), ("remote_urls", "remoteURLs"),
    ("answer", "answer"), ("appId", "appID"), ("AppID", "appID"), ("HTTPStatus", "httpStatus"),
    ("partial-succeeded", "partialSucceeded"), ("array[string]", "arrayString"), ("first name", "firstName"),
    ("2fa", "_2fa"), ("_private", "private"), ("__", "u5F_5F"), ("", "u"), ("❤", "u2764"), ("👋🏽 hi", "hi"),
    ("要約", "要約"), ("größe_in_cm", "größeInCm"), ("имя", "имя"), ("إسم", "إسم"), ("self", "selfValue"),
    ("init", "initValue"), ("Type", "type"), ("default", "default"), ("a.b/c", "aBC"),
  ])
  func valuesAreNamedInLowerCamelCase(wire: String, swift: String) {
    #expect(Identifier(value: wire).name == swift)
  }

  @Test(arguments: [
    ("ChatEvent", "ChatEvent"), ("TTSMessage", "TTSMessage"), ("node_data", "NodeData"), ("rows_item", "RowsItem"),
    ("api_key", "APIKey"), ("2d", "_2d"), ("要約", "要約"),
  ])
  func typesAreNamedInUpperCamelCase(wire: String, swift: String) {
    #expect(Identifier(type: wire).name == swift)
  }

  @Test func keywordsStandInBackticksExceptAsLabels() {
    #expect(Identifier(value: "default").declared == "`default`")
    #expect(Identifier(value: "default").label == "default")
    #expect(Identifier(value: "inout").label == "`inout`")
    #expect(Identifier(value: "answer").declared == "answer")
  }

  @Test(arguments: [
    ("tone Tone", "tone tone2"), ("a a a", "a a2 a3"), ("a a2 a", "a a2 a3"), ("a a a2", "a a3 a2"), ("x x", "x2 x3"),
    ("a1 a1", "a1 a12"), ("b", "b"), ("", ""),
  ])
  func namesOfAppsAreToldApartByNumbers(_ wires: String, _ expected: String) {
    let names = wires.split(separator: " ").map { Identifier(value: String($0)) }
    #expect(uniqueNames(names, avoiding: ["x"]).map(\.name).joined(separator: " ") == expected)
  }

  @Test func documentationIsWrappedAndKeepsListsAndCode() {
    let text = """
      A sentence that is
      broken anywhere.

      - an item
        that goes on
      - another

      ```swift
      let   kept = true
      """
    #expect(
      commentLines([text]).joined(separator: "\n") == """
        A sentence that is broken anywhere.

        - an item that goes on
        - another

        ```swift
        let   kept = true
        ```
        """)
    #expect(commentLines([]).isEmpty)
  }
}
