import InvokerSpec
import YAMLTree

/// Something that can be written at a place.
public struct Completion: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case key, value, reference
  }

  public var label: String
  public var kind: Kind
  /// A short addition to the label.
  public var detail: String?
  /// In Markdown.
  public var documentation: String?
  /// The text to write, and the range that it replaces.
  public var change: TextEdit
}

extension EditedSpecs {
  /// Returns what can be written at a position, in the order of the format. The file does not have to be valid YAML.
  public func completions(at offset: Int, in path: String) -> [Completion] {
    guard let bytes = sources[path], let scan = CursorScan(bytes, at: offset) else { return [] }
    var values: [FormatValue] = [.keys(place(of: path, bytes))]
    for (index, step) in scan.path.enumerated() {
      let isLast = index == scan.path.count - 1 && !scan.isInValue
      values = values.below(step).flatMap { value in
        value.alternatives { isLast && !scan.siblings.isEmpty ? scan.siblings[$0] != nil : nil }
      }
    }
    let change = TextEdit(range: LineTable(bytes).range(scan.replaced), text: "")
    return scan.isInValue
      ? values.flatMap { self.values(of: $0, change, in: path) } : keys(of: values, scan, change)
  }

  /// Returns the kind of a file that may not be valid YAML.
  private func place(of path: String, _ bytes: [UInt8]) -> FormatPlace {
    if let root = trees[path] { return place(of: path, root) }
    let keys = ScannedLines(LineTable(bytes), bytes).topLevelKeys
    let entries = keys.map { name, value in
      YAMLEntry(key: YAMLNode(text: name), value: YAMLNode(text: value))
    }
    return place(of: path, YAMLNode(content: .mapping(entries), range: Location(startOf: path).range))
  }

  private func keys(of values: [FormatValue], _ scan: CursorScan, _ change: TextEdit) -> [Completion] {
    let kinds = TypeKinds(words: scan.siblings)
    var seen = Set(scan.siblings.keys)
    return values.flatMap { value -> [Completion] in
      guard case .keys(let place) = value else { return [] }
      let keys = Grammar.standard[place].keys.filter { !$0.kinds.isDisjoint(with: kinds) }
      return keys.filter { seen.insert($0.name).inserted }.map { key in
        var change = change
        change.text = key.name + (scan.hasColon ? "" : key.value.isMapping && scan.column != nil ? ":" : ": ")
        if !scan.hasColon, let suggestion = key.suggestion { change.text += suggestion }
        return Completion(
          label: key.name, kind: .key, detail: key.isRequired ? "required" : nil, documentation: key.sentences,
          change: change)
      }
    }
  }

  private func values(of value: FormatValue, _ change: TextEdit, in path: String) -> [Completion] {
    func words(_ words: [String]) -> [Completion] {
      words.map { word in
        Completion(label: word, kind: .value, change: TextEdit(range: change.range, text: word))
      }
    }
    switch value {
    case .version: return words(["1"])
    case .boolean: return words(["true", "false"])
    case .choice(let choices), .suggested(let choices, _): return words(choices)
    case .text(let form): return references(form, change, in: path)
    default: return []
    }
  }

  /// Returns the references in quotes, first those to the same file.
  private func references(_ form: TextForm, _ change: TextEdit, in path: String) -> [Completion] {
    let files = names.keys.sorted { ($0 == path ? 0 : 1, $0) < ($1 == path ? 0 : 1, $1) }
    return files.flatMap { file -> [Completion] in
      guard let names = names[file], let written = relativePath(to: file, from: path) else { return [] }
      func reference(_ text: String, _ description: String?) -> Completion {
        let isQuoted = form != .relativePath
        return Completion(
          label: text, kind: .reference, documentation: description,
          change: TextEdit(range: change.range, text: isQuoted ? "'\(text)'" : text))
      }
      let start = file == path ? "" : written
      switch form {
      case .typeReference: return names.types.map { reference(start + "#/types/" + $0.name, $0.description) }
      case .errorReference where file != path:
        return names.errors.map { reference(start + "#/errors/" + $0.name, $0.description) }
      case .relativePath where file != path && (names.isInterface || path == Config.fileName):
        return [reference(written, nil)]
      default: return []
      }
    }
  }
}

extension [FormatValue] {
  /// Returns the values that a step can lead to.
  fileprivate func below(_ step: CursorScan.Step) -> [FormatValue] {
    switch step {
    case .key(let name): entry(name).values
    case .element: compactMap(\.element)
    }
  }
}

extension FormatValue {
  /// Whether the value is always a mapping.
  fileprivate var isMapping: Bool {
    switch self {
    case .keys, .map, .having: true
    default: false
    }
  }
}

extension YAMLNode {
  /// Creates a node for a text that was read without the rest of its file.
  fileprivate init(text: String) {
    self.init(
      content: .scalar(YAMLScalar(text: text, style: .plain)), range: Location(startOf: "").range)
  }
}
