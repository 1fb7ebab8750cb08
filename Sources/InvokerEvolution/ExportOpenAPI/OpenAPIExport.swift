import InvokerSpec
import YAMLTree

/// Returns a document of OpenAPI 3.2, in JSON, that describes interfaces over HTTP and their types.
///
/// What OpenAPI has no words for is in extensions, from which an import restores the specs.
///
/// - Parameters:
///   - specs: specs without errors.
///   - sources: the bytes of their files, by path, and those of `invoker.yaml`.
///   - title: the title of the document.
public func exportOpenAPI(_ specs: SpecSet, sources: [String: [UInt8]], title: String) -> String {
  let roots = sources.compactMapValues { parseYAML($0).root }
  let schemas = SchemaExport(specs)
  // The document has no other place for the types of other modules.
  let imported = Set(specs.modules.flatMap(\.uses).map(\.name.description))
  let declared = specs.files.flatMap { roots[$0.path]?["types"]?.entries ?? [] }
  let others = specs.modules.flatMap(\.specs.files).flatMap { roots[$0.path]?["types"]?.entries ?? [] }
  let types = (declared + others.filter { imported.contains($0.name) }).map {
    (key: $0.name, value: schemas.component($0.name, $0.value))
  }
  let calls = specs.files.compactMap { file -> OperationExport? in
    guard let interface = file.interface, let service = interface.serviceAPI, let root = roots[file.path] else {
      return nil
    }
    return OperationExport(schemas: schemas, interface: interface, service: service, file: file.path, root: root)
  }
  let version = calls.compactMap(\.service.version).first
  let basePath = calls.compactMap(\.service.basePath).first
  let transports = roots[Config.fileName]?["transports"].map { ReportValue(spec: $0, key: "transports") }
  let files = specs.files.compactMap { file in roots[file.path].map { ownFile(file, $0) } }
  let components: ReportValue = [
    "schemas": .object(types), "securitySchemes": ["key": (calls.first?.service.settings ?? .standard).scheme],
  ]
  let document: ReportValue = [
    "openapi": "3.2.0", "info": ["title": .string(title), "version": .string(version ?? "1")],
    "servers": basePath.map { [["url": .string("/" + $0)]] }, "security": [["key": []]],
    "paths": .object(paths(of: calls)), "components": components,
    ownKey: ["files": .array(files), "transports": transports],
  ]
  return document.text
}

extension APISettings {
  /// How the key is sent.
  fileprivate var scheme: ReportValue {
    keyHeader.lowercased() == "authorization" && keyPrefix == APISettings.standard.keyPrefix
      ? ["type": "http", "scheme": "bearer"] : ["type": "apiKey", "in": "header", "name": .string(keyHeader)]
  }
}

/// The operations by path. Interfaces can share an operation that they use, but not their own.
private func paths(of calls: [OperationExport]) -> ReportFields {
  var paths: [(path: String, operations: ReportFields)] = []
  let entries = calls.map(\.entries)
  for entry in distinct(entries.compactMap(\.first)) + entries.flatMap({ $0.dropFirst() }) {
    let index = paths.firstIndex { $0.path == entry.path } ?? paths.endIndex
    if index == paths.endIndex { paths.append((entry.path, [])) }
    if !paths[index].operations.contains(where: { $0.key == entry.method }) {
      paths[index].operations.append((entry.method, .object(entry.operation)))
    }
  }
  return paths.map { ($0.path, .object($0.operations)) }
}

/// Calls of the same path and method differ in fixed items of the query, which the path then has. If they differ only in
/// what they respond with, the path of all but the first has a fragment, which no request has.
private func distinct(_ entries: [OperationExport.Entry]) -> [OperationExport.Entry] {
  var taken: Set<String> = []
  return entries.map { entry in
    var entry = entry
    let same = entries.filter { $0.path == entry.path && $0.method == entry.method }
    if same.count > 1, !entry.fixedItems.isEmpty { entry.path += "?" + entry.fixedItems.joined(separator: "&") }
    if !taken.insert(entry.method + " " + entry.path).inserted { entry.path += "#" + entry.interface }
    return entry
  }
}

/// A file, with its types in order, and with what is neither an operation nor a type: the errors of a shared file, or the
/// whole file if it describes an app, or an interface that has no route.
private func ownFile(_ file: SpecFile, _ root: YAMLNode) -> ReportValue {
  var fields: ReportFields = [("path", .string(file.path))]
  let types = root["types"]?.entries?.map { ReportValue.string($0.name) } ?? []
  if !types.isEmpty { fields.append(("types", .array(types))) }
  if file.interface?.serviceAPI == nil {
    let words = (root.entries ?? []).filter { $0.name != "types" }
    fields.append(("spec", .object(words.map { ($0.name, ReportValue(spec: $0.value, key: $0.name)) })))
  }
  return .object(fields)
}

/// Returns whether a file is a document that `exportOpenAPI` has written.
public func isExportedOpenAPI(_ bytes: [UInt8]) -> Bool {
  parseOpenAPI(bytes, path: "").root?[ownKey]?["files"] != nil
}
