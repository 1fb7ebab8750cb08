#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which files of a folder stay out of its package.
///
/// These are hidden files, what Swift is compiled from, packages, and what the patterns of `.difyignore` match, or those of
/// `.gitignore` if there is no such file. The packager of the platform reads the same patterns. As there, `!` has no effect.
package struct IgnoreRules {
  private let patterns: [Pattern]

  /// The files that can have the patterns. Only the first that exists counts.
  package static let paths = [".difyignore", ".gitignore"]

  /// - Parameter text: The text of the file with the patterns.
  package init(_ text: String) {
    patterns = text.split(whereSeparator: \.isNewline).compactMap { Pattern(String($0)) }
  }

  /// Whether a path below the folder is left out. Nothing in a folder that is left out is looked at.
  package func exclude(_ path: String, isFolder: Bool) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    if name.hasPrefix(".") { return true }
    if !isFolder, name == "Package.resolved" || [".swift", ".difypkg"].contains(where: name.hasSuffix) { return true }
    return patterns.contains { $0.matches(path, name: String(name), isFolder: isFolder) }
  }
}

/// A line of the file.
private struct Pattern {
  private var glob: String
  private var isForFolders = false
  /// Whether the pattern is for whole paths, and not for names in any folder.
  private var isForPaths = false

  init?(_ line: String) {
    var text = Substring(line)
    while text.last?.isWhitespace == true { text.removeLast() }
    guard let first = text.first(where: { !$0.isWhitespace }), first != "#", first != "!" else { return nil }
    if text.hasSuffix("/**") { text.removeLast(2) }
    if text.hasSuffix("/") {
      text.removeLast()
      isForFolders = true
    }
    if text.hasPrefix("**/") { text.removeFirst(3) } else { isForPaths = text.contains("/") }
    if text.hasPrefix("/") { text.removeFirst() }
    glob = String(text)
  }

  func matches(_ path: String, name: String, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    return fnmatch(glob, isForPaths ? path : name, FNM_PATHNAME) == 0
  }
}
