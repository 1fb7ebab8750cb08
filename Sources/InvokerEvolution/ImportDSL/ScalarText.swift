import InvokerSpec

/// `text` as a YAML scalar on one line: plain if every YAML parser reads it as the same text, otherwise in double
/// quotes.
func yamlText(_ text: String) -> String {
  isPlain(text) ? text : quotedScalar(text)
}

/// A number as YAML, without a fraction if it is an integer.
func yamlNumber(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

/// `text` without characters that a spec must not contain.
func printable(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\t" || !isUnsafe($0) }))
}

/// Returns whether `text` contains only letters of any script, digits, and some ASCII punctuation, and isn't read as
/// another type in YAML 1.1 or 1.2.
private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " " else { return false }
  return !words.contains(text.lowercased())
    && text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0"..."9" ~= scalar || " _-./(),;+".unicodeScalars.contains(scalar)
    }
}

private let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
