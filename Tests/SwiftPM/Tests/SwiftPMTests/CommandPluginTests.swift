import Foundation
import Testing

extension SwiftPMTests {
  /// `swift package generate-invokers` and `document-invokers`, which write into the package.
  @Suite(.serialized) struct CommandPluginTests {
    @Test func filesAreWrittenIntoThePackage() async throws {
      let package = try OutsidePackage()
      try FileManager.default.copyItem(at: package["Sources/App/Spécs ü"], to: package["specs"])
      let denied = try await package.swift("package", "generate-invokers", "--output", "Generated/Swift")
      #expect(denied.status == 1)
      #expect(denied.output.contains("--allow-writing-to-package-directory"))

      let clients = try await package.command("generate-invokers", "--output", "Generated/Swift")
      #expect(clients.status == 0, "\(clients.output)")
      #expect(clients.output.contains("wrote Generated/Swift/Weather.swift"))
      #expect(try package.read("Generated/Swift/EntryPoints.swift").contains("weather"))
      let check = try await package.command("generate-invokers", "--output", "Generated/Swift", "--check")
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.contains("7 files up to date"))

      // Xcode adds the targets that are chosen.
      let pages = try await package.command(
        "document-invokers", "--target", "App", "--output", "Generated/docs", "--form", "markdown")
      #expect(pages.status == 0, "\(pages.output)")
      #expect(try package.read("Generated/docs/markdown/en_US/weather.md").contains("# Weather Interface"))

      try package.replace("interface: weather", with: "interfaces: weather", in: "specs/weather.yaml")
      let broken = try await package.command("generate-invokers", "--output", "Generated/Swift")
      #expect(broken.status == 1)
      #expect(broken.output.contains("specs/weather.yaml:2:1: error: unknown key 'interfaces'"))
    }

    /// Any program can be packaged. A release, with everything linked in, would take minutes.
    @Test func aPluginIsPackaged() async throws {
      let package = try OutsidePackage()
      let debug = ["package-plugin", "--product", "App", "--configuration", "debug"]
      let nowhere = try await package.command(debug)
      #expect(nowhere.status == 1)
      #expect(nowhere.output.contains("there is no manifest.yaml above the sources of 'App'"), "\(nowhere.output)")

      try FileManager.default.copyItem(
        at: repository.appending(path: "Examples/Plugins/duck-endpoint"), to: package["plugin"])
      let packaged = try await package.command(debug + ["--folder", "plugin", "--output", "plugin/duck.difypkg"])
      #expect(packaged.status == 0, "\(packaged.output)")
      #expect(packaged.output.contains("wrote plugin/duck.difypkg: 8 files, "))
      // The specs of the clients are those of the dependency, and the sources are those of the target.
      #expect(packaged.output.contains("warning: the plugin has the permission 'app', and calls nothing"))
      #expect(try Data(contentsOf: package["plugin/duck.difypkg"]).starts(with: Data("PK".utf8)))
    }
  }
}

extension OutsidePackage {
  fileprivate func command(_ arguments: String...) async throws -> Run { try await command(arguments) }

  fileprivate func command(_ arguments: [String]) async throws -> Run {
    try await swift(["package", "--allow-writing-to-package-directory"] + arguments)
  }
}
