import InvokerGenerator
import InvokerSpec
import YAMLTree

/// The interfaces that a program in Swift calls.
struct PluginCalls {
  /// The first call of each interface.
  private(set) var first: [(interface: Interface, location: Location)] = []

  init(_ sources: [(path: String, source: [UInt8])], of interfaces: [Interface]) {
    let files = sources.map { (path: $0.path, places: LineTable($0.source), words: swiftWords($0.source)) }
    for interface in interfaces where interface.plugin != nil {
      let way = swiftEntryPoint(of: interface)
      guard
        let place = files.lazy.compactMap({ file in
          file.words.call(of: way).map { (file.places, file.path, $0) }
        }).first
      else { continue }
      let (places, path, range) = place
      first.append(
        (
          interface,
          Location(
            path: path,
            range: SourceRange(
              start: places.position(atOffset: range.lowerBound), end: places.position(atOffset: range.upperBound)))
        ))
    }
  }
}

/// A name or a mark, and where it starts in the file.
private struct SwiftWord {
  var text: Substring
  var offset: Int
}

extension [SwiftWord] {
  /// The place of `session.app.chat`, or of `.app.chat` if it is called: `.stream`, `.reply`, `.invoke`, or `(`.
  fileprivate func call(of way: [String]) -> Range<Int>? {
    guard let root = way.first, way.count > 1 else { return nil }
    for start in indices where self[start].text == "." {
      var index = start
      var isMatch = true
      for name in way.dropFirst() {
        // `session?.app` and `session!.app` as well.
        while index < count, ["?", "!"].contains(self[index].text) { index += 1 }
        guard index + 1 < count, self[index].text == ".", self[index + 1].text == Substring(name) else {
          isMatch = false
          break
        }
        index += 2
      }
      guard isMatch else { continue }
      let isCalled =
        index < count && self[index].text == "("
        || index + 1 < count && self[index].text == "." && ["stream", "reply", "invoke"].contains(self[index + 1].text)
      let isRooted = start > 0 && self[start - 1].text == Substring(root)
      guard isCalled || isRooted, let last = self[..<index].last else { continue }
      let first = isRooted ? self[start - 1] : self[start + 1]
      return first.offset..<(last.offset + last.text.utf8.count)
    }
    return nil
  }
}

/// The names and marks of a Swift file, without comments and strings.
private func swiftWords(_ source: [UInt8]) -> [SwiftWord] {
  let text = String(decoding: source, as: UTF8.self)
  // Comments, which can contain others once; strings on several lines and on one; then names, then any mark.
  let token =
    #/(?<skipped>\/\/[^\n\r]*|\/\*(?:[^*]|\*(?!\/))*\*\/|"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|\s+)|`?(?<name>[\p{L}_][\p{L}\p{N}_]*)`?|(?<mark>.)/#
    .dotMatchesNewlines()
  return text.matches(of: token).compactMap { match in
    guard let word = match.output.name ?? match.output.mark else { return nil }
    return SwiftWord(text: word, offset: text.utf8.distance(from: text.startIndex, to: word.startIndex))
  }
}
