import Foundation
import Testing

extension SwiftPMTests {
  /// What a package resolves, by the traits that it asks for.
  @Suite(.serialized) struct TraitTests {
    @Test(arguments: [
      ("", []),
      (#""Tool""#, ["swift-argument-parser", "swift-mustache"]),
      (#""PluginHost""#, ["swift-atomics", "swift-collections", "swift-nio", "swift-system"]),
      (#""Observability""#, ["swift-distributed-tracing", "swift-log", "swift-metrics"]),
    ])
    func onlyWhatIsUsedIsResolved(traits: String, packages: [String]) async throws {
      let package = try OutsidePackage()
      try package.replace(#"["Tool"]"#, with: "[\(traits)]", in: "Package.swift")
      let resolved = try await package.swift("package", "resolve")
      #expect(resolved.status == 0, "\(resolved.output)")
      #expect(try package.resolvedPackages() == packages)
    }

    @Test func theServiceAPINeedsNoTool() async throws {
      let package = try OutsidePackage()
      try package.replace(#"["Tool"]"#, with: #"["ServiceAPI"]"#, in: "Package.swift")
      #expect(try await package.swift("package", "resolve").status == 0)
      let packages = try package.resolvedPackages()
      #expect(packages.contains("async-http-client"))
      #expect(!packages.contains("swift-mustache"))
      #expect(!packages.contains("swift-argument-parser"))
    }

    @Test(arguments: [
      ("InvokerServiceAPI", "ServiceAPI"), ("InvokerPluginHost", "PluginHost"), ("InvokerMock", "Mock"),
    ])
    func aMissingTraitIsNamed(product: String, trait: String) async throws {
      let package = try OutsidePackage()
      try package.replace(#"["Tool"]"#, with: "[]", in: "Package.swift")
      try package.replace(#"name: "InvokerTesting""#, with: #"name: "\#(product)""#, in: "Package.swift")
      let build = try await package.swift("build", "--target", product)
      #expect(build.status == 1)
      #expect(build.output.contains("error: \(product) needs the trait '\(trait)'"), "\(build.output)")
    }

    /// Without its trait, the module is there, and its type says what is missing.
    @Test func observabilityNamesItsTrait() async throws {
      let package = try OutsidePackage()
      let testing = #".product(name: "InvokerTesting", package: "invoker"),"#
      let both = testing + testing.replacing("Testing", with: "Observability")
      try package.replace(testing, with: both, in: "Package.swift")
      try package.write(
        "import InvokerObservability\nlet observability: Observability? = nil\n", to: "Sources/App/Observed.swift")
      let build = try await package.swift("build", "--target", "App")
      #expect(build.status == 1)
      #expect(build.output.contains("enable the trait 'Observability'"), "\(build.output)")
    }

    @Test func thePluginNamesItsTrait() async throws {
      let package = try OutsidePackage()
      try package.replace(#"["Tool"]"#, with: "[]", in: "Package.swift")
      let build = try await package.swift("build")
      #expect(build.status == 1)
      #expect(build.output.contains("error: InvokerGenerator needs the trait 'Tool'"), "\(build.output)")
    }
  }
}

extension OutsidePackage {
  /// The packages that were resolved, by name.
  fileprivate func resolvedPackages() throws -> [String] {
    guard FileManager.default.fileExists(atPath: self["Package.resolved"].path) else { return [] }
    return try read("Package.resolved").matches(of: /"identity" : "([^"]+)"/).map { String($0.1) }.sorted()
  }
}
