/// Splits a name into words: `app_id`, `appId`, and `App ID` are all `app`, `id`.
///
/// Letters, digits, and marks of any script make up words; all other characters separate them. A change from lowercase
/// to uppercase starts a word, and so does the last capital of a run before a lowercase letter: `TTSMessage` is `TTS`,
/// `Message`. Invisible characters, such as the joiners of some scripts, are omitted so that names that look the same
/// are the same.
func words(of name: String) -> [String] {
  if name.utf8.allSatisfy({ isSmallOrDigit($0) || $0 == UInt8(ascii: "_") }) {
    return name.utf8.split(separator: UInt8(ascii: "_")).map { String(Substring($0)) }
  }
  var words: [String] = []
  var word = ""
  let scalars = Array(name.unicodeScalars)
  for (index, scalar) in scalars.enumerated()
  where scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint {
    guard scalar.properties.isXIDContinue, scalar != "_" else {
      if !word.isEmpty { words.append(word) }
      word = ""
      continue
    }
    if scalar.properties.isUppercase, let last = word.unicodeScalars.last {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if !last.properties.isUppercase || next?.properties.isLowercase == true {
        words.append(word)
        word = ""
      }
    }
    word.unicodeScalars.append(scalar)
  }
  if !word.isEmpty { words.append(word) }
  return words
}

/// Words that Swift writes in uppercase (API Design Guidelines, "Follow case conventions").
private let initialisms: Set<String> = [
  "api", "csv", "db", "dsl", "html", "http", "https", "id", "ids", "ip", "json", "llm", "mime", "pdf", "sdk", "sql",
  "sse", "tcp", "tts", "ui", "uri", "url", "urls", "utf8", "uuid", "xml", "yaml",
]

/// `app_id` as `appID`; empty if the name contains no word.
func lowerCamelCase(_ name: String) -> String {
  let words = words(of: name)
  guard let first = words.first else { return "" }
  return leadingDigitEscaped(first.lowercased() + words.dropFirst().map(capitalized).joined())
}

/// `tts_message` as `TTSMessage`; empty if the name contains no word.
func upperCamelCase(_ name: String) -> String {
  leadingDigitEscaped(words(of: name).map(capitalized).joined())
}

/// `app` as `App`, `id` as `ID`, `urls` as `URLs`. Uppercase words are unchanged.
private func capitalized(_ word: String) -> String {
  let lower = word.lowercased()
  guard initialisms.contains(lower) else { return word.prefix(1).uppercased() + word.dropFirst() }
  let singular = String(lower.dropLast())
  return lower.hasSuffix("s") && initialisms.contains(singular) ? singular.uppercased() + "s" : lower.uppercased()
}

/// Escapes a leading digit, which no Swift name can have.
private func leadingDigitEscaped(_ name: String) -> String {
  guard let first = name.unicodeScalars.first, !first.properties.isXIDStart else { return name }
  return "_" + name
}

private func isSmallOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
