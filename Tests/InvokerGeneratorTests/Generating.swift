import Foundation
import InvokerSpec

@testable import InvokerGenerator

/// The root of the package.
let packageRoot = URL(fileURLWithPath: #filePath).appending(path: "../../..").standardized

/// Generates from one spec given as text.
func generate(_ text: String, options: SwiftOptions = SwiftOptions()) -> (
  files: [GeneratedFile], diagnostics: [Diagnostic]
) {
  let loaded = loadSpecs(["greeter.yaml"]) { _ in Array(text.utf8) }
  guard !loaded.diagnostics.hasErrors else { return ([], loaded.diagnostics) }
  let generation = generateSwift(loaded.specs, options: options)
  return (generation.files, loaded.diagnostics + generation.diagnostics)
}

/// A small interface with a place for text of every kind. `$NAME$` marks the places.
let template = """
  invoker: 1
  interface: greeter
  title: $title$
  summary: $summary$
  description: $description$
  since: $since$
  entry_point: session.app.greeter
  apps:
    chatbot: {title: $app_title$, description: $app_description$}
  transports:
    plugin:
      type: $plugin_type$
      unsupported: {files: $hint$}
    service_api: {request: POST /greetings}
  params:
    name: {type: string, required: true, description: $param_description$, default: $default$}
    response_mode: {$mode: streaming}
    files: {type: array, items: {type: string}, default: [], deprecated: $deprecated$}
    $param_name$: {type: string}
  response_modes:
    streaming:
      description: $mode_description$
      yields: {$ref: '#/types/GreeterEvent'}
    blocking:
      returns: {$ref: '#/types/GreeterReply'}
  types:
    GreeterEvent:
      description: $type_description$
      discriminator:
        propertyName: $discriminator$
        mapping:
          said: {$ref: '#/types/GreeterEvent.Said', description: $case_description$}
          $event_name$: {$ref: '#/types/GreeterEvent.Said'}
    GreeterEvent.Said:
      properties:
        text: {type: string, description: $property_description$, was: $was$}
        $property_name$: {type: string}
      required: [text]
    GreeterReply:
      properties:
        text: {type: string}
        tone: {$ref: '#/types/Tone'}
    Tone: {type: string, enum: {warm: $value_description$, $enum_value$: Cold.}}
  errors:
    busy: {status: 429, description: $error_description$, action: $action$}
  examples:
    hello:
      title: $example_title$
      mode: blocking
      request: {name: $example_text$}
      reply: {text: $reply_text$}
  """

/// The places of `template`.
let places = template.matches(of: /\$([a-z_]+)\$/).map { String($0.1) }

/// The template with `texts` in their places, as YAML strings, and a harmless word in the others.
func spec(_ texts: [String: String]) -> String {
  places.reduce(template) { text, place in
    text.replacing("$\(place)$", with: quotedForYAML(texts[place] ?? "plain_\(place)"))
  }
}

private func quotedForYAML(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case let scalar where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value > 0x2000:
      scalar.value > 0xFFFF
        ? "\\U" + String(format: "%08X", scalar.value) : "\\u" + String(format: "%04X", scalar.value)
    case let scalar: String(scalar)
    }
  }
  return "\"" + escaped.joined() + "\""
}
