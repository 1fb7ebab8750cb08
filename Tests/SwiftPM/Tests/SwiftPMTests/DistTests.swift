import Foundation
import Testing

extension SwiftPMTests {
  /// What `make dist` has made, as somebody would use it who has downloaded it.
  @Suite(.serialized) struct DistTests {
    private let dist = repository.appending(path: "Generated/dist")

    @Test func theChecksumsAreThoseOfTheFiles() async throws {
      let check = try await run("/usr/bin/env", ["sha256sum", "--check", "--strict", "SHA256SUMS"], in: dist)
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.matches(of: /: OK/).count == 3)

      let index = try JSONDecoder().decode(
        Index.self, from: Data(contentsOf: dist.appending(path: "invoker.artifactbundleindex")))
      let archive = try #require(index.archives.first)
      let sum = try await run("/usr/bin/env", ["swift", "package", "compute-checksum", archive.fileName], in: dist)
      #expect(sum.output.contains(archive.checksum))
    }

    @Test func theToolRunsByItself() async throws {
      let folder = try unpacked("tar", ["-xzf"], ending: ".tar.gz")
      let root = try #require(
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).first)
      let tool = root.appending(path: "bin/invoker").path
      let libraries = try await run("/usr/bin/env", ["ldd", tool], in: folder)
      #expect(!libraries.output.contains("yaml") && !libraries.output.contains("swift"), "\(libraries.output)")
      for arguments in [["init", "hello"], ["generate", "hello/specs", "--output", "Clients"]] {
        let run = try await run(tool, arguments, in: folder)
        #expect(run.status == 0, "\(run.output)")
      }
      for file in [
        "share/man/man1/invoker.1", "share/bash-completion/completions/invoker", "share/zsh/site-functions/_invoker",
        "share/fish/vendor_completions.d/invoker.fish", "share/invoker/schema/interface.schema.json", "README.md",
        "CHANGELOG.md", "licenses/libyaml.txt",
      ] {
        let size = try root.appending(path: file).resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        #expect(size > 500, "\(file)")
      }
    }

    /// A package that has the bundle and a copy of the plugin builds no tool.
    @Test func thePluginRunsTheToolOfTheBundle() async throws {
      let package = BundledPackage(folder: try unpacked("unzip", ["-q"], ending: ".artifactbundle.zip"))
      try package.write()
      let build = try await package.swift("build")
      #expect(build.status == 0, "\(build.output)")
      #expect(build.generated == ["App"])
      #expect(!build.output.contains("invoker-tool"))
      #expect(try await package.swift("run", "--skip-build", "App").output.contains("rain"))
    }

    private struct Index: Decodable {
      var archives: [Archive]

      struct Archive: Decodable {
        var fileName: String
        var checksum: String
      }
    }

    /// A new folder with what is in the archive whose name has this ending.
    private func unpacked(_ program: String, _ arguments: [String], ending: String) throws -> URL {
      let folder = repository.appending(path: ".build-swiftpm/dist\(ending)")
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let archives = try FileManager.default.contentsOfDirectory(at: dist, includingPropertiesForKeys: nil)
      let archive = try #require(archives.first { $0.lastPathComponent.hasSuffix(ending) }, "run make dist")
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [program] + arguments + [archive.path]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
      return folder
    }
  }
}

/// A package with the tool as an artifact bundle.
private struct BundledPackage: PackageFolder {
  var folder: URL

  func write() throws {
    let manager = FileManager.default
    let copies = [
      "Plugins/InvokerBuildPlugin": "Plugins/InvokerBuildPlugin",
      "Tests/SwiftPM/Outside/Sources/App/Specs": "Sources/App/Specs",
    ]
    for (original, copy) in copies {
      let place = folder.appending(path: copy)
      try manager.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.copyItem(at: repository.appending(path: original), to: place)
    }
    try Data(main.utf8).write(to: folder.appending(path: "Sources/App/main.swift"))
    try Data(manifest.utf8).write(to: folder.appending(path: "Package.swift"))
  }

  private var main: String {
    """
    import InvokerRuntime

    let report = try Report(json: #"{"text":"rain"}"#)
    print(report.text)
    """
  }

  private var manifest: String {
    """
    // swift-tools-version: 6.2

    import PackageDescription

    let package = Package(
      name: "bundled",
      platforms: [.macOS(.v15)],
      dependencies: [.package(name: "invoker", path: "\(repository.path)", traits: [])],
      targets: [
        .binaryTarget(name: "InvokerTool", path: "invoker.artifactbundle"),
        .plugin(
            name: "GenerateClients", capability: .buildTool(), dependencies: ["InvokerTool"],
            path: "Plugins/InvokerBuildPlugin"),
        .executableTarget(
          name: "App", dependencies: [.product(name: "InvokerRuntime", package: "invoker")],
          plugins: ["GenerateClients"]),
      ]
    )
    """
  }
}
