import Foundation
import Testing

extension SwiftPMTests {
  /// Clients that are generated while a package is built. The steps follow one another, as the days of a package do.
  @Suite(.serialized) struct BuildPluginTests {
    @Test func aPackageIsBuiltAndChanged() async throws {
      let package = try OutsidePackage()
      try await everyKindOfTargetIsBuilt(package)
      try await nothingRunsWhereNothingChanged(package)
      try await oneChangedSpecIsOneRun(package)
      try await whatElseIsReadCounts(package)
      try await mistakesAreShownInTheSpec(package)
      try await specsComeAndGo(package)
      try await whatWasBuiltWorks(package)
      try await typesOfAnotherTargetAreUsed(package)
      try await foldersThatCannotBeToldAreRefused(package)
    }

    private func everyKindOfTargetIsBuilt(_ package: OutsidePackage) async throws {
      let build = try await package.swift("build", "--build-tests")
      #expect(build.status == 0, "\(build.output)")
      #expect(!build.output.contains("warning: "), "\(build.output)")
      #expect(
        try package.generated("App").keys.sorted() == [
          "EntryPoints.invoker.swift", "places+JSON.invoker.swift", "places.invoker.swift",
          "weather+JSON.invoker.swift", "weather.invoker.swift",
        ])
    }

    private func nothingRunsWhereNothingChanged(_ package: OutsidePackage) async throws {
      let before = try package.generated("App")
      // SwiftPM links a tool that it has just built once more, and then runs it once more.
      #expect(try await package.swift("build", "--build-tests").status == 0)
      #expect(try package.generated("App") == before)
      let build = try await package.swift("build", "--build-tests")
      #expect(build.status == 0)
      #expect(build.generated == [])
    }

    private func oneChangedSpecIsOneRun(_ package: OutsidePackage) async throws {
      let before = try package.generated("App")
      try package.replace("What the sky does.", with: "What the sky will do.", in: "Sources/App/Spécs ü/weather.yaml")
      let build = try await package.swift("build", "--build-tests")
      #expect(build.status == 0, "\(build.output)")
      #expect(build.generated == ["App"])
      let after = try package.generated("App")
      let written = after.filter { before[$0.key] != $0.value }.keys.sorted()
      #expect(
        written == ["EntryPoints.invoker.swift", "weather+JSON.invoker.swift", "weather.invoker.swift"],
        "what comes of places.yaml need not be compiled again")
    }

    private func whatElseIsReadCounts(_ package: OutsidePackage) async throws {
      try package.replace("by hand", with: "with care", in: "Sources/Tides/Templates/swift/file.mustache")
      let template = try await package.swift("build")
      #expect(template.status == 0, "\(template.output)")
      #expect(template.generated == ["Tides"])
      try package.replace("access: public", with: "access: internal", in: "Sources/Tides/invoker.yaml")
      let config = try await package.swift("build")
      #expect(config.generated == ["Tides"])
      #expect(config.status == 1, "App sees nothing of Tides any more")
      try package.replace("access: internal", with: "access: public", in: "Sources/Tides/invoker.yaml")
      #expect(try await package.swift("build").status == 0)
    }

    private func mistakesAreShownInTheSpec(_ package: OutsidePackage) async throws {
      let spec = "Sources/App/Spécs ü/weather.yaml"
      let before = try package.generated("App")
      try package.replace("entry_point:", with: "entrypoint:", in: spec)
      let broken = try await package.swift("build")
      #expect(broken.status == 1)
      #expect(
        broken.output.contains("\(package[spec].path):5:1: error: unknown key 'entrypoint' in an interface"),
        "\(broken.output)")
      #expect(broken.output.contains("fix: did you mean 'entry_point'?"))
      #expect(try package.generated("App") == before)
      try package.replace("entrypoint:", with: "entry_point:", in: spec)
      #expect(try await package.swift("build").status == 0)
    }

    private func specsComeAndGo(_ package: OutsidePackage) async throws {
      let winds = "Sources/App/Spécs ü/winds.yaml"
      try package.write("invoker: 1\ntypes:\n  Wind: {type: string, enum: [north]}\n", to: winds)
      try package.replace("print(", with: "print(Wind.north,", in: "Sources/App/Weather.swift")
      let more = try await package.swift("build")
      #expect(more.status == 0, "\(more.output)")
      try package.replace("print(Wind.north,", with: "print(", in: "Sources/App/Weather.swift")
      try FileManager.default.removeItem(at: package[winds])
      let fewer = try await package.swift("build")
      #expect(fewer.status == 0, "\(fewer.output)")
      #expect(try package.generated("App")["winds.invoker.swift"] == nil)
    }

    private func whatWasBuiltWorks(_ package: OutsidePackage) async throws {
      let run = try await package.swift("run", "App")
      #expect(run.output.contains("rain true"))
      let test = try await package.swift("test")
      #expect(test.status == 0, "\(test.output)")
      #expect(test.output.contains("Test run with 2 tests"))
    }

    private func typesOfAnotherTargetAreUsed(_ package: OutsidePackage) async throws {
      let (config, spec) = ("Sources/App/Spécs ü/invoker.yaml", "Sources/App/Spécs ü/weather.yaml")
      let own = "text: {type: string, description: In a word.}"
      let shared = "tide: {$ref: '../../Tides/tides.yaml#/types/Tide', description: Of the sea.}"
      try package.write("invoker: 1\nmodules: {Tides: ../../Tides}\n", to: config)
      try package.replace(own, with: own + "\n      " + shared, in: spec)
      let build = try await package.swift("build")
      #expect(build.status == 0, "\(build.output)")
      try package.replace("What the sea does.", with: "What the sea will do.", in: "Sources/Tides/tides.yaml")
      let change = try await package.swift("build")
      #expect(change.status == 0, "\(change.output)")
      #expect(change.generated.sorted() == ["App", "Tides"])
      try package.replace("\n      " + shared, with: "", in: spec)
      try FileManager.default.removeItem(at: package[config])
      #expect(try await package.swift("build").status == 0)
    }

    private func foldersThatCannotBeToldAreRefused(_ package: OutsidePackage) async throws {
      try package.write("a: 1\n", to: "Sources/App/Other/settings.yaml")
      let several = try await package.swift("build")
      #expect(several.status == 1)
      #expect(several.output.contains("the target 'App' has files in YAML in several folders: Other, Spécs ü"))
      try package.write("invoker: 1\n", to: "Sources/App/Spécs ü/invoker.yaml")
      let told = try await package.swift("build")
      #expect(told.status == 0, "\(told.output)")
      try FileManager.default.removeItem(at: package["Sources/App/Spécs ü"])
      try FileManager.default.removeItem(at: package["Sources/App/Other"])
      let none = try await package.swift("build")
      #expect(none.status == 1)
      #expect(none.output.contains("the target 'App' has no spec. Put a spec"))
    }
  }
}
