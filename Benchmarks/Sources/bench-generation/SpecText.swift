/// A spec as text, cut into the parts that begin with a key at some indentation.
struct SpecText {
  struct Part {
    /// Empty for what stands before the first key.
    var key: String
    var text: String
  }

  var parts: [Part]

  init(_ text: String, indentation: Int = 0) {
    parts = [Part(key: "", text: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let spaces = line.prefix { $0 == " " }.count
      let content = line.dropFirst(spaces)
      if spaces == indentation, content.first != "#", let colon = content.firstIndex(of: ":") {
        parts.append(Part(key: String(content[..<colon]), text: ""))
      }
      parts[parts.count - 1].text += line + "\n"
    }
  }

  var text: String { parts.map(\.text).joined() }

  subscript(key: String) -> String {
    get { parts.first { $0.key == key }?.text ?? "" }
    set {
      guard let index = parts.firstIndex(where: { $0.key == key }) else { return }
      parts[index].text = newValue
    }
  }
}

/// What a reference to a type begins with, in its own file or another.
private let reference = "#/types/"

/// The names of the types that a text refers to.
func references(in text: String) -> Set<String> {
  let pieces = text.split(separator: reference, omittingEmptySubsequences: false)
  return Set(pieces.dropFirst().map { String($0.prefix(while: isName)) })
}

/// Puts `mark` behind the first word of each type that is referred to: `#/types/ChatEvent<mark>.Message`.
func markReferences(in text: String, with mark: String) -> String {
  let pieces = text.split(separator: reference, omittingEmptySubsequences: false)
  return pieces.enumerated().map { index, piece in
    guard index > 0 else { return String(piece) }
    let name = piece.prefix(while: \.isLetter)
    return name + mark + piece.dropFirst(name.count)
  }.joined(separator: reference)
}

private func isName(_ character: Character) -> Bool { character.isLetter || character == "." }
