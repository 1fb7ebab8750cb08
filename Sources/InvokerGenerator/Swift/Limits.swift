import InvokerSpec

/// Constraints that are checked before an input is sent.
extension Constraints {
  /// The `InputLimit` as a Swift expression; `nil` if there is none.
  var limit: String? {
    checked { name, low, high, _ in
      ".\(name)(" + [low.map { "min: " + $0 }, high.map { "max: " + $0 }].compactMap(\.self).joined(separator: ", ")
        + ")"
    }
  }

  /// The note in the comment of an input: `At most 48 characters.`
  var limitNote: String? {
    checked { _, low, high, unit in
      let bounds = [low.map { "at least " + $0 }, high.map { "at most " + $0 }].compactMap(\.self)
      let text = bounds.joined(separator: ", ") + unit + "."
      return "- Note: " + text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  /// - Parameter form: receives the kind of limit, its bounds, and the unit.
  private func checked(_ form: (String, String?, String?, String) -> String) -> String? {
    if minLength != nil || maxLength != nil {
      return form("length", minLength.map(String.init), maxLength.map(String.init), " characters")
    }
    if minItems != nil || maxItems != nil {
      return form("count", minItems.map(String.init), maxItems.map(String.init), " elements")
    }
    guard minimum != nil || maximum != nil else { return nil }
    return form("value", minimum.map { "\($0)" }, maximum.map { "\($0)" }, "")
  }
}
