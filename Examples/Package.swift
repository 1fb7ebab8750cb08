// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "invoker-examples",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "chat-cli", targets: ["chat-cli"]),
    .executable(name: "workflow-batch", targets: ["workflow-batch"]),
    .executable(name: "stop-and-resume", targets: ["stop-and-resume"]),
    .executable(name: "model-chat", targets: ["model-chat"]),
    .executable(name: "duck-endpoint", targets: ["duck-endpoint"]),
    .executable(name: "slack-bot", targets: ["slack-bot"]),
  ],
  dependencies: [
    // Built where the network tests are, which need the trait.
    .package(name: "invoker", path: "..", traits: [.defaults, "Observability"]),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
  ],
  targets: [
    // Programs that call a server.
    .executableTarget(
      name: "chat-cli",
      dependencies: ["ExampleSupport", .product(name: "InvokerConversation", package: "invoker")]),
    // A view, which is empty where SwiftUI is missing.
    .target(
      name: "ConversationView",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerConversation", package: "invoker"),
        .product(name: "InvokerRuntime", package: "invoker"),
      ]),
    .executableTarget(name: "workflow-batch", dependencies: ["ExampleSupport"]),
    .executableTarget(name: "stop-and-resume", dependencies: ["ExampleSupport"]),
    // A program that calls a server of OpenAI's shape, and its clients, which `Specs/openai-like` describes.
    .executableTarget(name: "model-chat", dependencies: ["ExampleSupport", "OpenAILike"]),
    .target(
      name: "OpenAILike", dependencies: [.product(name: "InvokerRuntime", package: "invoker")],
      exclude: ["api.txt", "invoker.lock"]),
    .target(
      name: "ExampleSupport",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerServiceAPI", package: "invoker"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Plugins, each in a folder of Dify's layout.
    .executableTarget(
      name: "duck-endpoint",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerPluginHost", package: "invoker"),
        .product(name: "InvokerPluginPackage", package: "invoker"),
      ],
      path: "Plugins/duck-endpoint/Sources"),
    .executableTarget(
      name: "slack-bot",
      dependencies: [
        .product(name: "DifyApps", package: "invoker"), .product(name: "InvokerPluginHost", package: "invoker"),
        .product(name: "InvokerPluginPackage", package: "invoker"), .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Plugins/slack-bot/Sources"),
  ],
  swiftLanguageModes: [.v6]
)
