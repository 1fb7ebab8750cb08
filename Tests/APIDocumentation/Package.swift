// swift-tools-version: 6.1

import PackageDescription

let modules = [
  "DifyApps", "InvokerHTTP", "InvokerMock", "InvokerPluginHost", "InvokerPluginPackage", "InvokerRuntime",
  "InvokerServiceAPI", "InvokerSpec", "InvokerTesting", "InvokerURLSession",
]

// The documentation of the public modules, and the samples in it, compiled. It stands in a package of its own, so that
// nobody who depends on Invoker resolves DocC's plugin.
let package = Package(
  name: "Invoker",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "invoker", path: "../..", traits: ["ServiceAPI", "Mock"]),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    .target(name: "Samples", dependencies: modules.map { .product(name: $0, package: "invoker") }, path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
