import FoundationEssentials

/// How much of chat a copy has.
enum Extent: String, CaseIterable {
  case withoutEvents = "without event types"
  case withEvents = "with event types"
  case withExamples = "with event types and examples"
}

/// Makes copies of chat that stand beside each other: each is a spec and a file of its types, and all names of types,
/// interfaces and entry points end in the number of the copy.
struct SpecCopies {
  /// Stands in the texts where the number goes.
  private let mark = "\u{1}"
  /// The texts, cut where the mark stood.
  private let chat: [Substring]
  private let types: [Substring]

  init(of specs: String, _ extent: Extent) throws {
    var chat = SpecText(try String(contentsOfFile: "\(specs)/chat.yaml", encoding: .utf8))
    var types = SpecText(try String(contentsOfFile: "\(specs)/types.yaml", encoding: .utf8))
    if extent != .withExamples { chat["examples"] = "" }
    if extent == .withoutEvents { chat.removeEvents() }
    types.keepTypes(reachedFrom: chat.text)

    for end in ["interface: chat", "entry_point: session.app.chat"] {
      let key = String(end.prefix { $0 != ":" })
      precondition(chat[key].contains(end), "chat.yaml has another \(key)")
      chat[key] = chat[key].replacing(end, with: end + mark)
    }
    chat.markTypes(with: mark)
    types.markTypes(with: mark)
    self.chat = chat.text.replacing("types.yaml#", with: "types\(mark).yaml#").split(separator: mark)
    self.types = types.text.split(separator: mark)
  }

  /// Writes `count` copies.
  ///
  /// - Returns: their bytes.
  func write(_ count: Int, to folder: String) throws -> Int {
    var bytes = 0
    for number in 1...count {
      let digits = String(number)
      let suffix = String(repeating: "0", count: 4 - digits.count) + digits
      for (name, pieces) in [("chat", chat), ("types", types)] {
        let text = pieces.joined(separator: suffix)
        try text.write(toFile: "\(folder)/\(name)\(suffix).yaml", atomically: false, encoding: .utf8)
        bytes += text.utf8.count
      }
    }
    return bytes
  }
}

extension SpecText {
  /// Leaves the stream without event types: it yields objects.
  fileprivate mutating func removeEvents() {
    var modes = SpecText(self["response_modes"], indentation: 2)
    modes["streaming"] = """
        streaming:
          description: The answer as it is generated, event by event.
          yields: {type: object, additionalProperties: true}

      """
    self["response_modes"] = modes.text
    var types = SpecText(self["types"], indentation: 2)
    types.parts.removeAll { $0.key.hasPrefix("ChatEvent") || $0.key == "ChatEnvelope" }
    self["types"] = types.text
  }

  /// Removes types that nothing needs.
  fileprivate mutating func keepTypes(reachedFrom text: String) {
    var types = SpecText(self["types"], indentation: 2)
    var wave = references(in: text)
    var reached: Set<String> = []
    while !wave.isEmpty {
      reached.formUnion(wave)
      wave = references(in: wave.map { types[$0] }.joined()).subtracting(reached)
    }
    types.parts.removeAll { $0.key.first?.isUppercase == true && !reached.contains($0.key) }
    self["types"] = types.text
  }

  /// Puts `mark` behind the names of types, where they are declared and where they are referred to.
  fileprivate mutating func markTypes(with mark: String) {
    var types = SpecText(self["types"], indentation: 2)
    for index in types.parts.indices where types.parts[index].key.first?.isUppercase == true {
      let indented = types.parts[index].text.dropFirst(2)
      let name = indented.prefix(while: \.isLetter)
      types.parts[index].text = "  " + name + mark + indented.dropFirst(name.count)
    }
    self["types"] = types.text
    for index in parts.indices { parts[index].text = markReferences(in: parts[index].text, with: mark) }
  }
}
