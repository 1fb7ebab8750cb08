/// Returns `text` as a YAML scalar: in double quotes, on one line of plain characters.
package func quotedScalar(_ text: String) -> String {
  var yaml = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": yaml += "\\\""
    case "\\": yaml += "\\\\"
    case "\n": yaml += "\\n"
    case "\r": yaml += "\\r"
    case "\t": yaml += "\\t"
    case _ where isUnsafe(scalar):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      yaml += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: yaml.unicodeScalars.append(scalar)
    }
  }
  return yaml + "\""
}
