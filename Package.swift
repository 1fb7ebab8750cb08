// swift-tools-version: 6.1

import PackageDescription

let applePlatforms: [Platform] = [.macOS, .iOS, .tvOS, .watchOS, .visionOS, .macCatalyst]
// What `invoker generate` writes beside Swift files.
let generatedNotes = ["api.txt", "invoker.lock"]

let package = Package(
  name: "invoker",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .executable(name: "invoker", targets: ["invoker"]),
    .library(name: "InvokerRuntime", targets: ["InvokerRuntime"]),
    .library(name: "InvokerTesting", targets: ["InvokerTesting"]),
    .library(name: "DifyApps", targets: ["DifyApps"]),
    .library(name: "InvokerServiceAPI", targets: ["InvokerServiceAPI"]),
    .library(name: "InvokerURLSession", targets: ["InvokerURLSession"]),
    .library(name: "InvokerHTTP", targets: ["InvokerHTTP"]),
    .library(name: "InvokerPluginHost", targets: ["InvokerPluginHost"]),
    .library(name: "InvokerPluginPackage", targets: ["InvokerPluginPackage"]),
    .library(name: "InvokerMock", targets: ["InvokerMock"]),
    .library(name: "InvokerSpec", targets: ["InvokerSpec"]),
    .executable(name: "invoker-mock", targets: ["invoker-mock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
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
      dependencies: ["InvokerSpec", "YAMLTree", .product(name: "Mustache", package: "swift-mustache")]),
    .target(name: "InvokerEvolution", dependencies: ["InvokerSpec", "YAMLTree"]),
    .executableTarget(
      name: "invoker",
      dependencies: [
        "InvokerEvolution", "InvokerGenerator", "InvokerSpec",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What generated code stands on.
    .target(name: "InvokerRuntime"),
    .target(name: "InvokerTesting", dependencies: ["InvokerRuntime"]),
    .target(name: "DifyApps", dependencies: ["InvokerRuntime"], exclude: generatedNotes),

    // The Service API: HTTP and Server-Sent Events.
    .target(name: "InvokerHTTP"),
    .target(name: "InvokerURLSession", dependencies: ["InvokerHTTP"]),
    .target(
      name: "InvokerServiceAPI",
      dependencies: [
        "InvokerRuntime", "InvokerHTTP",
        .target(name: "InvokerURLSession", condition: .when(platforms: applePlatforms)),
        .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(platforms: [.linux, .macOS])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(platforms: [.linux, .macOS])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(platforms: [.linux, .macOS])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(platforms: [.linux, .macOS])),
        .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(platforms: [.linux, .macOS])),
      ]),

    // Plugins: the protocol of the plugin daemon.
    .target(
      name: "InvokerPluginHost",
      dependencies: [
        "InvokerRuntime", "InvokerHTTP",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .target(name: "InvokerPluginPackage", dependencies: ["InvokerPluginHost", "InvokerRuntime", "YAMLTree"]),

    // A mock of the platform, made from specs.
    .target(
      name: "InvokerMock",
      dependencies: [
        "InvokerSpec", "InvokerRuntime",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .executableTarget(
      name: "invoker-mock",
      dependencies: [
        "InvokerMock", "InvokerSpec", "InvokerRuntime", "InvokerPluginHost", "InvokerPluginPackage",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree"]),
    .testTarget(name: "InvokerSpecTests", dependencies: ["InvokerSpec"]),
    .testTarget(
      name: "InvokerGeneratorTests", dependencies: ["InvokerEvolution", "InvokerGenerator", "InvokerRuntime"]),
    .testTarget(
      name: "InvokerEvolutionTests", dependencies: ["InvokerEvolution", "InvokerGenerator", "InvokerSpec", "YAMLTree"],
      exclude: ["Changes"]),
    // The samples of the documentation, compiled and run.
    .target(name: "DocumentationSamples", dependencies: ["DifyApps"], path: "Tests/DocumentationSamples"),
    .testTarget(
      name: "DocumentationSamplesTests",
      dependencies: ["DocumentationSamples", "InvokerGenerator", "InvokerTesting", "DifyApps"]),
    .testTarget(name: "InvokerRuntimeTests", dependencies: ["InvokerRuntime", "InvokerTesting"]),
    .testTarget(name: "InvokerHTTPTests", dependencies: ["InvokerHTTP"]),
    .testTarget(name: "DifyAppsTests", dependencies: ["DifyApps", "InvokerTesting", "InvokerSpec"]),
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

    // The same for the bindings of exported apps.
    .target(
      name: "AppBindings", dependencies: ["DifyApps", "InvokerRuntime"],
      path: "Tests/EndToEndTests/Cases/apps/expected/Sources", exclude: generatedNotes),
    .testTarget(name: "AppBindingsTests", dependencies: ["AppBindings", "DifyApps", "InvokerTesting"]),
  ],
  swiftLanguageModes: [.v6]
)
