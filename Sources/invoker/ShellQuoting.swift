/// Returns a word as typed in a shell.
func shellQuoted(_ word: String) -> String {
  guard word.isEmpty || word.contains(where: { $0.isWhitespace || "'\"\\$`*?;&|<>()~#!{}[]".contains($0) }) else {
    return word
  }
  return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
}
