import InvokerEvolution
import InvokerSpec

@testable import InvokerGenerator

/// Names of types, interfaces and apps.
extension NameSheet {
  /// Types beside the shipped specs, which use all that generated code can.
  mutating func addTypes(_ names: [String]) throws {
    try addShippedSpecs()
    file("named-types.yaml", "invoker: 1\ntypes:")
    for name in names { add(name, .type) { "  \($0): {type: object, properties: {text: {type: string}}}" } }
  }

  /// Types that had other names, or get others by the settings.
  mutating func addNamesOfTypes(_ names: [String]) throws {
    try addShippedSpecs()
    file("former-types.yaml", "invoker: 1\ntypes:")
    for (index, name) in names.enumerated() {
      add(name, .formerType) { "  F\(index): {was: \($0), type: string, enum: [a]}" }
    }
    file("renamed-types.yaml", "invoker: 1\ntypes:")
    for (index, name) in names.enumerated() {
      add("  R\(index): {type: string, enum: [a]}", renaming: "R\(index)", to: name, .renamedType)
    }
  }

  /// Types inside of others, declared there or written in place.
  mutating func addNestedTypes(_ names: [String]) {
    file(
      "nest.yaml",
      """
      invoker: 1
      interface: nest
      title: Nest
      summary: Nest types.
      entry_point: session.nest
      transports: {plugin: {type: app}, service_api: {request: POST /nest}}
      params:
        box: {$ref: '#/types/Box'}
        response_mode: {$mode: streaming}
      response_modes:
        streaming:
          yields: {$ref: '#/types/NestEvent'}
          text: {append: [said.text], replace: [replaced.text]}
          keepalive: [ping]
        blocking: {returns: {$ref: '#/types/Box'}}
      types:
        NestEvent:
          discriminator:
            propertyName: event
            mapping: {said: '#/types/NestEvent.Text', replaced: '#/types/NestEvent.Text', ping: '#/types/Ping'}
        NestEvent.Text: {properties: {text: {type: string}, box: {$ref: '#/types/Box'}}, required: [text]}
        Ping: {type: object}
        Color: {type: string, enum: [red]}
        Box:
          additionalProperties: true
          properties:
            text: {type: string, deprecated: Open the box.}
            more: {type: array, items: {$ref: '#/types/Box'}, default: []}
            count: {type: integer, default: 1}
            weight: {type: number}
            isOpen: {type: boolean}
            color: {$ref: '#/types/Color', default: red}
            any: {}
            object: {type: object, additionalProperties: true, default: {}}
      """)
    for name in names {
      let type = "{type: object, properties: {text: {type: string}}}"
      add(name, .nestedInObject) { "  \(nested($0, in: "Box")): \(type)" }
      add(name, .nestedInUnion) { "  \(nested($0, in: "NestEvent")): {type: string, enum: [a]}" }
      add(name, .nestedInEnum) { "  \(nested($0, in: "Color")): {type: string, enum: [a]}" }
    }
    for (names, number) in chunks(names, of: 40) {
      add("  InPlace\(number):\n    properties:")
      for (index, name) in names.enumerated() {
        let type =
          index.isMultiple(of: 2) ? "type: string, enum: [a]" : "type: object, properties: {text: {type: string}}"
        add(name, .inPlace) { "      \($0): {\(type)}" }
      }
      add("  Former\(number):\n    properties:")
      for (index, name) in names.enumerated() {
        add(name, .formerNestedType) { "      m\(index): {type: string, enum: [a], was: \($0)}" }
      }
    }
    for (names, number) in chunks(names, of: 20) {
      file("inplace\(number).yaml", interface("inplace\(number)", params: nil, reply: "type: string"))
      for (index, name) in names.enumerated() {
        let type = index.isMultiple(of: 2) ? "type: string, enum: [a]" : "properties: {text: {type: string}}"
        add(name, .inPlaceParam) { "  \($0): {\(type)}" }
      }
    }
  }

  /// Interfaces of every name.
  mutating func addInterfaces(_ names: [String]) {
    for (index, name) in names.enumerated() {
      file("i\(index).yaml", "invoker: 1")
      add(name, .interface) { _ in "interface: '\(snakeCase(name))'\n" + body("session.way.e\(index)") }
    }
  }

  /// Former names of interfaces, and the names on the way to them.
  mutating func addNamesOfInterfaces(_ names: [String]) {
    addTypesOfPages(names)
    for (index, name) in names.enumerated() {
      file("e\(index).yaml", "invoker: 1")
      add(name, .entryPoint) { _ in "interface: e\(index)\n" + body("session.\(snakeCase(name))") }
      file("c\(index).yaml", "invoker: 1")
      add(name, .pagedCall) { _ in "interface: c\(index)\n" + pagedBody(name, index / 40) }
      file("w\(index).yaml", "invoker: 1\ninterface: w\(index)\n" + body("session.way.w\(index)"))
      add(name, .formerInterface) { _ in "was: '\(snakeCase(name))'" }
    }
  }

  /// What calls with pages refer to: arrays of every name, whose elements have fields of every name.
  private mutating func addTypesOfPages(_ names: [String]) {
    for (names, number) in chunks(names, of: 40) {
      file("pages\(number).yaml", "invoker: 1\ntypes:")
      let all = names.map { "'\($0)'" }.joined(separator: ", ")
      add("  PageOfCalls\(number):\n    required: [\(all)]\n    properties:")
      for name in names {
        add(name, .elementsOfPages) { "      \($0): {type: array, items: {$ref: '#/types/Entry\(number)'}}" }
      }
      add("  Entry\(number):\n    properties:")
      for name in names { add(name, .markOfPages) { "      \($0): {type: string}" } }
    }
  }

  /// Apps, whose titles, inputs, outputs and options nobody can choose.
  mutating func addApps(_ names: [String]) {
    file(
      "workflow.yaml",
      """
      invoker: 1
      interface: workflow
      title: Workflow
      summary: Run.
      entry_point: session.workflow
      transports: {plugin: {type: app}}
      params: {inputs: {type: object, additionalProperties: true}, response_mode: {$mode: blocking}}
      response_modes: {blocking: {returns: {$ref: '#/types/Reply'}, outputs: data}}
      types: {Reply: {properties: {data: {type: object, additionalProperties: true}}, required: [data]}}
      """)
    let loaded = loadSpecs(["workflow.yaml"]) { [files] _ in Array(files[0].text.utf8) }
    for name in names {
      let export = """
        app: {mode: workflow, name: '\(name)'}
        kind: app
        version: 0.1.5
        workflow:
          graph:
            nodes: [{data: {type: start, variables: []}, id: s}]
            edges: []
        """
      let app = importDSL(Array(export.utf8), path: "exports/\(name).yml", name: nil, into: loaded.specs)
      guard let (path, text) = app.file else { continue }
      file(path, "# \(name)")
      add(name, .appTitle) { _ in text }
    }
    for (names, number) in chunks(names, of: 40) {
      file(
        "arguments\(number).yaml", "invoker: 1\napp: arguments\(number)\ninterface: {$ref: workflow.yaml}\ninputs:")
      for (index, name) in names.enumerated() {
        add(name, .input) { "  \($0): {type: string, required: \(index.isMultiple(of: 2))}" }
      }
      add("  option\(number):\n    type: string\n    enum:")
      for name in names { add(name, .inputOption) { "      - \($0)" } }
      add("outputs:")
      for name in names { add(name, .output) { "  \($0): {type: string}" } }
    }
  }

  /// Params of interfaces that have an app: those that identify it, which only plugins pass, and those of its calls.
  mutating func addParamsOfApps(_ names: [String]) {
    for place in [NamePlace.paramOfApp, .paramOfCallOfApp] {
      for (names, number) in chunks(names.filter { $0 != "inputs" }, of: 20) {
        let own = "\(place.rawValue.lowercased())\(number)"
        let omitted = place == .paramOfApp ? names.map { "'\($0)'" }.joined(separator: ", ") : ""
        file(
          "\(own).yaml",
          """
          invoker: 1
          interface: \(own)
          title: Params
          summary: Try names.
          entry_point: session.\(own)
          transports: {plugin: {type: app}, service_api: {request: POST /\(own), omit: [\(omitted)]}}
          response_modes: {blocking: {returns: {type: string}}}
          params:
            response_mode: {$mode: blocking}
            inputs: {type: object, additionalProperties: true}
          """)
        for name in names { add(name, place) { "  \($0): {type: string}" } }
        let app = "app: \(own)_app\ninterface: {$ref: \(own).yaml}\ninputs: {text: {type: string}}"
        file("\(own)-app.yaml", "invoker: 1\n\(app)")
      }
    }
  }

  mutating func addShippedSpecs() throws {
    for name in ["chat", "workflow", "completion", "types"] {
      file("\(name).yaml", try String(contentsOf: packageRoot.appending(path: "specs/\(name).yaml"), encoding: .utf8))
    }
  }
}

/// The dotted name of a type within another, in quotes.
private func nested(_ quoted: String, in outer: String) -> String { "'\(outer).\(quoted.dropFirst())" }

private func snakeCase(_ name: String) -> String { words(of: name).map { $0.lowercased() }.joined(separator: "_") }

/// What a small interface needs besides its name.
private func body(_ entryPoint: String) -> String {
  """
  title: Name
  summary: Try names.
  entry_point: \(entryPoint)
  transports: {plugin: {type: app}}
  params: {response_mode: {$mode: streaming}, text: {type: string}}
  response_modes: {streaming: {yields: {type: object, additionalProperties: true}}}
  """
}

/// What a call with pages needs besides its name: the name in all places of `pages`.
private func pagedBody(_ name: String, _ number: Int) -> String {
  """
  title: Name
  summary: Try names.
  entry_point: session.calls.\(snakeCase(name))()
  transports: {plugin: {type: app}}
  params: {'\(name)': {type: string}}
  response_modes:
    blocking:
      returns: {$ref: 'pages\(number).yaml#/types/PageOfCalls\(number)'}
      pages: {elements: '\(name)', next: '\(name)', from: 'last.\(name)'}
  """
}
