import InvokerGenerator
import InvokerSpec

/// The change in the limits of values.
struct BoundsChange {
  /// Whether a value that satisfies the old limits can violate the new ones.
  var isTighter = false
  /// The limits that differ, before and after: `maxLength: 3`.
  var before: [String] = []
  var after: [String] = []
}

/// The change in the limits of a type, including its elements; `nil` if there is none.
func changeOfBounds(_ old: TypeUse, _ new: TypeUse) -> BoundsChange? {
  var change = BoundsChange()
  func compare<Value: Equatable>(
    _ key: String, _ old: Value?, _ new: Value?, text: (Value) -> String, tightens: (Value, Value) -> Bool
  ) {
    guard old != new else { return }
    if let old { change.before.append(key + ": " + text(old)) }
    guard let new else { return }
    change.after.append(key + ": " + text(new))
    change.isTighter = change.isTighter || old.map { tightens($0, new) } ?? true
  }
  func number(_ value: Double) -> String { jsonText(.number(value)) }
  let (before, now) = (old.constraints, new.constraints)
  compare("minimum", before.minimum, now.minimum, text: number, tightens: <)
  compare("maximum", before.maximum, now.maximum, text: number, tightens: >)
  compare("minLength", before.minLength, now.minLength, text: String.init, tightens: <)
  compare("maxLength", before.maxLength, now.maxLength, text: String.init, tightens: >)
  compare("minItems", before.minItems, now.minItems, text: String.init, tightens: <)
  compare("maxItems", before.maxItems, now.maxItems, text: String.init, tightens: >)
  compare("pattern", before.pattern, now.pattern, text: \.self) { _, _ in true }
  compare("format", before.format, now.format, text: \.self) { _, _ in true }
  compare("const", old.constant, new.constant, text: jsonText) { _, _ in true }
  switch (old.type, new.type) {
  case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)):
    if let elements = changeOfBounds(old, new) {
      change.isTighter = change.isTighter || elements.isTighter
      change.before += elements.before.map { "items." + $0 }
      change.after += elements.after.map { "items." + $0 }
    }
  default: break
  }
  return change.before.isEmpty && change.after.isEmpty ? nil : change
}
