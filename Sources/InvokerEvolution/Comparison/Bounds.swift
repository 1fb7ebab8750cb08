import InvokerSpec

/// How the bounds of values have changed.
struct BoundsChange {
  /// Whether a value that kept to the old ones may break the new ones.
  var isTighter: Bool
  var message: Phrase
}

/// What has changed in the bounds of a type, those of its elements included; `nil`: nothing.
func changeOfBounds(_ old: TypeUse, _ new: TypeUse) -> BoundsChange? {
  var pieces: [Phrase] = []
  var isTighter = false
  func compare<Value: Equatable>(
    _ word: String, _ old: Value?, _ new: Value?, text: (Value) -> String, tightens: (Value, Value) -> Bool
  ) {
    guard old != new else { return }
    switch (old, new) {
    case (let old?, let new?):
      isTighter = isTighter || tightens(old, new)
      pieces.append("\(words: word) is \(words: text(new)), and was \(words: text(old))")
    case (nil, let new?):
      isTighter = true
      pieces.append("\(words: word) is \(words: text(new))")
    case (let old?, nil): pieces.append("\(words: word) was \(words: text(old))")
    case (nil, nil): break
    }
  }
  let (before, now) = (old.constraints, new.constraints)
  compare("minimum", before.minimum, now.minimum, text: number, tightens: <)
  compare("maximum", before.maximum, now.maximum, text: number, tightens: >)
  compare("minLength", before.minLength, now.minLength, text: String.init, tightens: <)
  compare("maxLength", before.maxLength, now.maxLength, text: String.init, tightens: >)
  compare("minItems", before.minItems, now.minItems, text: String.init, tightens: <)
  compare("maxItems", before.maxItems, now.maxItems, text: String.init, tightens: >)
  compare("pattern", before.pattern, now.pattern, text: quoted) { _, _ in true }
  compare("format", before.format, now.format, text: quoted) { _, _ in true }
  compare("the only value", old.constant?.text, new.constant?.text, text: quoted) { _, _ in true }
  switch (old.type, new.type) {
  case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)):
    if let elements = changeOfBounds(old, new) {
      isTighter = isTighter || elements.isTighter
      pieces.append("of elements, \(elements.message)")
    }
  default: break
  }
  guard let first = pieces.first else { return nil }
  return BoundsChange(isTighter: isTighter, message: pieces.dropFirst().reduce(first) { "\($0); \($1)" })
}

/// Without a fraction that is none.
private func number(_ value: Double) -> String {
  Int(exactly: value).map(String.init) ?? String(value)
}
