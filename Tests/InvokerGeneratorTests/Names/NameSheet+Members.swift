@testable import InvokerGenerator

/// Names of what types and interfaces hold.
extension NameSheet {
  /// Properties of objects that callers pass and get. Where Swift differs between these, there is one of each.
  mutating func addProperties(_ names: [String]) {
    let kinds: [(place: NamePlace, directions: [String], words: String)] = [
      (.requiredProperty, ["Both"], "type: string"), (.optionalProperty, ["Both"], "type: string"),
      (.defaultedProperty, ["Both"], "type: array, items: {type: string}, default: [a]"),
      (.deprecatedProperty, ["Sent", "Received"], "type: string, deprecated: Use another."),
      (.formerProperty, ["Sent", "Received"], "type: integer"), (.renamedProperty, ["Both"], "type: boolean"),
    ]
    var types: [String: [String]] = [:]
    for (names, number) in chunks(names, of: 40) {
      file("properties\(number).yaml", "invoker: 1\ntypes:")
      for (place, directions, words) in kinds {
        for direction in directions {
          let type = "\(direction)\(upperCamelCase(place.rawValue))\(number)"
          types[direction, default: []].append(type)
          add("  \(type):\n    type: object\n    additionalProperties: true")
          if place == .requiredProperty {
            add("    required: [\(names.map { "'\($0)'" }.joined(separator: ", "))]")
          }
          add("    properties:")
          for (index, name) in names.enumerated() {
            let line = "      m\(index): {\(words)}"
            switch place {
            case .formerProperty: add(name, place) { "      m\(index): {\(words), was: \($0)}" }
            case .renamedProperty: add(line, renaming: "\(type).m\(index)", to: name, place)
            default: add(name, place) { "      \($0): {\(words)}" }
            }
          }
        }
      }
    }
    func fields(_ directions: [String]) -> String {
      directions.flatMap { types[$0] ?? [] }.map { type in
        "\n      \(type): {$ref: 'properties\(type.drop { !$0.isNumber }).yaml#/types/\(type)'}"
      }.joined()
    }
    file("exchange.yaml", interface("exchange", params: "all: {$ref: '#/types/All'}", reply: "$ref: '#/types/Reply'"))
    add("types:\n  All:\n    properties:" + fields(["Both", "Sent"]))
    add("  Reply:\n    properties:" + fields(["Both", "Received"]))
  }

  /// Values of enums, cases of unions, and alternatives. Nothing uses the types, so that they are written and read.
  mutating func addValues(_ names: [String]) {
    file("values.yaml", "invoker: 1\ntypes:\n  Nothing: {type: object}")
    let kinds: [(place: NamePlace, entry: (String, Int) -> String)] = [
      (.enumValue, { own, _ in "\(own): One." }), (.deprecatedEnumValue, { own, _ in "\(own): {deprecated: true}" }),
      (.formerEnumValue, { own, index in "m\(index): {was: \(own)}" }),
      (.renamedEnumValue, { _, index in "m\(index):" }),
    ]
    for (names, number) in chunks(names, of: 40) {
      for (place, entry) in kinds {
        let type = "\(upperCamelCase(place.rawValue))\(number)"
        add("  \(type):\n    type: string\n    enum:")
        for (index, name) in names.enumerated() {
          if place == .renamedEnumValue {
            add("      " + entry("", index), renaming: "\(type).m\(index)", to: name, place)
          } else {
            add(name, place) { "      " + entry($0, index) }
          }
        }
      }
      add("  Union\(number):\n    discriminator:\n      propertyName: kind\n      mapping:")
      for name in names { add(name, .unionCase) { "        \($0): '#/types/Nothing'" } }
      add("  OneOf\(number):\n    oneOf:\n      text0: {type: string}")
      for (index, name) in names.enumerated() {
        add(name, .alternative) { "      \($0): {$ref: '#/types/Part\(index)'}" }
      }
    }
    for index in 0..<40 { add("  Part\(index): {properties: {p\(index): {type: string}}, required: [p\(index)]}") }
  }

  /// Events, each with a field of its name that has the text of the stream.
  mutating func addEvents(_ names: [String]) {
    for (names, number) in chunks(names, of: 40) {
      for place in [NamePlace.event, .renamedEvent] {
        let type = "\(place == .event ? "Event" : "Renamed")\(number)"
        func wire(_ name: String, _ index: Int) -> String { place == .event ? name : "m\(index)" }
        let texts = names.enumerated().map { index, name in "'\(wire(name, index)).\(name)'" }
        file(
          "\(type).yaml",
          """
          invoker: 1
          interface: \(type.lowercased())
          title: Events
          summary: Yield events.
          entry_point: session.\(type.lowercased())
          transports: {plugin: {type: app}}
          params:
            response_mode: {$mode: streaming}
          response_modes:
            streaming:
              yields: {$ref: '#/types/\(type)'}
              text: {append: [\(texts.joined(separator: ", "))]}
          types:
            \(type):
              discriminator:
                propertyName: the kind
                mapping:
          """)
        for (index, name) in names.enumerated() {
          let payload = "'#/types/\(type).Payload\(index)'"
          if place == .renamedEvent {
            add("          m\(index): \(payload)", renaming: "\(type).m\(index)", to: name, place)
          } else {
            add(name, place) { "          \($0): \(payload)" }
          }
        }
        for (index, name) in names.enumerated() {
          add("  \(type).Payload\(index): {properties: {'\(name)': {type: string}}, required: ['\(name)']}")
        }
      }
    }
  }

  /// Streams of one type, each with a field that has the text of an element, always or sometimes.
  mutating func addElements(_ names: [String]) {
    for (index, name) in names.enumerated() {
      for isRequired in [true, false] {
        let type = "Element\(index)\(isRequired ? "Always" : "Maybe")"
        file(
          "\(type).yaml",
          """
          invoker: 1
          interface: \(type.lowercased())
          title: Elements
          summary: Yield elements.
          entry_point: session.\(type.lowercased())
          transports: {plugin: {type: app}}
          params:
            response_mode: {$mode: streaming}
          response_modes:
            streaming:
              yields: {$ref: '#/types/\(type)'}
              text: {append: ['\(name)']}
          types:
            \(type):
              required: [\(isRequired ? "'\(name)'" : "")]
              properties:
          """)
        add(name, .textOfElement) { "      \($0): {type: string}" }
      }
    }
  }

  /// Params. Those that are deprecated or had another name have functions of their own, so that few stand together.
  mutating func addParams(_ names: [String]) {
    let kinds: [(place: NamePlace, count: Int, words: String)] = [
      (.requiredParam, 20, "type: string, required: true"), (.optionalParam, 20, "type: string"),
      (.defaultedParam, 20, "type: array, items: {type: string}, default: [a]"), (.renamedParam, 20, "type: integer"),
      (.deprecatedParam, 4, "type: string, deprecated: Leave it out."), (.formerParam, 4, "type: boolean"),
    ]
    for (place, count, words) in kinds {
      for (names, number) in chunks(names, of: count) {
        let own = "\(place.rawValue.lowercased())\(number)"
        file("\(own).yaml", interface(own, params: nil, reply: "type: string"))
        for (index, name) in names.enumerated() {
          switch place {
          case .formerParam: add(name, place) { "  m\(index): {\(words), was: \($0)}" }
          case .renamedParam: add("  m\(index): {\(words)}", renaming: "\(own).m\(index)", to: name, place)
          default: add(name, place) { "  \($0): {\(words)}" }
          }
        }
      }
    }
  }
}

/// An interface with one mode, up to its params, which may follow.
func interface(_ name: String, params: String?, reply: String) -> String {
  """
  invoker: 1
  interface: \(name)
  title: Name
  summary: Try names.
  entry_point: session.\(name)
  transports: {plugin: {type: app}}
  response_modes:
    blocking: {returns: {\(reply)}}
  params:
    response_mode: {$mode: blocking}
  """ + (params.map { "\n  " + $0 } ?? "")
}

/// `names` in lists of up to `count`, each with its number.
func chunks(_ names: [String], of count: Int) -> [(names: [String], number: Int)] {
  stride(from: 0, to: names.count, by: count).enumerated().map { number, start in
    (Array(names[start..<min(start + count, names.count)]), number)
  }
}
