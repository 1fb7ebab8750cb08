import InvokerSpec
import YAMLTree

/// The spec files of a folder.
struct SpecTexts {
  var files: [String: SpecText] = [:]

  init(_ sources: [String: [UInt8]]) {
    for (path, bytes) in sources { files[path] = SpecText(path: path, bytes: bytes) }
  }

  /// The named types, each with its file.
  var typeFiles: [String: String] {
    var found: [String: String] = [:]
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      for name in file.root["types"]?.entries?.map(\.name) ?? [] where found[name] == nil { found[name] = path }
    }
    return found
  }

  // MARK: Types

  func declaration(of name: String) -> Site? {
    for (path, file) in files {
      if let node = file.root["types"]?[name] {
        return Site(file: path, node: node, place: placeName(name), isDeclared: true, name: name)
      }
    }
    return nil
  }

  /// The target of a `$ref`.
  func target(of reference: YAMLNode) -> Site? {
    guard let text = reference.stringValue, let range = text.firstRange(of: "#/types/") else { return nil }
    return declaration(of: String(text[range.upperBound...]))
  }

  /// The place where a type is described, through names that only refer to another one.
  func resolved(_ site: Site) -> Site {
    var site = site
    var steps = 0
    while let reference = site.node["$ref"], let next = target(of: reference), steps < 32 {
      site = next
      steps += 1
    }
    return site
  }

  /// The types that an object is built on, directly or indirectly.
  func bases(of site: Site, depth: Int = 0) -> [Site] {
    guard depth < 16 else { return [] }
    let bases = site.node["allOf"]?.elements?.compactMap { $0["$ref"].flatMap(target) } ?? []
    return bases + bases.flatMap { self.bases(of: $0, depth: depth + 1) }
  }

  /// The properties of an object, preceded by the properties of the types that it is built on.
  func properties(of site: Site, depth: Int = 0) -> [PropertySite] {
    guard depth < 16 else { return [] }
    let bases = site.node["allOf"]?.elements?.compactMap { $0["$ref"].flatMap(target) } ?? []
    let required = Set(site.node["required"]?.elements?.compactMap(\.stringValue) ?? [])
    var properties = bases.flatMap { self.properties(of: $0, depth: depth + 1) }
    for index in properties.indices where required.contains(properties[index].entry.name) {
      properties[index].isRequired = true
    }
    for entry in site.node["properties"]?.entries ?? [] {
      properties.removeAll { $0.entry.name == entry.name }
      properties.append(PropertySite(owner: site, entry: entry, isRequired: required.contains(entry.name)))
    }
    return properties
  }

  // MARK: Interfaces

  /// Names that aren't available for new interfaces: the names of interfaces and of files.
  var interfaceNames: Set<String> {
    let stems = (files.keys + [SpecNames.sharedFile]).map { path in String(path.prefix { $0 != "." }) }
    return Set(stems + files.values.compactMap { $0.root["interface"]?.stringValue })
  }

  /// The interface that sends a request with this method, path, and fixed items of the query, regardless of the names
  /// in braces.
  func interface(for operation: ImportedOperation) -> String? {
    if let own = operation.own, files[own.file]?.root["interface"]?.stringValue == own.interface { return own.file }
    return interface(for: operation.name)
  }

  func interface(for route: String) -> String? {
    files.keys.sorted().first { path in
      let request = files[path]?.root["transports"]?["service_api"]?["request"]?.stringValue
      return anonymous(request) == anonymous(route) && fixedItems(request) == fixedItems(route)
    }
  }

  /// The interface that uses an operation without representing it: to stop or resume a run, or as the source of a
  /// param.
  func interfaceUsing(_ operation: ImportedOperation) -> String? {
    files.keys.sorted().first { path in
      guard let service = files[path]?.root["transports"]?["service_api"] else { return false }
      let resume = service["resume"]
      let routes =
        [service["stop"], resume?["request"] ?? resume] + (service["request_with"]?.entries?.map(\.value) ?? [])
      return routes.contains { anonymous($0?.stringValue) == anonymous(operation.name) }
    }
  }

  /// Whether an interface represents or uses an operation.
  func has(_ operation: ImportedOperation) -> Bool {
    interface(for: operation) != nil || interfaceUsing(operation) != nil
  }

  /// The items of a route's query that have no placeholder.
  private func fixedItems(_ route: String?) -> Set<Substring> {
    let query = route?.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    return Set(query.split(separator: "&").filter { !$0.contains("{") })
  }

  /// A route without its query and with `{}` for its placeholders.
  private func anonymous(_ route: String?) -> String? {
    route?.prefix { $0 != "?" }.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : String($0) }
      .joined(separator: "/")
  }
}

/// A place where a type is described or used.
struct Site: Hashable {
  var file: String
  /// The mapping that describes the type.
  var node: YAMLNode
  /// The name of the place in a lock: `ChatReply`, `ChatReply.metadata`, `chat?files[]`.
  var place: String
  /// Whether it is the declaration of a named type.
  var isDeclared = false
  /// The name of a declared type.
  var name: String?
}

struct PropertySite: Hashable {
  /// The object type that lists the property.
  var owner: Site
  var entry: YAMLEntry
  var isRequired: Bool

  var site: Site { Site(file: owner.file, node: entry.value, place: owner.place + "." + placeName(entry.name)) }
}
