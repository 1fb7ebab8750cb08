import InvokerGenerator
import InvokerSpec

extension ChangePhrases {
  /// The message of a change: `param 'query' was removed`, without a full stop.
  func message(_ change: Change) -> Prose { parseProse(message(of: change.rule), filling: values(of: change)) }

  /// The message after the name of the owner: `chat: param 'query' was removed`.
  func messageWithOwner(_ change: Change, _ owner: Inline) -> Prose {
    words(.about, ["owner": [owner], "sentence": message(change)])
  }

  /// The required action of callers, in one sentence; `nil` if there is none.
  func action(_ change: Change) -> Prose? {
    guard change.level > .safe else { return nil }
    // The rule may not be breaking even if Swift is.
    guard let action = action(of: change.rule) else { return parseProse(self[.fixCompilation]) }
    let prose = parseProse(action, filling: values(of: change, keepsFullStop: true))
    return prose.plainText.last.map(isFullStop) == true ? prose : words(.sentence, ["sentence": prose])
  }

  /// An item of a changelog: the change and the required action of callers, combined for similar changes.
  func item(_ group: ChangeGroup) -> Prose {
    let change = group.first
    var sentence =
      if case .type(let name) = change.subject.owner {
        messageWithOwner(change, .code(name.description))
      } else {
        message(change)
      }
    sentence = self.sentence(sentence, alsoAbout: group.others, atMost: 40)
    let capital = capitalized(sentence)
    guard let action = action(change) else { return words(.sentence, ["sentence": capital]) }
    return words(.advice, ["sentence": capital, "action": capitalized(action)])
  }

  /// Returns the sentence followed by the names of other changes that it applies to.
  func sentence(_ sentence: Prose, alsoAbout others: [Change], atMost limit: Int = 6) -> Prose {
    if others.isEmpty { return sentence }
    let names = others.map { Inline.code($0.subject.name ?? $0.subject.owner.name) }
    return words(.also, ["sentence": sentence, "names": list(names, atMost: limit)])
  }

  private func values(of change: Change, keepsFullStop: Bool = false) -> [String: Prose] {
    let name: Prose = [.code(change.subject.name ?? change.subject.owner.name)]
    return [
      "subject": parseProse(self[change.subject.noun], filling: ["name": name]), "name": name,
      "before": prose(change.before, keepsFullStop), "after": prose(change.after, keepsFullStop),
    ]
  }

  private func prose(_ details: [Change.Detail], _ keepsFullStop: Bool) -> Prose {
    if details.isEmpty { return [.text(self[Change.Word.none])] }
    if details.count == 1, case .prose(let text) = details[0] {
      let prose = onOneLine(parseProse(translations?.text(for: text) ?? text))
      return keepsFullStop ? prose : withoutFullStop(prose)
    }
    return list(
      details.map { detail in
        switch detail {
        case .code(let text): .code(text)
        case .prose(let text): .text(text)
        case .word(let word): .text(self[word])
        }
      })
  }

  /// `a, b, c`, or `a, b, and 5 more`.
  func list(_ names: [Inline], atMost limit: Int = 6) -> Prose {
    let shown = names.count > limit ? names.prefix(limit - 1) : names[...]
    let list = Prose(shown.map { [$0] }.joined(separator: [.text(self[.comma])]))
    guard shown.count < names.count else { return list }
    return words(.more, ["names": list, "count": [.text(String(names.count - shown.count))]])
  }

  // MARK: Rules

  /// The general meaning of a rule: `… was removed`.
  func meaning(of rule: ChangeRule) -> String { anything(words(.sentence, ["sentence": anyProse(message(of: rule))])) }

  func remedy(of rule: ChangeRule) -> String { anything(anyProse(action(of: rule) ?? self[.nothingToDo])) }

  private func anyProse(_ sentence: String) -> Prose {
    parseProse(sentence, filling: Dictionary(uniqueKeysWithValues: placeholders.map { ($0, [.text("…")]) }))
  }

  private func anything(_ prose: Prose) -> String {
    capitalized(prose).plainText.replacing("….", with: "…").replacing("…。", with: "…")
  }
}

/// The names of placeholders in sentences about a change.
let placeholders = ["subject", "name", "before", "after"]

private func isFullStop(_ character: Character) -> Bool { ".。!?！？".contains(character) }

private func onOneLine(_ prose: Prose) -> Prose {
  prose.map { inline in
    guard case .text(let text) = inline else { return inline }
    return .text(String(text.map { $0.isNewline ? " " : $0 }))
  }
}

private func withoutFullStop(_ prose: Prose) -> Prose {
  var prose = prose
  if case .text(let text)? = prose.last, text.last == "." || text.last == "。" {
    prose[prose.count - 1] = .text(String(text.dropLast()))
  }
  return prose
}

func capitalized(_ prose: Prose) -> Prose {
  guard case .text(let text)? = prose.first else { return prose }
  return [.text(text.prefix(1).uppercased() + text.dropFirst())] + prose.dropFirst()
}

extension Prose {
  /// The format of diagnostics: short and printable names in quotes.
  var quotedText: String {
    map { inline in
      switch inline {
      case .text(let text), .strong(let text): text
      case .code(let text): quoted(text)
      case .link(let label, _): label.quotedText
      }
    }.joined()
  }

  /// The text after a colon, without its full stop. An uppercase first word is unchanged.
  var instruction: String {
    let text = withoutFullStop(self).quotedText
    guard text.dropFirst().first?.isLowercase == true else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
