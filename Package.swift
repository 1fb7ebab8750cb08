// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "invoker",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .executable(name: "invoker", targets: ["invoker"]),
    .library(name: "InvokerRuntime", targets: ["InvokerRuntime"]),
    .library(name: "InvokerTesting", targets: ["InvokerTesting"]),
    .library(name: "DifyApps", targets: ["DifyApps"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
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
      dependencies: ["InvokerSpec", .product(name: "Mustache", package: "swift-mustache")]),
    .executableTarget(
      name: "invoker",
      dependencies: [
        "InvokerGenerator", "InvokerSpec", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What generated code stands on.
    .target(name: "InvokerRuntime"),
    .target(name: "InvokerTesting", dependencies: ["InvokerRuntime"]),
    .target(name: "DifyApps", dependencies: ["InvokerRuntime"]),

    .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree"]),
    .testTarget(name: "InvokerSpecTests", dependencies: ["InvokerSpec"]),
    .testTarget(name: "InvokerGeneratorTests", dependencies: ["InvokerGenerator", "InvokerRuntime"]),
    .testTarget(name: "InvokerRuntimeTests", dependencies: ["InvokerRuntime", "InvokerTesting"]),
    .testTarget(name: "DifyAppsTests", dependencies: ["DifyApps", "InvokerTesting", "InvokerSpec"]),
    .testTarget(name: "EndToEndTests", dependencies: ["invoker", "InvokerSpec"], exclude: ["Cases"]),

    // What the golden case generates, compiled and run.
    .target(
      name: "GreeterClients", dependencies: ["InvokerRuntime"],
      path: "Tests/EndToEndTests/Cases/greeter/expected/Sources"),
    .testTarget(name: "GreeterTests", dependencies: ["GreeterClients", "InvokerTesting"]),
  ],
  swiftLanguageModes: [.v6]
)
