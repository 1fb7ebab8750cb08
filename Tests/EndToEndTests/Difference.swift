import Foundation

/// How two sets of files differ, in words for each file that does.
func differences(expected: [String: Data], found: [String: Data]) -> [String] {
  Set(expected.keys).union(found.keys).sorted().compactMap { path in
    switch (expected[path], found[path]) {
    case (let one?, let other?): one == other ? nil : path + ": " + difference(text(one), text(other))
    case (let one?, nil): "\(path) is expected, and is not there:\n" + excerpt(text(one), "-")
    case (nil, let other?): "\(path) is not expected:\n" + excerpt(text(other), "+")
    case (nil, nil): nil
    }
  }
}

private func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

/// The first lines that differ, behind `-` as they are expected and behind `+` as they were found.
private func difference(_ expected: String, _ found: String) -> String {
  let (expected, found) = (lines(expected), lines(found))
  let same = zip(expected, found).prefix { $0 == $1 }.count
  return "line \(same + 1) differs\n" + excerpt(expected.dropFirst(same), "-") + excerpt(found.dropFirst(same), "+")
}

private func excerpt(_ text: String, _ sign: String) -> String { excerpt(lines(text)[...], sign) }

private func excerpt(_ lines: ArraySlice<Substring>, _ sign: String) -> String {
  let shown = lines.prefix(6).map { "\(sign) \($0)\n" }.joined()
  return lines.count > 6 ? shown + "\(sign) …\n" : shown
}

private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
