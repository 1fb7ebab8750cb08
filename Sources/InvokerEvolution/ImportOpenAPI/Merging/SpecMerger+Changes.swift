import InvokerSpec
import YAMLTree

/// Keywords that specify the values of a type, in the order in which they are written.
private let structure = keyOrder(in: .type).filter {
  !["required", "description", "deprecated", "since", "was"].contains($0)
}
/// Keywords whose values are compared part by part.
private let deepWords: Set = ["allOf", "enum", "items", "properties", "discriminator", "additionalProperties"]

private let goneMark = "No longer described by "

extension SpecMerger {
  /// Writes the results of the traversal into the texts.
  mutating func apply() {
    settleShapes()
    for place in wanted.keys.sorted() { compare(place) }
    for place in base.facts.keys.sorted() where facts[place] == nil { markGone(place) }
    applyAdditions()
  }

  // MARK: Changes

  private mutating func compare(_ place: String) {
    guard let found = found[place], let wanted = wanted[place], let said = facts[place]?.sorted() else { return }
    let before = base.facts[place]
    if before == nil, !wanted.type.own.contains(where: { $0.key == "deprecated" }) { unmark(found) }
    guard before != said.joined(separator: " | ") else { return }
    let site = Site(file: found.file, node: found.entry.value, place: place)
    let (isRequired, isParam) =
      switch found.kind {
      case .param(let isRequired): (isRequired, true)
      case .property(let property): (property.isRequired, false)
      case .member: (false, false)
      }
    let spec = texts.shape(of: site, isRequired: isRequired)
    if said.contains(spec.text) { return }
    if let before, before == spec.text, said.count == 1 { return rewrite(found, wanted, isRequired: isRequired) }
    guard !spec.admits(wanted.shape, isParam: isParam) else { return }
    let earlier = before.map { ", which had '\($0)' before" } ?? ""
    diagnostics.append(
      Diagnostic(
        .openAPIDiffers,
        "\(quoted(found.entry.name)) is '\(spec.text)' here, and '\(wanted.shape.text)' in the document" + earlier,
        at: Location(path: found.file, range: found.entry.key.range),
        notes: [.init("in the document", at: wanted.type.location)],
        fix: "the spec stays as it is; change it if the document is right"))
  }

  /// Replaces the type at a place that users haven't changed with the current type in the document.
  private mutating func rewrite(_ found: Found, _ wanted: Wanted, isRequired: Bool) {
    let node = found.entry.value
    guard let entries = node.entries else { return }
    var words = writer(for: found.file).words(of: wanted.type).filter { structure.contains($0.key) }
    if case .param = found.kind, wanted.shape.isRequired { words.append(.init("required", .scalar("true"))) }
    additions.types.append(wanted.type)
    var old = entries.filter { structure.contains($0.name) }
    if case .param = found.kind { old += entries.filter { $0.name == "required" } }
    let removed = old.filter { entry in !words.contains { $0.key == entry.name } }
    let added = words.filter { word in !old.contains { $0.name == word.key } }
    for word in words where !deepWords.contains(word.key) {
      guard let entry = old.first(where: { $0.name == word.key }), YAMLText(Literal(entry.value)) != word.value,
        entry.value.stringValue.map({ YAMLText.text($0).flow }) != word.value.flow
      else { continue }
      texts.files[found.file]?.replace(entry, with: word, in: node)
    }
    for (entry, word) in zip(removed, added) { texts.files[found.file]?.replace(entry, with: word, in: node) }
    for entry in removed.dropFirst(added.count) { texts.files[found.file]?.remove(entry, from: node) }
    let rest = Array(added.dropFirst(removed.count))
    if !rest.isEmpty { texts.files[found.file]?.add(rest, to: node) }
    if case .property(let property) = found.kind, wanted.shape.isRequired != isRequired {
      setRequired(property, to: wanted.shape.isRequired)
    }
  }

  private mutating func setRequired(_ property: PropertySite, to isRequired: Bool) {
    let owner = property.owner
    guard let list = owner.node["required"], let elements = list.elements else {
      if isRequired { additions.required[owner, default: []].add(property.entry.name, named: \.self) }
      return
    }
    if isRequired { return additions.required[owner, default: []].add(property.entry.name, named: \.self) }
    let names = elements.compactMap(\.stringValue).filter { $0 != property.entry.name }
    guard let entry = owner.node.entries?.first(where: { $0.name == "required" }) else { return }
    if names.isEmpty {
      texts.files[owner.file]?.remove(entry, from: owner.node)
    } else {
      texts.files[owner.file]?.replace(
        entry, with: .init("required", .list(names.map { .text($0) })), in: owner.node)
    }
  }

  // MARK: Removals

  private mutating func markGone(_ place: String) {
    guard let found = found[place] else { return }
    let name = quoted(found.entry.name)
    let location = Location(path: found.file, range: found.entry.key.range)
    switch found.kind {
    case .param, .property:
      guard found.entry.value.entries != nil, found.entry.value["deprecated"] == nil else { return }
      texts.files[found.file]?.add(
        [.init("deprecated", .text(goneMark + documentName + "."))], to: found.entry.value)
      diagnostics.append(
        Diagnostic(
          .openAPIGone, "\(name) is no longer in the document", at: location, fix: "it is marked as deprecated"))
    case .member(let what):
      texts.files[found.file]?.comment(goneMark + documentName + ".", above: found.entry, in: found.mapping)
      diagnostics.append(
        Diagnostic(
          .openAPIGone, "the \(what) \(name) is no longer in the document", at: location,
          fix: "remove it when no server sends it"))
    }
  }

  /// Removes the mark of an earlier import from an element that is in the document again.
  private mutating func unmark(_ found: Found) {
    guard let entry = found.entry.value.entries?.first(where: { $0.name == "deprecated" }),
      entry.value.stringValue?.hasPrefix(goneMark) == true
    else { return }
    texts.files[found.file]?.remove(entry, from: found.entry.value)
  }
}
