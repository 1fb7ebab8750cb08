import InvokerSpec
import YAMLTree

/// The relevant parts of a Python class: its methods, and the classes of its attributes.
struct PythonClass {
  var name: String
  /// The names of its bases, without modules.
  var bases: [String] = []
  /// The class of each attribute, from `self.chat = ChatAppInvocation(…)`, `chat: ChatAppInvocation`, or a property.
  var attributes: [String: String] = [:]
  var methods: [PythonFunction] = []
  var path: String
}

/// A signature.
struct PythonFunction {
  var name: String
  /// The params without `self` and the markers `*` and `/`.
  var params: [PythonParam]
  /// Whether it accepts arbitrary keyword arguments.
  var takesOthers: Bool
  /// Whether it only declares a combination of types: `@overload`.
  var isOverload: Bool
  /// The location of its name.
  var location: Location
}

struct PythonParam {
  var name: String
  /// The tokens of its type annotation.
  var annotation: [Substring]
  /// The tokens of its default; `nil` if it is required.
  var defaultValue: [Substring]?
  var location: Location
}

/// The classes of a Python file.
func pythonClasses(_ source: [UInt8], path: String) -> [PythonClass] {
  let places = LineTable(source)
  let lines = pythonLines(String(decoding: source, as: UTF8.self))
  var classes: [PythonClass] = []
  // The classes that contain the current line, innermost last.
  var open: [Scope] = []
  var isOverload = false
  for line in lines {
    while let last = open.last, line.indent <= last.indent { open.removeLast() }
    if line.starts(with: "class"), line.tokens.count > 1 {
      open.append(Scope(index: classes.count, indent: line.indent))
      classes.append(PythonClass(name: String(line.tokens[1].text), bases: bases(line.tokens), path: path))
      continue
    }
    guard let scope = open.last else { continue }
    // Lines with a deeper indentation belong to a method.
    let isMember = line.indent == scope.bodyIndent ?? line.indent
    open[open.count - 1].bodyIndent = scope.bodyIndent ?? line.indent
    if isMember, line.starts(with: "@") {
      isOverload = isOverload || line.tokens.last?.text.split(separator: ".").last == "overload"
      continue
    }
    if isMember, let function = function(line.tokens, isOverload, places, path) {
      classes[scope.index].methods.append(function)
      classes[scope.index].attributes[function.name] = result(of: line.tokens)
    } else if let (name, type) = attribute(line.tokens, isMember: isMember) {
      classes[scope.index].attributes[name] = type
    }
    isOverload = false
  }
  return classes
}

/// A class that is currently being read.
private struct Scope {
  var index: Int
  /// The indentation of its first line.
  var indent: Int
  /// The indentation of its members, if one has been found.
  var bodyIndent: Int?
}

/// `Base` and `Generic` of `class Name(module.Base, Generic[int], metaclass=M):`.
private func bases(_ tokens: [PythonToken]) -> [String] {
  guard tokens.count > 2, tokens[2].text == "(" else { return [] }
  return arguments(tokens[3...]).compactMap { words in
    guard let first = words.first, words.dropFirst().first?.text != "=" else { return nil }
    return className(first.text)
  }
}

private func function(
  _ tokens: [PythonToken], _ isOverload: Bool, _ places: LineTable, _ path: String
) -> PythonFunction? {
  var words = tokens[...]
  if words.first?.text == "async" { words.removeFirst() }
  guard words.first?.text == "def", words.count > 2, let name = words.dropFirst().first else { return nil }
  guard words.dropFirst(2).first?.text == "(" else { return nil }
  func location(_ token: PythonToken) -> Location {
    let end = places.position(atOffset: token.offset + token.text.utf8.count)
    return Location(path: path, range: SourceRange(start: places.position(atOffset: token.offset), end: end))
  }
  var params: [PythonParam] = []
  var takesOthers = false
  for argument in arguments(words.dropFirst(3)) {
    guard let first = argument.first, first.text != "/", first.text != "*" else { continue }
    guard first.text != "**" else {
      takesOthers = true
      continue
    }
    let type = argument.firstIndex { $0.text == ":" }
    let value = argument.firstIndex { $0.text == "=" }
    let annotation = type.map { argument[argument.index(after: $0)..<(value ?? argument.endIndex)] } ?? []
    params.append(
      PythonParam(
        name: String(first.text), annotation: annotation.map(\.text),
        defaultValue: value.map { argument[argument.index(after: $0)...].map(\.text) }, location: location(first)))
  }
  if let first = params.first, ["self", "cls"].contains(first.name) { params.removeFirst() }
  return PythonFunction(
    name: String(name.text), params: params, takesOthers: takesOthers, isOverload: isOverload, location: location(name))
}

/// The class in the return annotation of a function.
private func result(of tokens: [PythonToken]) -> String? {
  guard let arrow = tokens.lastIndex(where: { $0.text == "->" }), arrow + 1 < tokens.count else { return nil }
  return className(tokens[arrow + 1].text)
}

/// `self.chat = Chat(…)`, `self.chat: Chat = …`, and in the class body `chat: Chat`.
private func attribute(_ tokens: [PythonToken], isMember: Bool) -> (name: String, type: String)? {
  guard tokens.count >= 3, isMember || tokens[0].text.hasPrefix("self.") else { return nil }
  let name = tokens[0].text.hasPrefix("self.") ? tokens[0].text.dropFirst("self.".count) : tokens[0].text
  switch (tokens[1].text, tokens[2].text) {
  case (":", let type): return (String(name), className(type))
  case ("=", let type) where tokens.count > 3 && tokens[3].text == "(": return (String(name), className(type))
  default: return nil
  }
}

/// The arguments up to the closing bracket, separated by commas.
private func arguments(_ tokens: ArraySlice<PythonToken>) -> [ArraySlice<PythonToken>] {
  var arguments: [ArraySlice<PythonToken>] = []
  var depth = 0
  var start = tokens.startIndex
  for index in tokens.indices {
    let word = tokens[index].text
    if ["(", "[", "{"].contains(word) { depth += 1 }
    if depth == 0, word == "," || word == ")" {
      arguments.append(tokens[start..<index])
      start = index + 1
    }
    if [")", "]", "}"].contains(word) { depth -= 1 }
    if depth < 0 { break }
  }
  return arguments
}

/// `"module.Class"` as `Class`.
private func className(_ text: Substring) -> String {
  let bare = text.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
  return String(bare.split(separator: ".").last ?? bare)
}
