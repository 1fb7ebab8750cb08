// The effects of swift-mustache's transforms on template values.

extension TemplateModel.Kind {
  /// `{{#first()}}`: a transform of the position of an element in its list; `nil` if there is no such transform.
  init?(place transform: String) {
    switch transform {
    case "first", "last", "even", "odd": self = .flag
    case "index": self = .text
    default: return nil
    }
  }

  /// `{{#empty(values)}}`; `nil` if there is no such transform.
  func transformed(by transform: String) -> TemplateModel.Kind? {
    switch (self, transform) {
    case (.text, "capitalized"), (.text, "lowercased"), (.text, "uppercased"), (.text, "reversed"): .text
    case (.list(let element), "first"), (.list(let element), "last"): element
    case (.list, "reversed"): self
    case (.list, "count"): .text
    case (.list, "empty"): .flag
    default: nil
    }
  }
}

let transformFix = """
  on text: capitalized, lowercased, uppercased, reversed; on a list: first, last, reversed, count, empty
  """
