// swift-tools-version: 6.2

import PackageDescription

let publicModules = [
  "DifyApps", "DifyKnowledge", "DifyModels", "DifyService", "InvokerConversation", "InvokerHTTP", "InvokerMock",
  "InvokerObservability", "InvokerPluginHost", "InvokerPluginPackage", "InvokerRuntime", "InvokerServiceAPI",
  "InvokerSpec", "InvokerTesting", "InvokerURLSession",
]

// Tests over real sockets, and whatever else needs the HTTP stack, which is built once for all of it. They stand in a
// package of their own, so that the generator's tests need not wait for that.
let package = Package(
  name: "invoker-network-tests",
  platforms: [.macOS(.v15)],
  dependencies: [
    // The examples and the starter, which are built in the same folder, name the same traits.
    .package(name: "invoker", path: "../..", traits: [.defaults, "Observability"]),
    .package(name: "invoker-examples", path: "../../Examples"),
    .package(name: "invoker-proxy", path: "../../Examples/Servers/proxy"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
  ],
  targets: [
    // The samples of the public modules' documentation.
    .target(
      name: "Samples",
      dependencies: publicModules.map { .product(name: $0, package: "invoker") }
        + [.product(name: "Logging", package: "swift-log")],
      path: "Samples"),
    // The program that the README begins with.
    .executableTarget(
      name: "readme-program",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerServiceAPI", package: "invoker"),
      ],
      path: "Readme"),
    .testTarget(
      name: "MockTests",
      dependencies: [
        .product(name: "InvokerMock", package: "invoker"), .product(name: "invoker-mock", package: "invoker"),
        .product(name: "InvokerSpec", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
      ]),
    .testTarget(
      name: "ServiceAPITests",
      dependencies: [
        .product(name: "InvokerServiceAPI", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerURLSession", package: "invoker"), .product(name: "DifyApps", package: "invoker"),
        .product(name: "InvokerTesting", package: "invoker"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "DifyService", package: "invoker"), .product(name: "InvokerSpec", package: "invoker"),
      ]),
    .testTarget(
      name: "ConversationTests",
      dependencies: [
        .product(name: "InvokerConversation", package: "invoker"), .product(name: "DifyApps", package: "invoker"),
        .product(name: "InvokerMock", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
        .product(name: "InvokerServiceAPI", package: "invoker"), .product(name: "InvokerSpec", package: "invoker"),
      ]),
    .testTarget(
      name: "ObservabilityTests",
      dependencies: [
        .product(name: "InvokerObservability", package: "invoker"), .product(name: "DifyApps", package: "invoker"),
        .product(name: "DifyModels", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerRuntime", package: "invoker"), .product(name: "InvokerServiceAPI", package: "invoker"),
        .product(name: "InvokerSpec", package: "invoker"), .product(name: "InvokerTesting", package: "invoker"),
        .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
        .product(name: "InMemoryLogging", package: "swift-log"), .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "MetricsTestKit", package: "swift-metrics"),
      ]),
    // The calls of the tests without a server, by a link.
    .testTarget(
      name: "KnowledgeTests",
      dependencies: [
        .product(name: "DifyKnowledge", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerRuntime", package: "invoker"), .product(name: "InvokerServiceAPI", package: "invoker"),
        .product(name: "InvokerSpec", package: "invoker"),
      ], exclude: ["Calls/CallTests.swift"]),
    // The golden clients of exported apps, by a link.
    .target(
      name: "BoundApps",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
      ], path: "BoundApps", exclude: ["api.txt", "invoker.lock"]),
    .testTarget(
      name: "BoundAppsTests",
      dependencies: [
        "BoundApps", .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerServiceAPI", package: "invoker"), .product(name: "InvokerSpec", package: "invoker"),
      ]),
    // A plugin as the daemon starts it, for tests over real pipes.
    .executableTarget(
      name: "test-plugin",
      dependencies: [
        .product(name: "InvokerPluginHost", package: "invoker"), .product(name: "DifyApps", package: "invoker"),
      ],
      path: "Plugin"),
    .testTarget(
      name: "PluginHostTests",
      dependencies: [
        "test-plugin", .product(name: "InvokerPluginHost", package: "invoker"),
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerServiceAPI", package: "invoker"),
      ]),
    .testTarget(
      name: "PluginPackageTests",
      dependencies: [
        .product(name: "InvokerPluginHost", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
        .product(name: "InvokerPluginPackage", package: "invoker"),
      ]),
    // The same plugin with this runtime and with the SDK for Python, which lies beside it.
    .executableTarget(
      name: "interop-plugin",
      dependencies: [
        .product(name: "InvokerPluginHost", package: "invoker"), .product(name: "DifyApps", package: "invoker"),
        .product(name: "DifyModels", package: "invoker"), .product(name: "InvokerPluginPackage", package: "invoker"),
      ],
      path: "Interop/swift"),
    .testTarget(
      name: "InteropTests",
      dependencies: [
        "interop-plugin", .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerSpec", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
      ]),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "readme-program",
        .product(name: "chat-cli", package: "invoker-examples"),
        .product(name: "workflow-batch", package: "invoker-examples"),
        .product(name: "stop-and-resume", package: "invoker-examples"),
        .product(name: "model-chat", package: "invoker-examples"),
        .product(name: "duck-endpoint", package: "invoker-examples"),
        .product(name: "slack-bot", package: "invoker-examples"),
        .product(name: "invoker", package: "invoker"),
        .product(name: "invoker-mock", package: "invoker"), .product(name: "InvokerMock", package: "invoker"),
        .product(name: "InvokerSpec", package: "invoker"), .product(name: "InvokerRuntime", package: "invoker"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // The example that is a server, which needs Hummingbird. Nothing else does.
    .testTarget(
      name: "ProxyTests",
      dependencies: [
        .product(name: "proxy", package: "invoker-proxy"), .product(name: "invoker-mock", package: "invoker"),
        .product(name: "InvokerMock", package: "invoker"), .product(name: "InvokerSpec", package: "invoker"),
        .product(name: "InvokerRuntime", package: "invoker"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
