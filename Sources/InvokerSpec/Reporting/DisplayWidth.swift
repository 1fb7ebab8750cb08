/// Returns a text for one line of a terminal: tabs have a fixed width, and control characters are shown as U+FFFD.
///
/// Files and their names come from anywhere. An escape sequence in one must not affect the terminal.
func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\t": result += "    "
    case "\u{FEFF}": continue
    case "\n": result += "\u{FFFD}"
    default: result.unicodeScalars.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return result
}

/// Returns the number of terminal cells that a text occupies, as an estimate: two for East Asian wide characters and
/// emoji, and none for combining marks.
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return isWide(scalar) ? 2 : 1
  }
}

/// Whether a character is in a block that Unicode's UAX 11 counts as wide or full-width, approximately.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3: true
  case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
  case 0x1_6FE0...0x1_B2FF, 0x2_0000...0x3_FFFD: true
  default: scalar.properties.isEmojiPresentation
  }
}
