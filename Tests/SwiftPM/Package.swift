// swift-tools-version: 6.2

import PackageDescription

// Tests that build a package which uses the plugins. They take minutes, as the tool is built once more for that.
let package = Package(
  name: "invoker-swiftpm-tests",
  platforms: [.macOS(.v15)],
  targets: [.testTarget(name: "SwiftPMTests")],
  swiftLanguageModes: [.v6]
)
