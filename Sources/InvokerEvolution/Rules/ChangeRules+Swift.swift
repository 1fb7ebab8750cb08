// Rules for changes that affect only Swift programs: renames or options in `invoker.yaml`, or consequences of other
// changes.

extension ChangeRule {
  static let swift = [swiftSymbolAdded, swiftSymbolRemoved, swiftSymbolChanged]

  static let swiftSymbolAdded = ChangeRule(
    "swift-symbol-added", (.safe, .safe), mirrors: ["swift-symbol-removed"])
  static let swiftSymbolRemoved = ChangeRule(
    "swift-symbol-removed", (.safe, .safe), mirrors: ["swift-symbol-added"])
  static let swiftSymbolChanged = ChangeRule("swift-symbol-changed", (.safe, .safe))
}
