import InvokerSpec

/// `text` as a YAML scalar on one line: plain where every reader takes it for the same text, else in double quotes.
func yamlText(_ text: String) -> String {
  isPlain(text) ? text : quotedScalar(text)
}

/// A number as YAML, without a fraction where it has none.
func yamlNumber(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

/// `text` without what a spec may not hold.
func printable(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\t" || !isUnsafe($0) }))
}

/// Letters of any script, digits and a few marks of ASCII, and nothing that YAML 1.1 or 1.2 reads as something else.
private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " " else { return false }
  return !words.contains(text.lowercased())
    && text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0"..."9" ~= scalar || " _-./(),;+".unicodeScalars.contains(scalar)
    }
}

private let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
