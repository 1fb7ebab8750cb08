// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "duck",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/example/invoker.git", from: "0.1.0")
  ],
  targets: [
    .executableTarget(
      name: "duck",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"),
        .product(name: "InvokerPluginHost", package: "invoker"),
        .product(name: "InvokerPluginPackage", package: "invoker"),
      ]),
    .testTarget(
      name: "PluginTests",
      dependencies: [
        .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerRuntime", package: "invoker"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
