import InvokerSpec
import YAMLTree

private let methods = ["get", "post", "put", "patch", "delete", "head", "options", "trace"]

extension OpenAPIReader {
  /// The name and the location of an operation whose content isn't read yet.
  struct Entry {
    var method: String
    var path: String
    var id: String?
    var key: YAMLNode
    var node: YAMLNode
    /// Parameters of all operations on the path.
    var shared: YAMLNode?

    var name: String { method + " " + path }
  }

  mutating func operationEntries() -> [Entry] {
    guard let paths = root["paths"] else { return [] }
    var found: [Entry] = []
    for item in entries(of: paths, "paths") where !item.name.hasPrefix("x-") {
      guard let value = resolve(item.value) else { continue }
      for entry in entries(of: value, "a path") where methods.contains(entry.name) {
        // An interface uses it, and has its route.
        if isOwn, entry.value[ownKey]?["of"] != nil { continue }
        found.append(
          Entry(
            method: entry.name.uppercased(), path: item.name, id: entry.value["operationId"]?.stringValue,
            key: entry.key, node: entry.value, shared: value["parameters"]))
      }
    }
    return found
  }

  /// Reads an operation; `nil` if it can't be converted to an interface, which is reported.
  mutating func operation(_ entry: Entry) -> ImportedOperation? {
    guard entry.node.entries != nil else {
      malformed("an operation must be a mapping, not \(entry.node.kindName)", at: entry.node)
      return nil
    }
    guard ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(entry.method), isRoute(entry.path) else {
      leaveOutOperation("\(quoted(entry.name)) is not a valid route in a spec", at: entry.key)
      return nil
    }
    var operation = ImportedOperation(
      method: entry.method, path: entry.path, id: entry.id, summary: prose(entry.node["summary"], "summary"),
      description: prose(entry.node["description"], "description"),
      isDeprecated: boolean(entry.node["deprecated"], "deprecated"), location: location(of: entry.key))
    trail = [entry.id ?? entry.name]
    defer { trail = [] }
    if isOwn, let own = OwnOperation(entry.node[ownKey]) {
      operation.own = own
      readOwnParams(entry, own, &operation)
      return readResponses(entry, &operation) ? operation : nil
    }
    readParameters(entry, &operation)
    guard readBody(entry.node["requestBody"], &operation), readResponses(entry, &operation) else { return nil }
    selectMode(of: &operation)
    for entry in entry.node.entries ?? [] where ["callbacks", "servers"].contains(entry.name) {
      leaveOut("'\(entry.name)' of an operation has no counterpart in a spec", at: entry.key)
    }
    return operation
  }

  /// A boolean field `stream` selects the mode of an operation that streams.
  private func selectMode(of operation: inout ImportedOperation) {
    guard operation.mode == nil, operation.events != nil,
      let index = operation.params.firstIndex(where: { $0.name == "stream" && $0.place == .body }),
      components.resolved(operation.params[index].type).kind == .boolean
    else { return }
    let isDefault = operation.params[index].type.defaultValue == .boolean(true) || operation.reply == nil
    operation.params.remove(at: index)
    operation.mode = .init(name: "stream", defaultMode: isDefault ? "streaming" : "blocking", isBoolean: true)
  }

  mutating func leaveOutOperation(_ why: String, at node: YAMLNode) {
    leaveOut(why, at: node, instead: "the operation is omitted")
  }

  /// Returns whether a path consists of plain segments and `{name}` segments, and possibly a query of fixed items.
  private func isRoute(_ path: String) -> Bool {
    guard path.hasPrefix("/") else { return false }
    // An export distinguishes calls that share a route by a fragment.
    let route = path.prefix { !isOwn || $0 != "#" }
    let parts = route.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].split(separator: "/").filter { $0.hasPrefix("{") }.map { snakeCase($0) }
    guard Set(names).count == names.count else { return false }
    let items = parts.dropFirst().flatMap { $0.split(separator: "&", omittingEmptySubsequences: false) }
    guard items.allSatisfy({ isFixedItem($0) }) else { return false }
    return parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      // A segment can end in a verb: `{model}:generate`.
      let colon = part.lastIndex(of: ":").flatMap { isPlainName(part[part.index(after: $0)...]) ? $0 : nil }
      let segment = part[..<(colon ?? part.endIndex)]
      let text = segment.hasPrefix("{") && segment.hasSuffix("}") ? segment.dropFirst().dropLast() : segment
      return isPlainName(text) && text != "." && text != ".."
    }
  }

  private func isFixedItem(_ item: Substring) -> Bool {
    let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return sides.count == 2 && sides.allSatisfy(isPlainName)
  }

  // MARK: Parameters

  private mutating func readParameters(_ entry: Entry, _ operation: inout ImportedOperation) {
    let own = elements(of: entry.node["parameters"], "parameters").compactMap { resolve($0) }
    let shared = elements(of: entry.shared, "parameters").compactMap { resolve($0) }
    func isSame(_ one: YAMLNode, _ other: YAMLNode) -> Bool {
      one["name"]?.stringValue == other["name"]?.stringValue && one["in"]?.stringValue == other["in"]?.stringValue
    }
    let all = shared.filter { parameter in !own.contains { isSame($0, parameter) } } + own
    var params = all.compactMap { parameter($0) }
    // Names in a query differ from those in a spec, where each is unique.
    for index in params.indices where params[index].place != .path {
      let others = params.indices.filter { $0 < index || params[$0].place == .path }.map { params[$0].name }
      params[index].name = unique(params[index].name, besides: Set(others))
    }
    let described = params.filter { $0.place == .path }.map(\.name)
    for segment in operation.routePath.split(separator: "/") where segment.hasPrefix("{") {
      let name = String(segment.dropFirst().dropLast())
      guard !described.contains(name) else { continue }
      let type = ImportedType(kind: .string, location: operation.location)
      params.append(ImportedParam(name: name, wireName: name, place: .path, type: type, isRequired: true))
    }
    // The path has no place for others.
    let inPath = operation.routePath.split(separator: "/").map(String.init)
    params.removeAll { $0.place == .path && !inPath.contains("{" + $0.name + "}") }
    operation.params =
      params.filter { $0.place == .path } + params.filter { $0.place != .path && $0.isRequired }
      + params.filter { $0.place != .path && !$0.isRequired }
  }

  private mutating func parameter(_ node: YAMLNode) -> ImportedParam? {
    guard let name = string(node["name"], "name"), let place = string(node["in"], "in") else {
      malformed("a parameter requires 'name' and 'in'", at: node.entries?.first?.key ?? node)
      return nil
    }
    guard let place = ParamPlace(rawValue: place), place != .body else {
      leaveOut("a spec cannot put a param in a \(place), so \(quoted(name)) is not sent", at: node["in"] ?? node)
      return nil
    }
    // OpenAPI says that these are described elsewhere.
    if place == .header, ["accept", "authorization", "content-type"].contains(name.lowercased()) { return nil }
    guard let schema = node["schema"] else {
      leaveOut("the parameter \(quoted(name)) has no schema", at: node["name"] ?? node)
      return nil
    }
    var type = below(name) { $0.type(schema) }
    type.description = prose(node["description"], "description") ?? type.description
    type.isDeprecated = type.isDeprecated || boolean(node["deprecated"], "deprecated")
    let list = listForm(of: node, place)
    let kind = components.resolved(type).kind
    var element = kind
    if list != nil, case .array(let type) = kind { element = components.resolved(type).kind }
    guard element.isScalar, place == .path || isPlainName(name[...]), !isOwnHeader(name, place) else {
      leaveOut("\(quoted(name)) cannot be part of a route, so it is not sent", at: node["name"] ?? node)
      return nil
    }
    let isRequired = place == .path || boolean(node["required"], "required")
    if isRequired { type.defaultValue = nil }
    return ImportedParam(
      name: snakeCase(name), wireName: name, place: place, type: type, isRequired: isRequired,
      list: kind.isScalar ? nil : list)
  }

  /// How a list is sent; `nil` if a spec cannot say it.
  private mutating func listForm(of node: YAMLNode, _ place: ParamPlace) -> Route.ListForm? {
    let style = node["style"]?.stringValue
    switch place {
    case .query where style == nil || style == "form": return node["explode"]?.boolValue == false ? .joined : .repeated
    case .header: return .joined
    default: return nil
    }
  }

  /// Whether a param is a header field that clients set.
  private func isOwnHeader(_ name: String, _ place: ParamPlace) -> Bool {
    place == .header && ownHeaders.contains(name.lowercased())
  }

  // MARK: Body

  private mutating func readBody(_ node: YAMLNode?, _ operation: inout ImportedOperation) -> Bool {
    guard let node else { return true }
    guard let body = resolve(node) else { return false }
    let content = body["content"]
    let json = mediaType(in: content, isJSON)
    let form = json == nil ? mediaType(in: content) { $0.hasPrefix("multipart/form-data") } : nil
    guard let media = json ?? form else {
      if let file = entries(of: content, "content").first(where: { isFile($0) }) {
        return readFile(file, required: boolean(body["required"], "required"), &operation)
      }
      let found = content?.entries?.first?.key
      leaveOutOperation("a request must be JSON, a form, or a file", at: found ?? body.entries?.first?.key ?? body)
      return false
    }
    if form != nil { operation.body = .multipart }
    guard let schema = media["schema"] else { return true }
    let type = below("request") { $0.type(schema) }
    guard let object = bodyObject(type, at: schema) else {
      if case .dictionary = components.resolved(type).kind {
        leaveOut("the fields of the body are not described", at: schema, instead: "the body is empty")
        return true
      }
      leaveOutOperation("a request must be an object", at: schema)
      return false
    }
    for property in components.properties(of: object) { addField(property, to: &operation) }
    // The format of a param says it.
    if operation.params.contains(where: { $0.place == .body && $0.type.isFile }) { operation.body = nil }
    return true
  }

  /// Whether a media type is one of bytes: not JSON, and not text unless its schema says so.
  func isFile(_ entry: YAMLEntry) -> Bool {
    let isBytes = entry.value["schema"]?["format"]?.stringValue == StringFormat.binary.rawValue
    let others = ["text/", "multipart/", "application/x-www-form-urlencoded"]
    return isBytes || !isJSON(entry.name) && !others.contains { entry.name.lowercased().hasPrefix($0) }
  }

  private mutating func readFile(_ entry: YAMLEntry, required: Bool, _ operation: inout ImportedOperation) -> Bool {
    let name = unique("file", besides: Set(operation.params.map(\.name)))
    operation.body = .binary
    operation.params.append(
      ImportedParam(
        name: name, wireName: name, place: .body, type: .file(at: location(of: entry.key)), isRequired: required))
    return true
  }

  /// The fields of a body. Those of a union are the fields of all cases.
  private mutating func bodyObject(_ type: ImportedType, at schema: YAMLNode) -> ImportedObject? {
    let resolved = components.resolved(type)
    guard let union = resolved.union else { return resolved.object }
    leaveOut(
      "the body is one of several objects", at: schema,
      instead: "it is read as one object that can have the fields of all of them")
    var object = merged(union.cases.compactMap { components.resolved(.component($0.component)).object })
    object.properties.removeAll { $0.name == union.discriminator }
    let values = ImportedType(kind: .enumeration(union.cases.map(\.value)), location: type.location)
    object.properties.insert(.init(name: union.discriminator, type: values, isRequired: true), at: 0)
    return object
  }

  private mutating func addField(_ property: ImportedProperty, to operation: inout ImportedOperation) {
    if operation.method == "GET" {
      return leaveOut("a GET has no body, so \(quoted(property.name)) is not sent", at: property.type.location)
    }
    if case .enumeration(let values) = components.resolved(property.type).kind, operation.mode == nil,
      Set(values).isSubset(of: ["streaming", "blocking"])
    {
      var value: String?
      if case .string(let text)? = property.type.defaultValue { value = text }
      operation.mode = .init(name: property.name, defaultMode: value ?? values.first)
      return
    }
    if operation.params.contains(where: { $0.name == property.name }) {
      return leaveOut(
        "\(quoted(property.name)) is also in the path, query, or a header, and is sent only there",
        at: property.type.location)
    }
    var type = property.type
    let resolved = components.resolved(type)
    if resolved.isFile { (type.kind, type.constraints) = (.string, resolved.constraints) }
    // Both a required param and an object have the keyword `required`.
    if property.isRequired, let object = type.object,
      !object.requiredOfBases.isEmpty || object.properties.contains(where: \.isRequired)
    {
      type.kind = .component(addComponent(type, at: trail + [property.name]))
    }
    operation.params.append(
      ImportedParam(
        name: property.name, wireName: property.name, place: .body, type: type, isRequired: property.isRequired))
  }
}

/// Returns whether `text` contains only letters, digits, `-`, `_`, and `.`, which require no escaping in a URL.
func isPlainName(_ text: Substring) -> Bool {
  !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
}

/// A name that isn't among others: `name`, `name_2`.
func unique(_ name: String, besides others: Set<String>) -> String {
  var result = name
  var number = 2
  while others.contains(result) {
    result = name + "_" + String(number)
    number += 1
  }
  return result
}

extension ImportedType.Kind {
  var isScalar: Bool {
    switch self {
    case .string, .integer, .number, .boolean, .enumeration: true
    case .any, .array, .dictionary, .object, .union, .alternatives, .component: false
    }
  }
}
