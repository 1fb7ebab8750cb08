import YAMLTree

extension LocaleFile {
  /// Returns the file as YAML, with one form for each value, so that equal entries give equal bytes.
  ///
  /// - Parameters:
  ///   - path: The path of the spec that the file translates.
  ///   - locale: The language, such as `zh_Hans`.
  ///   - schema: The schema for editors, relative to the folder of the file; `nil` for none.
  public func yaml(translating path: String, into locale: String, schema: String? = nil) -> String {
    var yaml = schema.map { "# yaml-language-server: $schema=\($0)\n" } ?? ""
    yaml += """
      # \(path) in \(locale). Write 'text' where it is missing; 'previous' is what an earlier source was translated as.
      # 'invoker docs --update-locales' brings the list in step with the spec.
      invoker: 1
      translations:

      """
    for entry in entries {
      yaml += "  \(key(entry.path)):\n    source: \(scalar(entry.source))\n"
      if let text = entry.text { yaml += "    text: \(scalar(text))\n" }
      if let previous = entry.previous { yaml += "    previous: \(scalar(previous))\n" }
    }
    return yaml
  }
}

private func key(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  return isPlain && path.utf8.first.map { $0 | 0x20 >= UInt8(ascii: "a") } == true ? path : quotedScalar(path)
}

/// Returns several lines as a block, or a single line in quotes.
private func scalar(_ text: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  guard lines.count > 1, !text.hasPrefix(" "), !text.utf8.contains(UInt8(ascii: "\t")), !text.contains("\r") else {
    return quotedScalar(text)
  }
  return "|-" + lines.map { $0.isEmpty ? "\n" : "\n      " + $0 }.joined()
}
