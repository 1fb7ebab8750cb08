import InvokerGenerator
import InvokerSpec
import YAMLTree

/// The operations of an import.
struct OperationSelection {
  var taken: [(operation: ImportedOperation, name: InterfaceName)] = []
  /// The number of further operations that the specs use to stop or resume a run.
  var used = 0
  /// Operations of the last import that are no longer in the document.
  var gone: [String] = []
  /// The types of a document that was exported from specs, with their files.
  var own: [(type: String, file: String)] = []
  /// The files of such a document that describe no operation.
  var ownFiles: [OwnFile] = []
  /// The number of operations in the document.
  var all = 0
  /// The starting point of the next import: the names of operations, and the schemas of their events.
  var recorded: [String: String] = [:]
}

func selectOperations(
  _ reader: inout OpenAPIReader, _ lock: ImportLock, _ options: OpenAPIImportOptions, _ texts: SpecTexts
) -> OperationSelection {
  let entries = reader.operationEntries()
  var selection = OperationSelection(all: entries.count)
  let asked = Set(options.operations.compactMap { reader.find($0.name, in: entries) })
  for name in options.streams.keys.sorted() { _ = reader.find(name, in: entries) }
  let takesAll = options.takesAll || options.operations.isEmpty && lock.operations.isEmpty
  selection.gone = lock.operations.keys.filter { name in !entries.contains { $0.name == name } }.sorted()

  for file in reader.ownFiles {
    for type in file.types { selection.own.append((type, file.path)) }
    if file.spec != nil { selection.ownFiles.append(file) }
    for type in file.types { _ = reader.type(reader.pointer(toSchema: type, at: reader.root)) }
  }

  let others = options.others.map { SpecTexts($0.filter { isSpec($0.key) }) }
  // Other interfaces keep their files.
  var taken = texts.interfaceNames
  var calls = CallNames()
  for entry in entries {
    let isNew = takesAll || asked.contains(entry.name)
    guard isNew || lock.operations[entry.name] != nil else { continue }
    var probe = ImportedOperation(method: entry.method, path: entry.path, location: reader.location(of: entry.key))
    if reader.isOwn { probe.own = OwnOperation(entry.node[ownKey]) }
    let file = texts.interface(for: probe)
    if file == nil, texts.interfaceUsing(probe) != nil {
      selection.used += 1
      selection.recorded[entry.name] = "-"
      continue
    }
    // The interface has been removed since the last import, or belongs elsewhere.
    if file == nil, !isNew || !options.takesNew || others.contains(where: { $0.has(probe) }) { continue }
    guard var operation = reader.operation(entry) else { continue }
    let stream = options.streams[entry.name] ?? entry.id.flatMap { options.streams[$0] }
    if operation.own == nil {
      reader.describeEvents(of: &operation, as: stream, remembered: lock.operations[entry.name], at: entry.node)
      reader.nameReply(of: &operation)
    }
    let given = options.operations.first { $0.name == entry.name || $0.name == entry.id }?.place
    let place = given ?? (options.namesCalls && file == nil ? calls.place(of: operation, besides: taken) : nil)
    let name =
      file != nil
      ? InterfaceName(place: place ?? [])
      : operation.own.map { InterfaceName($0) } ?? interfaceName(operation, place, &taken)
    selection.taken.append((operation, name))
    selection.recorded[entry.name] = operation.events.flatMap(componentName) ?? "-"
  }
  return selection
}

private func componentName(_ type: ImportedType) -> String? {
  if case .component(let name) = type.kind { name } else { nil }
}

/// A name that isn't the name of another interface.
private func interfaceName(
  _ operation: ImportedOperation, _ place: [String]?, _ taken: inout Set<String>
) -> InterfaceName {
  var name = InterfaceName(
    place: place ?? [snakeCase(operation.id ?? (operation.method.lowercased() + operation.path))])
  var wanted = name.name
  if !isUsableInterfaceName(wanted) { wanted += "_call" }
  // Files whose names differ in capitals only, or in underscores, collide in Swift or on a disk.
  func plain(_ name: String) -> String { name.filter { $0 != "_" } }
  let names = Set(taken.map(plain))
  name.rename(to: wanted)
  var number = 2
  while names.contains(plain(name.name)) {
    name.rename(to: wanted + "_" + String(number))
    number += 1
  }
  taken.insert(name.name)
  return name
}

extension OpenAPIReader {
  /// The name of the operation that the user refers to.
  fileprivate mutating func find(_ name: String, in entries: [Entry]) -> String? {
    if let entry = entries.first(where: { $0.name == name || $0.id == name }) { return entry.name }
    let names = entries.map(\.name) + entries.compactMap(\.id)
    let place = (root["paths"].flatMap { node in root.entries?.first { $0.value == node }?.key }) ?? root
    report(
      Diagnostic(
        .openAPIOperation, "the document has no operation \(quoted(name))" + didYouMean(name, names),
        at: location(of: place), fix: "write the method and path as in the document, such as 'POST /chat-messages'"))
    return nil
  }

  /// Gives an in-place reply a name.
  fileprivate mutating func nameReply(of operation: inout ImportedOperation) {
    guard let reply = operation.reply, reply.object != nil else { return }
    let name = addComponent(reply, at: [operation.name, "reply"])
    operation.reply = ImportedType(kind: .component(name), location: reply.location)
  }

  /// Finds the union of a stream's events, which documents often describe only as `type: string`.
  fileprivate mutating func describeEvents(
    of operation: inout ImportedOperation, as asked: String?, remembered: String?, at node: YAMLNode
  ) {
    guard let events = operation.events else { return }
    if components.resolved(events).union != nil, asked == nil { return }
    // All events are alike.
    if asked == nil, let object = components.resolved(events).object,
      !object.properties.isEmpty || !object.bases.isEmpty
    {
      if events.kind.isInPlace {
        let name = addComponent(events, at: [operation.name, "event"])
        operation.events = ImportedType(kind: .component(name), location: events.location)
      }
      return
    }
    let schemas = root["components"]?["schemas"]?.entries ?? []
    let unions = schemas.filter { $0.value["discriminator"] != nil }.map(\.name)
    let name: String
    if let asked {
      guard unions.contains(asked) else {
        report(
          Diagnostic(
            .openAPIOperation,
            "the document has no schema \(quoted(asked)) with a discriminator" + didYouMean(asked, unions),
            at: operation.location))
        return
      }
      name = asked
    } else if let remembered, unions.contains(remembered) {
      name = remembered
    } else if let guess = nearestUnion(of: operation, node, unions) {
      name = guess
      report(
        Diagnostic(
          .openAPIAssumed, "the document does not specify the events; they are assumed to be \(quoted(guess))",
          at: events.location, fix: "if they are not, name their schema with --stream '\(operation.name)=SCHEMA'"))
    } else {
      report(
        Diagnostic(
          .openAPIAssumed, "the document does not specify the events; they are assumed to be any objects",
          at: events.location, fix: "if a schema describes them, name it with --stream '\(operation.name)=SCHEMA'"))
      return
    }
    operation.events = reference(to: name, at: events.location)
  }

  fileprivate func pointer(toSchema name: String, at place: YAMLNode) -> YAMLNode {
    pointer(to: YAMLNode(content: .scalar(YAMLScalar(text: name, style: .doubleQuoted)), range: place.range))
  }

  private mutating func reference(to schema: String, at location: Location) -> ImportedType {
    let name = YAMLNode(content: .scalar(YAMLScalar(text: schema, style: .doubleQuoted)), range: location.range)
    return type(pointer(to: name))
  }

  /// The only union whose name has the most words in common with the name of the operation.
  private func nearestUnion(of operation: ImportedOperation, _ node: YAMLNode, _ unions: [String]) -> String? {
    let general: Set = ["chunk", "event", "events", "stream", "response", "request", "message", "messages", "base"]
    func words(_ name: String) -> Set<String> { Set(snakeCase(name).split(separator: "_").map(String.init)) }
    let own = words(operation.id ?? "").union(words(operation.path))
    let scored = unions.map { (name: $0, score: words($0).subtracting(general).intersection(own).count) }
    guard let best = scored.map(\.score).max(), best > 0 else { return nil }
    let nearest = scored.filter { $0.score == best }
    return nearest.count == 1 ? nearest[0].name : nil
  }
}
