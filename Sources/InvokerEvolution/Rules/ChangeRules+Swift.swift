// What only programs in Swift can tell.

extension ChangeRule {
  static let swift = [swiftSymbolChanged]

  static let swiftSymbolChanged = ChangeRule(
    "swift-symbol-changed", (.safe, .safe),
    "Swift has another declaration, by a rename or an option in `invoker.yaml`, or as a consequence of changes elsewhere.",
    "Use the new declaration.")
}
