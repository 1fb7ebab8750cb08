// What only programs in Swift can tell: a rename or an option in `invoker.yaml`, or a consequence of changes elsewhere.

extension ChangeRule {
  static let swift = [swiftSymbolAdded, swiftSymbolRemoved, swiftSymbolChanged]

  static let swiftSymbolAdded = ChangeRule(
    "swift-symbol-added", (.safe, .safe), mirrors: ["swift-symbol-removed"])
  static let swiftSymbolRemoved = ChangeRule(
    "swift-symbol-removed", (.safe, .safe), mirrors: ["swift-symbol-added"])
  static let swiftSymbolChanged = ChangeRule("swift-symbol-changed", (.safe, .safe))
}
