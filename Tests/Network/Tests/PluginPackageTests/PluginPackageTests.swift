import Foundation
import InvokerPluginHost
import InvokerPluginPackage
import InvokerRuntime
import Testing

/// Reading a plugin's folder. That it is told to the daemon as the SDK for Python tells it, the interop tests show.
@Suite struct PluginPackageTests {
  @Test func whatTheManifestNamesIsReadWithIt() throws {
    try withFolder([
      "manifest.yaml": "name: mine\nplugins: {endpoints: [group.yaml], tools: [provider.yaml]}\n",
      "group.yaml": "settings: []\nendpoints: [a.yaml, {path: /b, method: POST}]\n",
      "a.yaml": "path: /a\nmethod: GET\nversion: '1.0'\nhidden: false\nsize: 1.5\n",
      "provider.yaml": "credentials_for_provider: {key: {type: secret-input}}\ntools: [tool.yaml]\n",
      "tool.yaml": "identity: {name: t}\n",
      "_assets/icon.svg": "<svg/>", "_assets/.hidden": "",
    ]) { folder in
      let package = try PluginPackage(folder: folder)
      #expect(package.manifest["name"] == "mine")
      #expect(
        package.declarations == [
          .endpoint: [
            "settings": [],
            "endpoints": [
              ["path": "/a", "method": "GET", "version": "1.0", "hidden": false, "size": 1.5],
              ["path": "/b", "method": "POST"],
            ],
          ],
          .tool: [
            "credentials_schema": [["name": "key", "type": "secret-input"]], "tools": [["identity": ["name": "t"]]],
          ],
        ])
      #expect(package.assets == ["icon.svg": Array("<svg/>".utf8)])
    }
  }

  @Test(arguments: [
    ([:], "manifest.yaml: cannot be read in "),
    (["manifest.yaml": "a: 1\nb: [\n"], "manifest.yaml:2:4: "),
    (["manifest.yaml": "- a\n"], "manifest.yaml: it holds no fields"),
    (["manifest.yaml": "plugins: {models: [m.yaml]}\n"], "manifest.yaml: plugins.models cannot be read"),
    (["manifest.yaml": "plugins: {tools: [a.yaml, b.yaml]}\n"], "manifest.yaml: plugins.tools names 2 files"),
    (["manifest.yaml": "plugins: {endpoints: [../a.yaml]}\n"], "../a.yaml: it is outside of the plugin's folder"),
    (["manifest.yaml": "plugins: {endpoints: [/etc/passwd]}\n"], "/etc/passwd: it is outside of the plugin's folder"),
  ])
  func whatIsWrongIsToldWithItsPlace(_ files: [String: String], _ words: String) throws {
    try withFolder(files) { folder in
      let problem = #expect(throws: PluginFolderProblem.self) { try PluginPackage(folder: folder) }
      #expect(problem?.description.hasPrefix(words) == true, "\(problem as Any)")
    }
  }

  @Test(arguments: [
    ("INSTALL_METHOD=remote", "REMOTE_INSTALL_KEY is not set"),
    ("# a comment\nINSTALL_METHOD = \"remote\"\nREMOTE_INSTALL_KEY=k\nREMOTE_INSTALL_URL=nowhere", "host:port"),
    ("INSTALL_METHOD=remote\nREMOTE_INSTALL_KEY=k\nREMOTE_INSTALL_PORT=x", "host:port"),
    ("INSTALL_METHOD=serverless", "'serverless'"),
  ])
  func settingsOfAFileAreChecked(_ file: String, _ words: String) async throws {
    let folder = try makeFolder([".env": file])
    defer { try? FileManager.default.removeItem(at: folder) }
    let problem = await #expect(throws: PluginSettingsProblem.self) {
      try await PluginHost().run(in: folder, environment: [:])
    }
    #expect(problem?.description.contains(words) == true, "\(problem as Any)")
  }

  @Test func theEnvironmentGoesBeforeTheFile() async throws {
    let folder = try makeFolder([".env": "INSTALL_METHOD=serverless\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let problem = await #expect(throws: PluginSettingsProblem.self) {
      try await PluginHost().run(in: folder, environment: ["INSTALL_METHOD": "remote"])
    }
    #expect(problem?.description == "REMOTE_INSTALL_KEY is not set")
  }
}

private func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
  let folder = try makeFolder(files)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

private func makeFolder(_ files: [String: String]) throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plugin-\(UUID().uuidString)")
  try FileManager.default.createDirectory(
    at: folder.appendingPathComponent("_assets"), withIntermediateDirectories: true)
  for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
  return folder
}
