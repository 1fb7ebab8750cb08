import InvokerSpec
import YAMLTree

/// Leaves out what does not become a valid spec.
extension OpenAPIReader {
  /// Removes the smallest part of the document from which a problem of the written specs comes, and reports it.
  ///
  /// - Returns: whether there is one.
  mutating func leaveOut(_ problem: Diagnostic, in changes: Changes, of selection: inout OperationSelection) -> Bool {
    guard let place = problem.location, let bytes = changes.files[place.path],
      let root = parseYAML(bytes).root
    else { return false }
    let path = root.path(to: place.range.start.offset)
    let message = "this is not valid in a spec: \(problem.message) [\(problem.rule.id)]"
    if path.first == "types", path.count > 1,
      let component = changes.components[SpecNames.Place(file: place.path, name: path[1])],
      var type = components[component], let report = type.remove(path.dropFirst(2))
    {
      components[component] = type
      leaveOut(message, at: report.location, instead: report.instead)
      return true
    }
    guard let index = changes.operations[place.path] else { return false }
    var operation = selection.taken[index].operation
    if let report = operation.remove(path[...]) {
      selection.taken[index].operation = operation
      leaveOut(message, at: report.location, instead: report.instead)
      return true
    }
    leaveOut(message, at: operation.location, instead: "the operation is omitted")
    selection.taken.remove(at: index)
    selection.recorded[operation.name] = nil
    return true
  }
}

/// Where a removed part is in the document, and what replaces it.
private typealias Removal = (location: Location, instead: String)

extension ImportedOperation {
  /// Removes the part at a path in its spec; `nil` if the operation needs it.
  fileprivate mutating func remove(_ path: ArraySlice<String>) -> Removal? {
    let keys = Array(path.prefix(3))
    switch keys.first {
    case "params":
      guard let index = params.firstIndex(where: { $0.name == keys.dropFirst().first }) else { return nil }
      if let report = params[index].type.remove(path.dropFirst(2)) { return report }
      return params[index].place == .path ? nil : (params.remove(at: index).type.location, "the param is omitted")
    case "response_modes" where keys.last == "returns": return reply?.remove(path.dropFirst(3))
    case "response_modes" where keys.last == "yields": return events?.remove(path.dropFirst(3))
    default: return nil
    }
  }
}

extension ImportedType {
  /// Removes the part at a path in its spec. The type itself accepts any value then, if it doesn't already.
  ///
  /// - Returns: `nil` if nothing could be removed.
  fileprivate mutating func remove(_ path: ArraySlice<String>) -> Removal? {
    if let first = path.first {
      let rest = path.dropFirst()
      switch kind {
      case .array(var element) where first == "items":
        let report = element.remove(rest)
        kind = .array(element)
        if report != nil { return report }
      case .dictionary(var element) where first == "additionalProperties":
        let report = element.remove(rest)
        kind = .dictionary(element)
        if report != nil { return report }
      case .object(var object) where first == "properties":
        guard let index = object.properties.firstIndex(where: { $0.name == rest.first }) else { break }
        let location = object.properties[index].type.location
        if rest.count > 1, let report = object.properties[index].type.remove(rest.dropFirst()) {
          kind = .object(object)
          return report
        }
        object.properties.remove(at: index)
        kind = .object(object)
        return (location, "the property is omitted")
      case .union(var union) where first == "discriminator":
        guard let index = union.cases.firstIndex(where: { $0.value == rest.dropFirst().first }), union.cases.count > 1
        else { break }
        let location = union.cases.remove(at: index).location
        kind = .union(union)
        return (location, "the case is omitted")
      default:
        let count = constraints.count
        constraints.removeAll { $0.name == first }
        if constraints.count < count { return (location, "'\(first)' is omitted") }
        if first == "default", defaultValue != nil {
          defaultValue = nil
          return (location, "'default' is omitted")
        }
        if first == "description", description != nil {
          description = nil
          return (location, "'description' is omitted")
        }
      }
    }
    guard self != ImportedType(kind: .any, location: location) else { return nil }
    self = ImportedType(kind: .any, location: location)
    return (location, "any value is accepted")
  }
}

extension YAMLNode {
  /// The keys on the way to the innermost entry that contains an offset.
  fileprivate func path(to offset: Int) -> [String] {
    if let entries {
      guard
        let entry = entries.last(where: { $0.key.range.start.offset <= offset }),
        offset <= max(entry.key.range.end.offset, entry.value.range.end.offset)
      else { return [] }
      return [entry.name] + entry.value.path(to: offset)
    }
    return elements?.last { $0.range.start.offset <= offset }?.path(to: offset) ?? []
  }
}
