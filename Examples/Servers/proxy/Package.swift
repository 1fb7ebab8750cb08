// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "invoker-proxy",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "proxy", targets: ["proxy"])],
  dependencies: [
    // Built where the network tests are, which need the trait.
    .package(name: "invoker", path: "../../..", traits: [.defaults, "Observability"]),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.0.0", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
  ],
  targets: [
    .executableTarget(
      name: "proxy",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerServiceAPI", package: "invoker"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
