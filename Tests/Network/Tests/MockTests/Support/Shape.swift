import InvokerSpec

@testable import InvokerMock

/// What is the same in two answers that were made by the same server: which fields there are, and of which kinds.
struct Shape: Equatable, CustomStringConvertible {
  /// The kinds of values that stand at a path.
  private var kinds: [String: Set<String>] = [:]

  init(_ values: [Literal]) { for value in values { note(value, at: "") } }

  private mutating func note(_ value: Literal, at path: String) {
    kinds[path, default: []].insert(value.kind)
    switch value {
    case .object(let fields):
      // What an app takes and gives is its own.
      for field in fields {
        let inner = path + "." + field.name
        if isOfApp(inner) { kinds[inner, default: []].insert("any") } else { note(field.value, at: inner) }
      }
    case .array(let elements): for element in elements { note(element, at: path + "[]") }
    default: break
    }
  }

  private func isOfApp(_ path: String) -> Bool {
    [".data.inputs", ".data.outputs", ".data.submitted_data", ".data.process_data"].contains(path)
      || path.hasSuffix(".default") || path.hasSuffix("execution_metadata")
  }

  /// Where this shape differs from that of a recording.
  func differences(from recorded: Shape) -> [String] {
    let missing = recorded.kinds.keys.filter { kinds[$0] == nil && recorded.kinds[parent(of: $0)] != nil }
    let new = kinds.keys.filter { recorded.kinds[$0] == nil }
    let other = kinds.keys.filter { path in
      guard let kinds = kinds[path], let others = recorded.kinds[path] else { return false }
      // `null` says nothing of the kind.
      return kinds.subtracting(["null"]).isDisjoint(with: others.subtracting(["null"])) && kinds != others
        && !kinds.subtracting(["null"]).isEmpty && !others.subtracting(["null"]).isEmpty
    }
    return missing.sorted().map { "missing: \($0)" } + new.sorted().map { "new: \($0)" }
      + other.sorted().map { "another kind: \($0)" }
  }

  private func parent(of path: String) -> String { String(path[..<(path.lastIndex(of: ".") ?? path.startIndex)]) }

  var description: String {
    kinds.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.sorted())" }.joined(separator: "\n")
  }
}

extension Literal {
  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
