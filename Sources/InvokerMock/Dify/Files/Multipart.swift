/// One part of a form with files.
struct FormPart: Hashable {
  /// The name of the field.
  var name: String
  /// Only files have one.
  var fileName: String?
  var type: String?
  var bytes: ArraySlice<UInt8>
}

/// The parts of a body of type `multipart/form-data`; none if it isn't one.
func formParts(of request: MockRequest) -> [FormPart] {
  guard let type = request.headers["content-type"], type.lowercased().hasPrefix("multipart/form-data"),
    let boundary = parameter("boundary", of: type)
  else { return [] }
  let delimiter = Array("\r\n--\(boundary)".utf8)
  var rest = (Array("\r\n".utf8) + request.body)[...]
  var parts: [FormPart] = []
  guard let start = rest.firstRange(of: delimiter) else { return [] }
  rest = rest[start.upperBound...]
  while !rest.starts(with: "--".utf8), let end = rest.firstRange(of: delimiter) {
    if let part = part(rest[..<end.lowerBound]) { parts.append(part) }
    rest = rest[end.upperBound...]
  }
  return parts
}

/// A part, from the line break after its delimiter.
private func part(_ text: ArraySlice<UInt8>) -> FormPart? {
  guard let blank = text.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
  var (disposition, type) = (String?.none, String?.none)
  for line in String(decoding: text[..<blank.lowerBound], as: UTF8.self).split(separator: "\r\n") {
    let halves = line.split(separator: ":", maxSplits: 1).map { trimmed($0) }
    guard halves.count == 2 else { continue }
    switch halves[0].lowercased() {
    case "content-disposition": disposition = halves[1]
    case "content-type": type = halves[1]
    default: break
    }
  }
  guard let disposition, let name = parameter("name", of: disposition) else { return nil }
  return FormPart(
    name: name, fileName: parameter("filename", of: disposition), type: type, bytes: text[blank.upperBound...])
}

/// The value of `name="…"` or `name=…` in a header.
private func parameter(_ name: String, of header: String) -> String? {
  for piece in pieces(of: header).dropFirst() {
    let halves = piece.split(separator: "=", maxSplits: 1).map { trimmed($0) }
    guard halves.count == 2, halves[0].lowercased() == name else { continue }
    let value = halves[1]
    return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
      ? String(value.dropFirst().dropLast()) : value
  }
  return nil
}

/// A header split at semicolons, except for those in quotation marks.
private func pieces(of header: String) -> [String] {
  var pieces = [""]
  var isQuoted = false
  for character in header {
    if character == "\"" { isQuoted.toggle() }
    if character == ";", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
  }
  return pieces
}

private func trimmed(_ text: some StringProtocol) -> String {
  let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
}
