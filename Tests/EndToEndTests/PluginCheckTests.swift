import Testing

/// The manifests of the examples grant what their programs call, and no more.
@Suite struct PluginCheckTests {
  @Test(arguments: ["duck-endpoint", "slack-bot"])
  func theExamplesHaveTheirPermissions(_ name: String) async throws {
    let run = try await Tool.run(
      ["check", "--plugin", "Examples/Plugins/\(name)", "specs", "specs/models"], in: DocumentationTests.root)
    #expect(run.status == 0)
    #expect(run.diagnostics == "")
    #expect(run.output.hasSuffix("checked, nothing found\n"))
  }
}
