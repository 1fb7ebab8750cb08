/// Returns the one of `candidates` that `name` most likely refers to; `nil` if none is similar.
///
/// A candidate is similar if up to a third of the letters are changed, added, dropped, or swapped with a neighbor; if
/// only case and punctuation differ; or if `name` is its beginning: `str` for `string`.
package func nearest<S: Sequence<String>>(to name: String, in candidates: S) -> String? {
  func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
  // Among thousands of names, a similar one means little, and the search takes long.
  let candidates = Array(candidates)
  guard candidates.count <= 1000 else { return nil }
  let wanted = plain(name)
  let scored = candidates.map { (name: $0, distance: distance(wanted, plain($0))) }
  guard let best = scored.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
  let shorter = min(wanted.count, best.name.count)
  // For a name of one letter, a different letter is not a typo.
  return best.distance <= min(max(1, shorter / 3), max(0, shorter - 1)) ? best.name : nil
}

private func distance(_ wanted: String, _ candidate: String) -> Int {
  let isBeginning = wanted.count >= 3 && candidate.hasPrefix(wanted)
  return isBeginning && wanted != candidate ? 1 : editDistance(wanted, candidate)
}

/// Returns the optimal string alignment distance: Levenshtein's, but a swap of neighbors counts as one edit.
private func editDistance(_ one: String, _ other: String) -> Int {
  // A name that is longer than any name of a format is not a typo.
  let (one, other) = (Array(one.prefix(64)), Array(other.prefix(64)))
  var rows = [Array(0...other.count)]
  for (i, a) in one.enumerated() {
    var row = [i + 1]
    for (j, b) in other.enumerated() {
      var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == other[j - 1], one[i - 1] == b { cost = min(cost, rows[i - 1][j - 1] + 1) }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[one.count][other.count]
}

/// Returns a suggestion such as `"; did you mean 'query'?"`, or an empty string.
package func didYouMean(_ name: String, _ candidates: some Sequence<String>) -> String {
  didYouMean(nearest(to: name, in: candidates))
}

/// Returns a suggestion of a name, or an empty string.
package func didYouMean(_ name: String?) -> String { name.map { "; did you mean '\($0)'?" } ?? "" }

/// Returns a list such as `a, b or c`.
package func oneOf(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + (names.count > 2 ? ", or " : " or ") + last
}

/// Returns a name in the form of a message: short, on one line, and in quotes.
public func quoted(_ name: String) -> String {
  let printable = name.unicodeScalars.prefix(60).map { scalar in
    isUnsafe(scalar) || scalar == "\n" ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }
  return "'" + printable.joined() + (name.unicodeScalars.count > 60 ? "…" : "") + "'"
}

/// Whether a character is invisible or changes the display of the text around it: controls other than line feed, marks
/// that set the direction of text (Unicode TR 36, "bidirectional text spoofing"), tags, which encode hidden text, and
/// noncharacters.
package func isUnsafe(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0..<0x20, 0x7F..<0xA0: true
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB: true
  case 0xE0000...0xE007F: true
  case 0xFDD0...0xFDEF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}
