import InvokerSpec
import YAMLTree

/// The relevant parts of a Python class: its methods, and the classes of its attributes.
struct PythonClass {
  var name: String
  /// The names of its bases, without modules.
  var bases: [String] = []
  /// The class of each attribute, from `self.chat = ChatAppInvocation(…)`, `chat: ChatAppInvocation`, or a property.
  var attributes: [String: String] = [:]
  /// The fields in its body, in order: `name: str = ""`, and `NAME = "name"` without an annotation.
  var fields: [PythonParam] = []
  var methods: [PythonFunction] = []
  var path: String
}

/// A signature.
struct PythonFunction {
  var name: String
  /// The params without `self` and the markers `*` and `/`.
  var params: [PythonParam]
  /// `**others`, if it accepts arbitrary keyword arguments.
  var others: PythonParam?
  /// Whether it only declares a combination of types: `@overload`.
  var isOverload: Bool
  /// The location of its name.
  var location: Location
  /// The lines of its body.
  var body: [PythonLine]
  var file: PythonFile
}

/// A file of Python, to locate tokens in.
struct PythonFile {
  var path: String
  var places: LineTable

  func location(of token: PythonToken) -> Location {
    let end = places.position(atOffset: token.offset + token.text.utf8.count)
    return Location(path: path, range: SourceRange(start: places.position(atOffset: token.offset), end: end))
  }
}

/// A param of a function, or a field of a class.
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
  let file = PythonFile(path: path, places: LineTable(source))
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
    if isMember {
      open[open.count - 1].method = nil
    } else if let method = scope.method {
      classes[scope.index].methods[method].body.append(line)
    }
    if isMember, line.starts(with: "@") {
      isOverload = isOverload || line.tokens.last?.text.split(separator: ".").last == "overload"
      continue
    }
    if isMember, let function = function(line, isOverload, file) {
      open[open.count - 1].method = classes[scope.index].methods.count
      classes[scope.index].methods.append(function)
      classes[scope.index].attributes[function.name] = result(of: line.tokens)
    } else if let (name, type) = attribute(line.tokens, isMember: isMember) {
      classes[scope.index].attributes[name] = type
    }
    if isMember, let field = field(line.tokens[...], file) { classes[scope.index].fields.append(field) }
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
  /// The method whose body the current line may belong to.
  var method: Int?
}

/// `Base` and `Generic` of `class Name(module.Base, Generic[int], metaclass=M):`.
private func bases(_ tokens: [PythonToken]) -> [String] {
  guard tokens.count > 2, tokens[2].text == "(" else { return [] }
  return arguments(tokens[3...]).0.compactMap { words in
    guard let first = words.first, words.dropFirst().first?.text != "=" else { return nil }
    return className(first.text)
  }
}

private func function(_ line: PythonLine, _ isOverload: Bool, _ file: PythonFile) -> PythonFunction? {
  var words = line.tokens[...]
  if words.first?.text == "async" { words.removeFirst() }
  guard words.first?.text == "def", words.count > 2, let name = words.dropFirst().first else { return nil }
  guard words.dropFirst(2).first?.text == "(" else { return nil }
  var params: [PythonParam] = []
  var others: PythonParam?
  let (list, end) = arguments(words.dropFirst(3))
  for argument in list {
    guard let first = argument.first, first.text != "/", first.text != "*" else { continue }
    if first.text == "**" {
      others = param(argument.dropFirst(), file)
    } else if let param = param(argument, file) {
      params.append(param)
    }
  }
  if let first = params.first, ["self", "cls"].contains(first.name) { params.removeFirst() }
  // `def name(): pass` on one line.
  let tail = words[end...].dropFirst()
  let colon = firstIndex(of: ":", in: tail).map { tail[$0...].dropFirst() } ?? []
  return PythonFunction(
    name: String(name.text), params: params, others: others, isOverload: isOverload, location: file.location(of: name),
    body: colon.isEmpty ? [] : [PythonLine(indent: line.indent, tokens: Array(colon))], file: file)
}

/// `name: type = value`.
private func param(_ tokens: ArraySlice<PythonToken>, _ file: PythonFile) -> PythonParam? {
  guard let name = tokens.first else { return nil }
  let (type, value) = (firstIndex(of: ":", in: tokens), firstIndex(of: "=", in: tokens))
  return PythonParam(
    name: String(name.text),
    annotation: type.map { tokens[$0..<(value ?? tokens.endIndex)].dropFirst().map(\.text) } ?? [],
    defaultValue: value.map { tokens[$0...].dropFirst() }.flatMap(fieldDefault), location: file.location(of: name))
}

/// A field in the body of a class.
private func field(_ tokens: ArraySlice<PythonToken>, _ file: PythonFile) -> PythonParam? {
  guard tokens.count > 2, let name = tokens.first?.text, name.first?.isLetter == true, !name.contains("."),
    [":", "="].contains(tokens[tokens.startIndex + 1].text)
  else { return nil }
  return param(tokens, file)
}

/// A default value: of `Field(default=None, …)`, that which is in it; `nil` for none.
private func fieldDefault(_ value: ArraySlice<PythonToken>) -> [Substring]? {
  guard value.first?.text == "Field", value.dropFirst().first?.text == "(" else { return value.map(\.text) }
  for (index, argument) in arguments(value.dropFirst(2)).0.enumerated() {
    let isNamed = argument.dropFirst().first?.text == "="
    switch argument.first?.text {
    case "default_factory" where isNamed: return argument.dropFirst(2).map(\.text) + ["()"]
    case let first? where isNamed ? first == "default" : index == 0:
      let words = argument.dropFirst(isNamed ? 2 : 0).map(\.text)
      return words == ["..."] ? nil : words
    default: continue
    }
  }
  return nil
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

/// The arguments up to the closing bracket, separated by commas, and the index of that bracket.
func arguments(_ tokens: ArraySlice<PythonToken>) -> ([ArraySlice<PythonToken>], end: Int) {
  var arguments: [ArraySlice<PythonToken>] = []
  var depth = 0
  var start = tokens.startIndex
  for index in tokens.indices {
    let word = tokens[index].text
    let (opens, closes) = (["(", "[", "{"].contains(word), [")", "]", "}"].contains(word))
    if depth == 0, word == "," || closes {
      if start < index { arguments.append(tokens[start..<index]) }
      if closes { return (arguments, index) }
      start = index + 1
    }
    depth += opens ? 1 : closes ? -1 : 0
  }
  return (arguments, tokens.endIndex)
}

/// The first such token that is in no brackets.
func firstIndex(of word: String, in tokens: ArraySlice<PythonToken>) -> Int? {
  var depth = 0
  for index in tokens.indices {
    let text = tokens[index].text
    if depth == 0, text == word { return index }
    depth += ["(", "[", "{"].contains(text) ? 1 : [")", "]", "}"].contains(text) ? -1 : 0
  }
  return nil
}

/// `"module.Class"` as `Class`.
func className(_ text: Substring) -> String {
  let bare = text.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
  return String(bare.split(separator: ".").last ?? bare)
}
