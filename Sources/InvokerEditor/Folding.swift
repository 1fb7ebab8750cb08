import InvokerSpec
import YAMLTree

/// Lines that an editor can hide, except the first one. Lines count from 1.
public struct FoldableLines: Hashable, Sendable {
  public var lines: ClosedRange<Int>
  public var isComment: Bool
}

extension EditedSpecs {
  /// Returns the keys and elements that span several lines, and comments of several lines.
  public func foldableLines(of path: String) -> [FoldableLines] {
    var found: [FoldableLines] = []
    for entry in root(of: path)?.children ?? [] {
      entry.visit { node in
        let start = (node.key ?? node.node).range.start.line
        let end = node.node.range.end.line
        if end > start { found.append(FoldableLines(lines: start...end, isComment: false)) }
      }
    }
    return (found + comments(of: path)).sorted {
      ($0.lines.lowerBound, $0.lines.upperBound) < ($1.lines.lowerBound, $1.lines.upperBound)
    }
  }

  private func comments(of path: String) -> [FoldableLines] {
    guard let bytes = sources[path] else { return [] }
    let table = LineTable(bytes)
    var found: [FoldableLines] = []
    var start: Int?
    for number in 1...table.count + 1 {
      // There is no line after the last one, which ends a comment.
      if table.line(number).drop(while: { $0 == " " }).hasPrefix("#") {
        start = start ?? number
      } else if let first = start {
        if number - 1 > first { found.append(FoldableLines(lines: first...number - 1, isComment: true)) }
        start = nil
      }
    }
    return found
  }
}
