// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "invoker-examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "invoker", path: "..")],
  targets: [
    // Reads a recorded stream without a server.
    .executableTarget(
      name: "replay",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerTesting", package: "invoker"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
