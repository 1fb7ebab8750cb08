import InvokerSpec
import YAMLTree

extension EditedSpecs {
  /// Returns the change that writes the keys of a file in the order of the format, with their comments; `nil` if they are
  /// in order, or if the file is not valid YAML. Names that the spec defines keep their order.
  public func formattingChange(of path: String) -> TextEdit? {
    guard let bytes = sources[path], let root = root(of: path) else { return nil }
    let ordered = KeyOrder(bytes).ordered(root, in: 0..<bytes.count)
    guard ordered != bytes, hasSameContents(bytes, ordered) else { return nil }
    // Whole lines that differ.
    let common = zip(bytes, ordered).prefix { $0 == $1 }.count
    let start = bytes[..<common].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    let most = min(bytes.count, ordered.count) - start
    let same = zip(bytes.reversed(), ordered.reversed()).prefix { $0 == $1 }.count
    let end = bytes[(bytes.count - min(same, most))...].firstIndex(where: isEnd) ?? bytes.count
    let text = ordered[start..<(end + ordered.count - bytes.count)]
    return TextEdit(range: LineTable(bytes).range(start..<end), text: String(decoding: text, as: UTF8.self))
  }

  /// Whether two files differ only in the order of keys.
  private func hasSameContents(_ bytes: [UInt8], _ ordered: [UInt8]) -> Bool {
    let (before, after) = (parseYAML(bytes), parseYAML(ordered))
    guard before.problems.isEmpty, after.problems.isEmpty, let one = before.root, let other = after.root else {
      return false
    }
    return one.hasSameContents(as: other)
  }
}

extension YAMLNode {
  fileprivate func hasSameContents(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let one), .scalar(let two)): one == two
    case (.sequence(let one), .sequence(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.hasSameContents(as: $1) }
    case (.mapping(let one), .mapping(let two)):
      one.count == two.count
        && zip(one.sorted { $0.name < $1.name }, two.sorted { $0.name < $1.name }).allSatisfy {
          $0.name == $1.name && $0.value.hasSameContents(as: $1.value)
        }
    default: false
    }
  }
}
