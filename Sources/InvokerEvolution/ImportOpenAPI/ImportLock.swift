/// The content of a document at the time of the last import: the base of a three-way comparison between the document
/// and specs that users may have changed.
///
/// The lock is a text file to be kept with the specs. It contains a line for each operation
/// (`POST /chat-messages = chat`) and for each place of a spec that the document describes
/// (`ChatReply.answer: string`), sorted.
public let openAPILockFile = "openapi.lock"

struct ImportLock: Equatable {
  static let file = openAPILockFile
  private static let header =
    "# The state of the last 'invoker import openapi'. Keep it with the specs; do not edit it.\n"

  /// The names of operations, `POST /chat-messages`, and the schemas that were used for their streams.
  var operations: [String: String] = [:]
  /// The facts from the document, by place.
  var facts: [String: String] = [:]

  init() {}

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      if let (name, stream) = split(line, " = ") {
        operations[name] = stream
      } else if let (place, fact) = split(line, ": ") {
        facts[place] = fact
      }
    }
  }

  var text: String {
    let lines = operations.map { $0.key + " = " + $0.value }.sorted() + facts.map { $0.key + ": " + $0.value }.sorted()
    return Self.header + lines.map { $0 + "\n" }.joined()
  }
}

private func split(_ line: Substring, _ separator: String) -> (String, String)? {
  guard let range = line.firstRange(of: separator) else { return nil }
  return (String(line[..<range.lowerBound]), String(line[range.upperBound...]))
}

/// A name as part of a place, without characters that separate places and facts.
func placeName(_ name: String) -> String {
  name.unicodeScalars.map { scalar in
    " =:%\n\r\t".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
      ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
  }.joined()
}
