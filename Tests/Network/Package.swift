// swift-tools-version: 6.1

import PackageDescription

// Tests over real sockets. They stand in a package of their own, so that the generator's tests need not wait for the
// HTTP stack to build.
let package = Package(
  name: "invoker-network-tests",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "invoker", path: "../.."), .package(name: "invoker-examples", path: "../../Examples")],
  targets: [
    .testTarget(
      name: "MockTests",
      dependencies: [
        .product(name: "InvokerMock", package: "invoker"), .product(name: "invoker-mock", package: "invoker"),
        .product(name: "InvokerSpec", package: "invoker"),
      ]),
    .testTarget(
      name: "ServiceAPITests",
      dependencies: [
        .product(name: "InvokerServiceAPI", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerURLSession", package: "invoker"), .product(name: "DifyApps", package: "invoker"),
        .product(name: "InvokerTesting", package: "invoker"),
      ]),
    // The golden bindings of exported apps, by a link.
    .target(
      name: "BoundApps",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
      ], path: "BoundApps"),
    .testTarget(
      name: "BoundAppsTests",
      dependencies: [
        "BoundApps", .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerServiceAPI", package: "invoker"), .product(name: "InvokerSpec", package: "invoker"),
      ]),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        .product(name: "chat-cli", package: "invoker-examples"),
        .product(name: "workflow-batch", package: "invoker-examples"),
        .product(name: "stop-and-resume", package: "invoker-examples"),
        .product(name: "invoker-mock", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerSpec", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
