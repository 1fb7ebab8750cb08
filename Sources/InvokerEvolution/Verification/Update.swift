import InvokerSpec
import YAMLTree

/// Additions to specs that are derived from recordings.
public struct VerificationUpdate: Sendable {
  /// Changed files, by their path below the folder of the specs.
  public var files: [String: [UInt8]] = [:]
  /// Descriptions of the additions, such as `2 fields`.
  public var added: [String] = []
}

extension Verification {
  /// The specs with missing fields, events, values, and codes added. Handwritten content is preserved.
  ///
  /// - Parameter sources: the files of the specs, by path.
  public func update(of specs: SpecSet, _ sources: [String: [UInt8]]) -> VerificationUpdate {
    var editor = SpecEditor(specs, sources)
    for told in findings { editor.add(told.finding) }
    return editor.update(sources)
  }
}

/// Adds to specs with the import implementation: a recording is a document that describes only its content.
private struct SpecEditor {
  let specs: SpecSet
  private var merger: SpecMerger
  private var counts: [String: Int] = [:]
  /// The types of new events.
  private var components: ImportedComponents = [:]
  private var names: SpecNames
  private var additions = Additions()

  init(_ specs: SpecSet, _ sources: [String: [UInt8]]) {
    self.specs = specs
    let texts = SpecTexts(sources)
    names = SpecNames(existing: texts.typeFiles)
    merger = SpecMerger(texts, [:], names, ImportLock(), documentName: "")
  }

  mutating func add(_ finding: RecordedFinding) {
    switch finding.kind {
    case .field(let name, let type, let value):
      guard let site = site(of: type) else { return }
      additions.properties[site, default: []].append(
        ImportedProperty(name: name, type: value.type, isRequired: false))
      count("field")
    case .event(let name, let union, let value):
      guard let site = site(of: union) else { return }
      let component = "\(union.name).\(pascalCase(name))"
      names.pair(component, with: SpecNames.Place(file: site.file, name: component))
      components[component] = eventType(of: union, value)
      additions.cases[site, default: []].append(
        ImportedUnion.Case(value: name, component: component, location: union.location))
      count("event")
    case .value(let value, let type):
      guard let site = site(of: type) else { return }
      additions.values[site, default: []].append(value)
      count("value")
    case .code(let code, let status, let message, let interface):
      additions.errors[interface.location.path, default: []].append(
        ImportedError(code: code, status: status, description: message, location: interface.location))
      count("code")
    case .unreadable, .missing, .type, .bounds, .order, .mode, .status, .noCode, .param, .queryItem: break
    }
  }

  private mutating func count(_ noun: String) { counts[noun, default: 0] += 1 }

  /// The type of a new event. It is built on the largest base of the other events whose required fields it contains.
  private mutating func eventType(of union: TypeDeclaration, _ value: ObservedValue) -> ImportedType {
    let siblings = union.union?.cases.compactMap { specs.types[$0.type.name]?.object } ?? []
    var best: (name: TypeName, fields: Set<String>)?
    for base in Set(siblings.flatMap { $0.bases.map(\.name) }).sorted(by: { $0.description < $1.description }) {
      guard let object = specs.types[base]?.object else { continue }
      let fields = Set(object.properties.map(\.name))
      let required = Set(object.properties.filter(\.isRequired).map(\.name))
      if required.isSubset(of: value.fieldNames), fields.count > best?.fields.count ?? 0 { best = (base, fields) }
    }
    var object = ImportedObject()
    if let best, let file = specs.types[best.name]?.location.path {
      names.pair(best.name.description, with: SpecNames.Place(file: file, name: best.name.description))
      object.bases = [best.name.description]
    }
    let inherited = (best?.fields ?? []).union([union.union?.discriminator ?? ""])
    object.properties = value.properties(except: inherited)
    return ImportedType(kind: .object(object), location: union.location)
  }

  /// The place where a type is described.
  private func site(of type: TypeDeclaration) -> Site? {
    if !type.isInPlace { return merger.texts.declaration(of: type.name.description) }
    let file = type.location.path
    guard let root = merger.texts.files[file]?.root, let node = root.mapping(at: type.location.range.start) else {
      return nil
    }
    return Site(file: file, node: node, place: placeName(type.name.description))
  }

  func update(_ sources: [String: [UInt8]]) -> VerificationUpdate {
    var merger = SpecMerger(merger.texts, components, names, ImportLock(), documentName: "")
    merger.additions = additions
    merger.applyAdditions()
    var update = VerificationUpdate()
    for (path, text) in merger.texts.files where text.edited != sources[path] { update.files[path] = text.edited }
    update.added = ["field", "event", "value", "code"].compactMap { noun in
      counts[noun].map { counted($0, noun) }
    }
    return update
  }
}

extension YAMLNode {
  /// The mapping that begins at a position: this one or one inside it.
  fileprivate func mapping(at start: SourcePosition) -> YAMLNode? {
    guard range.start <= start, start <= range.end else { return nil }
    if range.start == start, entries != nil { return self }
    let children = elements ?? entries?.map(\.value) ?? []
    return children.lazy.compactMap { $0.mapping(at: start) }.first
  }
}
