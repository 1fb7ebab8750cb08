import Foundation
import Testing

extension SwiftPMTests {
  /// What `invoker init` writes, built and run as its README says.
  @Suite struct StarterTests {
    @Test func thePackageAsksTheMock() async throws {
      let package = try await StarterPackage("hello-app", "--package")
      let build = try await package.swift("build")
      #expect(build.status == 0, "\(build.output)")
      #expect(!build.output.contains("hello-app/Sources"), "a warning: \(build.output)")
      let mockBuild = try await package.swift("build", "--product", "invoker-mock")
      #expect(mockBuild.status == 0, "\(mockBuild.output)")

      let mock = try RunningMock(in: package)
      defer { mock.end() }
      let answer = try await package.swift(
        "run", "--skip-build", "HelloApp", environment: ["DIFY_BASE_URL": mock.url])
      #expect(answer.status == 0, "\(answer.output)")
      #expect(answer.output.contains("On Saturdays we are open from 10:00 to 18:00.\n"), "\(answer.output)")
      let check = try await package.swift("run", "invoker", "check", "Sources/HelloApp/Specs")
      #expect(check.status == 0, "\(check.output)")
    }

    @Test(arguments: ["endpoint", "tool"])
    func thePluginPassesItsTestsAndIsPackaged(_ kind: String) async throws {
      let package = try await StarterPackage("a-\(kind)", "--plugin", "a-\(kind)", "--kind", kind)
      let tests = try await package.swift("test", "--no-parallel")
      #expect(tests.status == 0, "\(tests.output)")
      #expect(tests.output.contains("with 1 test in 1 suite passed"), "\(tests.output)")
      #expect(!tests.output.contains("warning:"), "\(tests.output)")
      let packaging = try await run(
        repository.appending(path: ".build/debug/invoker").path,
        ["package", package.folder.path, "--program", package.buildFolder.appending(path: "debug/a-\(kind)").path],
        in: package.folder)
      #expect(packaging.status == 0, "\(packaging.output)")
      #expect(packaging.output.contains("wrote a-\(kind)-0.0.1.difypkg"), "\(packaging.output)")
    }
  }
}

/// A package as the tool has just written it, built where the HTTP stack is.
private struct StarterPackage: PackageFolder {
  let folder: URL
  let buildFolder = repository.appending(path: ".build-network")

  init(_ name: String, _ arguments: String...) async throws {
    folder = repository.appending(path: ".build-swiftpm/\(name)")
    try? FileManager.default.removeItem(at: folder)
    let tool = repository.appending(path: ".build/debug/invoker").path
    let started = try await run(
      tool, ["init", folder.path, "--dependency", repository.path] + arguments, in: repository)
    try #require(started.status == 0, "\(started.output)")
    // Other traits than those of what is built there would build everything anew.
    let manifest = folder.appending(path: "Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
      .replacing(/\.package\(name: "invoker", path: "[^"]*"/) { $0.output + #", traits: [.defaults, "Observability"]"# }
    try Data(text.utf8).write(to: manifest)
  }
}

/// The mock of the platform, built in the package from its dependency.
private struct RunningMock {
  let url: String
  private let process = Process()

  init(in package: StarterPackage) throws {
    let output = Pipe()
    process.executableURL = package.buildFolder.appending(path: "debug/invoker-mock")
    process.arguments = ["Sources/HelloApp/Specs", "--port", "0", "--for", "300"]
    process.currentDirectoryURL = package.folder
    process.standardOutput = output
    try process.run()
    // It tells where it listens before it is asked anything.
    var told = ""
    while !told.contains("API key") {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { break }
      told += String(decoding: bytes, as: UTF8.self)
    }
    url = try String(#require(told.firstMatch(of: /base URL: (\S+)/)?.1))
  }

  func end() { process.terminate() }
}
