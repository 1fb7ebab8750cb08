// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Hello",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/example/invoker.git", from: "0.1.0")
  ],
  targets: [
    .executableTarget(
      name: "Hello",
      dependencies: [
        .product(name: "InvokerRuntime", package: "invoker"),
        .product(name: "InvokerServiceAPI", package: "invoker"),
      ],
      // Generates the client from Sources/Hello/Specs at each build.
      plugins: [.plugin(name: "InvokerBuildPlugin", package: "invoker")])
  ],
  swiftLanguageModes: [.v6]
)
