// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "invoker-examples",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "replay", targets: ["replay"]),
    .executable(name: "chat-cli", targets: ["chat-cli"]),
    .executable(name: "workflow-batch", targets: ["workflow-batch"]),
    .executable(name: "stop-and-resume", targets: ["stop-and-resume"]),
  ],
  dependencies: [
    .package(name: "invoker", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    // Reads a recorded stream without a server.
    .executableTarget(
      name: "replay",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerTesting", package: "invoker"),
      ]),

    // Programs that call a server.
    .executableTarget(name: "chat-cli", dependencies: ["ExampleSupport"]),
    .executableTarget(name: "workflow-batch", dependencies: ["ExampleSupport"]),
    .executableTarget(name: "stop-and-resume", dependencies: ["ExampleSupport"]),
    .target(
      name: "ExampleSupport",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerServiceAPI", package: "invoker"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
