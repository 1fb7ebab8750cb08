import InvokerSpec
import YAMLTree

/// An edit that resolves a diagnostic.
public struct QuickFix: Hashable, Sendable {
  public var title: String
  /// The change of the file that the diagnostic is in.
  public var change: TextEdit
}

extension EditedSpecs {
  /// Returns the edit that does what the fix of a diagnostic says; `nil` if that is not a single edit.
  public func quickFix(for diagnostic: Diagnostic) -> QuickFix? {
    guard let location = diagnostic.location, let correction = diagnostic.correction,
      let bytes = sources[location.path]
    else { return nil }
    switch correction {
    case .replace(let text):
      return QuickFix(title: "Replace with \(text)", change: TextEdit(range: location.range, text: text))
    case .addKey(let name, let value):
      guard let trail = trail(to: location.range.start.offset, in: location.path), trail.isOnKey,
        let mapping = trail.parent, let change = adding(name, value, to: mapping, of: bytes)
      else { return nil }
      return QuickFix(title: "Add '\(name)'", change: change)
    case .removeEntry:
      guard let trail = trail(to: location.range.start.offset, in: location.path),
        let index = trail.nodes.lastIndex(where: { $0.key != nil && $0.isAt(location.range) }), index > 0,
        let range = removing(trail.nodes[index], from: trail.nodes[index - 1], of: bytes)
      else { return nil }
      let name = trail.nodes[index].key?.stringValue ?? ""
      return QuickFix(
        title: "Remove '\(name)'", change: TextEdit(range: LineTable(bytes).range(range), text: ""))
    }
  }

  /// Returns the insertion of a key in its place in the order of the format.
  private func adding(_ name: String, _ value: String, to mapping: FormatNode, of bytes: [UInt8]) -> TextEdit? {
    let order = mapping.places.first.map { keyOrder(in: $0) } ?? []
    func rank(_ name: String?) -> Int { name.flatMap { order.firstIndex(of: $0) } ?? order.count }
    let entries = mapping.children
    let previous = entries.last { rank($0.key?.stringValue) < rank(name) }
    guard let first = entries.first?.key?.range.start else { return nil }
    let table = LineTable(bytes)
    let text = name + ": " + value
    let margin = "\n" + String(repeating: " ", count: first.column - 1)
    func insertion(at offset: Int, _ text: String) -> TextEdit {
      TextEdit(range: table.range(offset..<offset), text: text)
    }
    guard mapping.isInBrackets(bytes) else {
      guard let previous else { return insertion(at: first.offset, text + margin) }
      let end = bytes[previous.offsets.upperBound...].firstIndex(where: isEnd) ?? bytes.count
      return insertion(at: end, margin + text)
    }
    return previous.map { insertion(at: $0.offsets.upperBound, ", " + text) }
      ?? insertion(at: first.offset, text + ", ")
  }

  /// Returns the range of an entry, with what separates it from the others.
  private func removing(_ entry: FormatNode, from mapping: FormatNode, of bytes: [UInt8]) -> Range<Int>? {
    let entries = mapping.children.map(\.offsets)
    guard let index = entries.firstIndex(of: entry.offsets) else { return nil }
    let range = entries[index]
    let next = index + 1 < entries.count ? entries[index + 1] : nil
    if mapping.isInBrackets(bytes) {
      if let next { return range.lowerBound..<next.lowerBound }
      return (index > 0 ? entries[index - 1].upperBound : range.lowerBound)..<range.upperBound
    }
    let line = bytes[..<range.lowerBound].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    guard bytes[line..<range.lowerBound].allSatisfy(isSpace) else {
      return next.map { range.lowerBound..<$0.lowerBound }
    }
    let end = bytes[range.upperBound...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    return line..<end
  }
}

extension FormatNode {
  fileprivate func isAt(_ range: SourceRange) -> Bool { key?.range == range || node.range == range }

  fileprivate func isInBrackets(_ bytes: [UInt8]) -> Bool { bytes[node.range.start.offset] == UInt8(ascii: "{") }
}
