// swift-tools-version: 6.2

import PackageDescription

// A package of somebody else, that gets its clients while it is built. Tests copy it to another place.
let package = Package(
  name: "outside",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "invoker", path: Context.environment["INVOKER"] ?? "../../..", traits: ["Tool"])
  ],
  targets: [
    .executableTarget(
      name: "App",
      dependencies: [
        "Tides", .product(name: "InvokerRuntime", package: "invoker"),
        .product(name: "InvokerTesting", package: "invoker"),
      ],
      plugins: [.plugin(name: "InvokerBuildPlugin", package: "invoker")]),
    .target(
      name: "Tides", dependencies: [.product(name: "InvokerRuntime", package: "invoker")],
      plugins: [.plugin(name: "InvokerBuildPlugin", package: "invoker")]),
    // An exported app, on top of clients that stand in another module.
    .target(
      name: "Bound",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
      ],
      plugins: [.plugin(name: "InvokerBuildPlugin", package: "invoker")]),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "Bound", .product(name: "InvokerRuntime", package: "invoker"),
        .product(name: "InvokerTesting", package: "invoker"),
      ],
      plugins: [.plugin(name: "InvokerBuildPlugin", package: "invoker")]),
  ]
)
