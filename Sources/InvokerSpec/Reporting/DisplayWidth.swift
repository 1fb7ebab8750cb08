/// A text fit for one line of a terminal: tabs have one width, and what a terminal would obey is shown as U+FFFD.
///
/// Files and their names come from anywhere; an escape sequence in one must not repaint the screen.
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

/// How many cells of a terminal a text takes, as far as that can be told: two for East Asian wide characters and
/// emoji, none for marks that combine with the character before.
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

/// The blocks that Unicode's UAX 11 counts as wide or full-width, in broad strokes.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3: true
  case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
  case 0x1_6FE0...0x1_B2FF, 0x2_0000...0x3_FFFD: true
  default: scalar.properties.isEmojiPresentation
  }
}
