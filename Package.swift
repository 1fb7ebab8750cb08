// swift-tools-version: 6.2

import PackageDescription

let applePlatforms: [Platform] = [.macOS, .iOS, .tvOS, .watchOS, .visionOS, .macCatalyst]
// What `invoker generate` writes beside Swift files.
let generatedNotes = ["api.txt", "invoker.lock"]

/// Products of another package. Where no trait of the condition is on, it is neither resolved nor built.
func products(
  _ names: String..., from package: String, when condition: TargetDependencyCondition?
) -> [Target.Dependency] {
  names.map { .product(name: $0, package: package, condition: condition) }
}

let toolTrait: TargetDependencyCondition? = .when(traits: ["Tool"])
// Elsewhere the Service API is called through URLSession.
let serviceAPITrait: TargetDependencyCondition? = .when(platforms: [.linux, .macOS], traits: ["ServiceAPI"])
let pluginHostTrait: TargetDependencyCondition? = .when(traits: ["PluginHost"])
let mockTrait: TargetDependencyCondition? = .when(traits: ["Mock"])
let observabilityTrait: TargetDependencyCondition? = .when(traits: ["Observability"])

let package = Package(
  name: "invoker",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .executable(name: "invoker", targets: ["invoker"]),
    .library(name: "InvokerRuntime", targets: ["InvokerRuntime"]),
    .library(name: "InvokerTesting", targets: ["InvokerTesting"]),
    .library(name: "DifyApps", targets: ["DifyApps"]),
    .library(name: "DifyModels", targets: ["DifyModels"]),
    .library(name: "DifyService", targets: ["DifyService"]),
    .library(name: "DifyKnowledge", targets: ["DifyKnowledge"]),
    .library(name: "InvokerConversation", targets: ["InvokerConversation"]),
    .library(name: "InvokerServiceAPI", targets: ["InvokerServiceAPI"]),
    .library(name: "InvokerURLSession", targets: ["InvokerURLSession"]),
    .library(name: "InvokerHTTP", targets: ["InvokerHTTP"]),
    .library(name: "InvokerObservability", targets: ["InvokerObservability"]),
    .library(name: "InvokerPluginHost", targets: ["InvokerPluginHost"]),
    .library(name: "InvokerPluginPackage", targets: ["InvokerPluginPackage"]),
    .library(name: "InvokerMock", targets: ["InvokerMock"]),
    .library(name: "InvokerSpec", targets: ["InvokerSpec"]),
    .executable(name: "invoker-mock", targets: ["invoker-mock"]),
    .plugin(name: "InvokerBuildPlugin", targets: ["InvokerBuildPlugin"]),
    .plugin(name: "GenerateInvokers", targets: ["GenerateInvokers"]),
    .plugin(name: "DocumentInvokers", targets: ["DocumentInvokers"]),
    .plugin(name: "PackageDifyPlugin", targets: ["PackageDifyPlugin"]),
  ],
  traits: [
    .default(enabledTraits: ["Tool", "ServiceAPI", "PluginHost", "Mock"]),
    .trait(name: "Tool", description: "The tool `invoker`, and the plugins of SwiftPM that run it."),
    .trait(name: "ServiceAPI", description: "InvokerServiceAPI: calls over HTTP."),
    .trait(name: "PluginHost", description: "InvokerPluginHost and InvokerPluginPackage: plugins of the platform."),
    .trait(
      name: "Mock", description: "InvokerMock and the tool `invoker-mock`: the platform on your machine.",
      enabledTraits: ["PluginHost"]),
    .trait(name: "Observability", description: "InvokerObservability: logs, metrics, and traces of calls."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.1.0"),
  ],
  targets: [
    // The tool: text -> YAMLTree -> InvokerSpec -> InvokerGenerator -> files, written by `invoker`.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "YAMLTree", dependencies: ["CLibYAML"]),
    .target(name: "InvokerSpec", dependencies: ["YAMLTree"]),
    .target(
      name: "InvokerGenerator",
      dependencies: ["InvokerSpec", "YAMLTree"] + products("Mustache", from: "swift-mustache", when: toolTrait)),
    .target(
      name: "InvokerEvolution",
      dependencies: [
        "InvokerGenerator", "InvokerHTTP", "InvokerPackaging", "InvokerRuntime", "InvokerSpec", "YAMLTree",
      ]),
    // Packages of plugins, and what the daemon requires of a manifest.
    .target(name: "InvokerPackaging", dependencies: ["InvokerSpec", "YAMLTree"]),
    .target(name: "InvokerEditor", dependencies: ["InvokerGenerator", "InvokerSpec", "YAMLTree"]),
    .executableTarget(
      name: "invoker",
      dependencies: [
        "InvokerEditor", "InvokerEvolution", "InvokerGenerator", "InvokerPackaging", "InvokerRuntime", "InvokerSpec",
        "YAMLTree",
      ]
        + products("ArgumentParser", from: "swift-argument-parser", when: toolTrait)),

    // The tool within SwiftPM: at each build, and on demand.
    .plugin(name: "InvokerBuildPlugin", capability: .buildTool(), dependencies: ["invoker"]),
    .plugin(
      name: "GenerateInvokers",
      capability: .command(
        intent: .custom(verb: "generate-invokers", description: "Generates Swift clients with 'invoker generate'."),
        permissions: [.writeToPackageDirectory(reason: "Generated clients are written into the package.")]),
      dependencies: ["invoker"]),
    .plugin(
      name: "DocumentInvokers",
      capability: .command(
        intent: .custom(verb: "document-invokers", description: "Writes documentation with 'invoker docs'."),
        permissions: [.writeToPackageDirectory(reason: "Documentation is written into the package.")]),
      dependencies: ["invoker"]),
    .plugin(
      name: "PackageDifyPlugin",
      capability: .command(
        intent: .custom(
          verb: "package-plugin", description: "Builds a plugin of Dify, and packages it with 'invoker package'."),
        permissions: [.writeToPackageDirectory(reason: "The package of the plugin is written into the package.")]),
      dependencies: ["invoker"]),

    // What generated code stands on.
    .target(
      name: "InvokerRuntime",
      // A key cannot outlive the text that it points into: see JSONKey.
      swiftSettings: [.enableExperimentalFeature("Lifetimes")],
      // Unoptimised, the standard library's `Int(exactly:)` calls `floor` and the like, which nothing else links.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux, .android]))]),
    .target(name: "InvokerTesting", dependencies: ["InvokerRuntime"]),
    .target(name: "DifyApps", dependencies: ["InvokerRuntime"], exclude: generatedNotes),
    .target(name: "DifyModels", dependencies: ["InvokerRuntime"], exclude: generatedNotes),
    .target(name: "DifyService", dependencies: ["DifyApps", "InvokerRuntime"], exclude: generatedNotes),
    .target(name: "DifyKnowledge", dependencies: ["InvokerRuntime"], exclude: generatedNotes),

    // A conversation for screens.
    .target(name: "InvokerConversation", dependencies: ["DifyApps", "DifyService", "InvokerRuntime"]),

    // The Service API: HTTP and Server-Sent Events.
    .target(name: "InvokerHTTP"),
    .target(name: "InvokerURLSession", dependencies: ["InvokerHTTP"]),
    .target(
      name: "InvokerServiceAPI",
      dependencies: [
        "InvokerRuntime", "InvokerHTTP",
        .target(name: "InvokerURLSession", condition: .when(platforms: applePlatforms)),
      ]
        + products("AsyncHTTPClient", from: "async-http-client", when: serviceAPITrait)
        + products("NIOCore", "NIOHTTP1", "NIOPosix", from: "swift-nio", when: serviceAPITrait)
        + products("NIOSSL", from: "swift-nio-ssl", when: serviceAPITrait)),

    // What calls leave in logs, metrics, and traces; empty without its trait.
    .target(
      name: "InvokerObservability",
      dependencies: [
        "InvokerRuntime", .target(name: "InvokerServiceAPI", condition: .when(traits: ["ServiceAPI"])),
      ]
        + products("CoreMetrics", from: "swift-metrics", when: observabilityTrait)
        + products("Logging", from: "swift-log", when: observabilityTrait)
        + products("Tracing", from: "swift-distributed-tracing", when: observabilityTrait)),

    // Plugins: the protocol of the plugin daemon.
    .target(
      name: "InvokerPluginHost",
      dependencies: ["InvokerRuntime", "InvokerHTTP"]
        + products("NIOCore", "NIOHTTP1", "NIOPosix", from: "swift-nio", when: pluginHostTrait)),
    .target(name: "InvokerPluginPackage", dependencies: ["InvokerPluginHost", "InvokerRuntime", "YAMLTree"]),

    // A mock of the platform, made from specs.
    .target(
      name: "InvokerMock",
      dependencies: ["InvokerPackaging", "InvokerSpec", "InvokerRuntime", "YAMLTree"]
        + products("NIOCore", "NIOHTTP1", "NIOPosix", from: "swift-nio", when: mockTrait)
        + products("NIOSSL", from: "swift-nio-ssl", when: mockTrait)),
    .executableTarget(
      name: "invoker-mock",
      dependencies: ["InvokerMock", "InvokerSpec", "InvokerRuntime", "InvokerPluginHost", "InvokerPluginPackage"]
        + products("NIOCore", from: "swift-nio", when: mockTrait)
        + products("ArgumentParser", from: "swift-argument-parser", when: mockTrait)),

    // The example that needs no server; the others have a package of their own, for the HTTP stack.
    .executableTarget(name: "replay", dependencies: ["DifyApps", "InvokerTesting"], path: "Examples/Sources/replay"),

    .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree"]),
    .testTarget(name: "InvokerSpecTests", dependencies: ["InvokerSpec"]),
    .testTarget(
      name: "InvokerGeneratorTests",
      // The names of the clients are read from the compiled module.
      dependencies: [
        "DifyApps", "DifyKnowledge", "DifyModels", "DifyService", "InvokerEvolution", "InvokerGenerator",
        "InvokerRuntime",
      ]),
    .testTarget(name: "InvokerPackagingTests", dependencies: ["InvokerPackaging", "YAMLTree"]),
    .testTarget(
      name: "InvokerEvolutionTests", dependencies: ["InvokerEvolution", "InvokerGenerator", "InvokerSpec", "YAMLTree"],
      exclude: ["Changes", "Published"]),
    // The samples of the documentation, compiled and run.
    .target(name: "DocumentationSamples", dependencies: ["DifyApps"], path: "Tests/DocumentationSamples"),
    .testTarget(
      name: "DocumentationSamplesTests",
      dependencies: ["DocumentationSamples", "InvokerGenerator", "InvokerTesting", "DifyApps"]),
    .testTarget(name: "InvokerRuntimeTests", dependencies: ["InvokerRuntime", "InvokerTesting"]),
    .testTarget(name: "InvokerHTTPTests", dependencies: ["InvokerHTTP"]),
    .testTarget(name: "DifyAppsTests", dependencies: ["DifyApps", "InvokerTesting", "InvokerSpec"]),
    .testTarget(name: "DifyModelsTests", dependencies: ["DifyModels", "InvokerTesting", "InvokerSpec"]),
    .testTarget(name: "DifyServiceTests", dependencies: ["DifyService", "InvokerTesting", "InvokerSpec"]),
    .testTarget(name: "DifyKnowledgeTests", dependencies: ["DifyKnowledge", "InvokerTesting", "InvokerSpec"]),
    .testTarget(
      name: "InvokerConversationTests",
      dependencies: ["InvokerConversation", "DifyApps", "DifyService", "InvokerRuntime", "InvokerTesting"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["invoker", "InvokerEvolution", "InvokerSpec"], exclude: ["Cases"]),

    // What the golden case generates, compiled and run.
    .target(
      name: "GreeterClients", dependencies: ["InvokerRuntime"],
      path: "Tests/EndToEndTests/Cases/greeter/expected/Sources", exclude: generatedNotes),
    .testTarget(name: "GreeterTests", dependencies: ["GreeterClients", "InvokerTesting"]),

    // What is generated from an imported document, compiled and run.
    .target(
      name: "LibraryClients", dependencies: ["InvokerRuntime"],
      path: "Tests/EndToEndTests/Cases/import-openapi/expected/Sources", exclude: generatedNotes),
    .testTarget(name: "LibraryTests", dependencies: ["LibraryClients", "InvokerTesting"]),

    // The same for exported apps.
    .target(
      name: "ExportedApps", dependencies: ["DifyApps", "InvokerRuntime"],
      path: "Tests/EndToEndTests/Cases/apps/expected/Sources", exclude: generatedNotes),
    .testTarget(name: "ExportedAppsTests", dependencies: ["ExportedApps", "DifyApps", "InvokerTesting"]),
  ],
  swiftLanguageModes: [.v6]
)
