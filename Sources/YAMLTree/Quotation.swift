/// Returns text of a file in a form that is safe for a message: on one line, short, and without control characters.
func quoted(_ text: some StringProtocol) -> String {
  let longest = 40
  let scalars = text.unicodeScalars
  var result = "'"
  for scalar in scalars.prefix(longest) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      result += codePoint(scalar.value)
    default:
      result.unicodeScalars.append(scalar)
    }
  }
  return result + (scalars.dropFirst(longest).isEmpty ? "'" : "…'")
}

/// Returns the notation of a code point: `U+00A0`.
package func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
