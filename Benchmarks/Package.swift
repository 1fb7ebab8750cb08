// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "invoker-benchmarks",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bench-generation", targets: ["bench-generation"]),
    .executable(name: "bench-decoding", targets: ["bench-decoding"]),
    .executable(name: "bench-parser", targets: ["bench-parser"]),
    .executable(name: "bench-streams", targets: ["bench-streams"]),
    .executable(name: "bench-sse", targets: ["bench-sse"]),
    .executable(name: "bench-plugin", targets: ["bench-plugin"]),
    .executable(name: "plugin-under-test", targets: ["plugin-under-test"]),
  ],
  dependencies: [.package(name: "invoker", path: "..")],
  targets: [
    .target(name: "BenchmarkSupport"),
    .executableTarget(name: "bench-generation", dependencies: ["BenchmarkSupport"]),
    .executableTarget(
      name: "bench-decoding",
      dependencies: [
        "BenchmarkSupport", .product(name: "DifyApps", package: "invoker"),
        .product(name: "InvokerRuntime", package: "invoker"),
      ]),
    .executableTarget(
      name: "bench-parser",
      dependencies: ["BenchmarkSupport", .product(name: "InvokerRuntime", package: "invoker")]),
    .executableTarget(
      name: "bench-streams",
      dependencies: [
        "BenchmarkSupport", .product(name: "DifyApps", package: "invoker"),
        .product(name: "InvokerServiceAPI", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
      ]),
    .executableTarget(
      name: "bench-sse", dependencies: ["BenchmarkSupport", .product(name: "InvokerHTTP", package: "invoker")]),
    .executableTarget(name: "bench-plugin", dependencies: ["BenchmarkSupport"]),
    .executableTarget(
      name: "plugin-under-test",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerPluginHost", package: "invoker"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
