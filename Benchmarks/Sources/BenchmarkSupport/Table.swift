import Glibc

/// A Markdown table whose columns are as wide as what stands in them.
public struct Table {
  private var rows: [[String]]

  public init(_ head: String...) { rows = [head] }

  public mutating func add(_ cells: String...) { rows.append(cells) }

  public func show() {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for (index, row) in rows.enumerated() {
      printLine(row, widths)
      if index == 0 { print("|" + widths.map { " " + String(repeating: "-", count: $0) + " |" }.joined()) }
    }
    print()
    // Results of a long run should show as they come, also in a pipe.
    fflush(nil)
  }

  /// The first column is text; the others are numbers.
  private func printLine(_ row: [String], _ widths: [Int]) {
    let cells = row.enumerated().map { column, cell in
      let gap = String(repeating: " ", count: widths[column] - cell.count)
      return column == 0 ? cell + gap : gap + cell
    }
    print("| " + cells.joined(separator: " | ") + " |")
  }
}

extension Double {
  /// With `digits` digits after the point.
  public func rounded(to digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((self * Double(scale)).rounded())
    guard digits > 0 else { return "\(scaled)" }
    let fraction = String(scaled.magnitude % UInt(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / UInt(scale)).\(zeros)\(fraction)"
  }
}
