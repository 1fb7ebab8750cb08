import InvokerGenerator
import InvokerSpec
import YAMLTree

/// What an editor shows for a place.
public struct Hover: Hashable, Sendable {
  public var markdown: String
  /// The place.
  public var range: SourceRange
}

extension EditedSpecs {
  /// Returns what the format says of the key at a position, or the Swift code of the type, property, or param there.
  public func hover(at offset: Int, in path: String) -> Hover? {
    guard let trail = trail(to: offset, in: path) else { return nil }
    if let mention = mention(at: offset, in: path), let text = text(of: mention.target) {
      return Hover(markdown: text, range: mention.location.range)
    }
    let node = trail.last
    let range: SourceRange
    if trail.isOnKey, let key = node.key {
      range = key.range
    } else {
      guard node.node.stringValue != nil, !node.values.contains(where: \.isProse) else { return nil }
      range = node.node.range
    }
    if let swift = swift(at: Location(path: path, range: range)) {
      return Hover(markdown: swift + description(of: node.node), range: range)
    }
    let rows = node.rows.fitting(trail.parent?.node)
    return rows.isEmpty ? nil : Hover(markdown: rows.map(\.sentences).joined(separator: "\n\n"), range: range)
  }

  private func text(of target: Target) -> String? {
    guard case .type(let name) = target.kind, let names = names[target.file],
      let type = names.types.first(where: { $0.name == name })
    else { return nil }
    return [swift(of: .type(TypeName(name)), nil), type.description].compactMap(\.self).joined(separator: "\n\n")
  }

  private func description(of node: YAMLNode) -> String {
    node["description"]?.stringValue.map { "\n\n" + $0 } ?? ""
  }
}

extension FormatValue {
  fileprivate var isProse: Bool { if case .prose = self { true } else { false } }
}

extension [FormatKey] {
  /// Returns the rows that apply to the type in a mapping, if it is one.
  func fitting(_ mapping: YAMLNode?) -> [FormatKey] {
    let words = Dictionary(
      (mapping?.entries ?? []).map { ($0.name, $0.value.stringValue ?? "") }, uniquingKeysWith: { first, _ in first })
    let kinds = TypeKinds(words: words)
    let fitting = filter { !$0.kinds.isDisjoint(with: kinds) }
    return fitting.isEmpty ? self : fitting
  }
}

extension FormatKey {
  /// The meaning of the key, in Markdown.
  var sentences: String {
    let examples = examples.map { "`\($0)`" }.joined(separator: ", ")
    return "**\(name)**" + (isRequired ? " (required)" : "") + ": " + meaning
      + (examples.isEmpty ? "" : " For example: \(examples)")
  }
}

extension TypeKinds {
  /// Finds the kinds of types that can have certain keys.
  ///
  /// - Parameter words: The keys, with the text of their values.
  init(words: [String: String]) {
    self = .all
    let table = Grammar.standard[.type]
    for (name, value) in words {
      if name == "type" {
        formIntersection(Self.named(value))
      } else if name != "required", let kinds = table.kinds[name] {
        // `required` of a param is not that of an object.
        formIntersection(kinds)
      }
    }
    if isEmpty { self = .all }
  }

  private static func named(_ type: String) -> TypeKinds {
    switch type {
    case "string": [.string, .enumeration]
    case "integer", "number": .number
    case "boolean": .boolean
    case "array": .array
    case "object": [.object, .dictionary, .discriminated]
    default: .all
    }
  }
}
