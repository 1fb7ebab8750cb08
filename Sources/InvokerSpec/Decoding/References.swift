import YAMLTree

/// A reference that is not resolved yet.
struct PendingReference: Hashable {
  /// The file that must contain the declaration, below the spec root.
  var file: String
  var section: Section
  var name: String
  var location: Location
  /// The reference as written.
  var text: String

  /// Whether the path leads out of the folder of its file, where only other modules have types.
  var leavesFolder: Bool

  enum Section: String {
    case types, errors

    /// The noun for an item of the section, in a message.
    var noun: String { self == .types ? "a type" : "an error" }
    var example: String { self == .types ? "Name" : "code" }
  }
}

extension FileDecoder {
  /// Reads `#/types/Name` or `file.yaml#/types/Name`.
  mutating func reference(_ node: YAMLNode, to section: PendingReference.Section) -> PendingReference? {
    guard let text = text(node, "$ref") else { return nil }
    let marker = "#/\(section.rawValue)/"
    if let first = text.unicodeScalars.first, typographicQuotes.contains(first) {
      let plain = "'" + text.unicodeScalars.filter { !typographicQuotes.contains($0) }.map(String.init).joined() + "'"
      report(
        .badReference, "\(quoted(text)) is in quotation marks that YAML treats as text", at: node,
        fix: "use straight quotes: \(plain)", correction: .replace(with: plain))
      return nil
    }
    guard let (file, name) = text.split(at: marker), !name.isEmpty, !name.contains("/") else {
      report(
        .badReference, "\(quoted(text)) does not refer to \(section.noun)", at: node,
        fix: "write '\(marker)\(section.example)' or 'file.yaml\(marker)\(section.example)'")
      return nil
    }
    let inside = file.isEmpty ? path : resolve(file, from: path)
    guard let target = inside ?? (section == .types ? otherFolder(file) : nil) else {
      report(
        .outsideRoot, "\(quoted(text)) leaves the folder of this file", at: node,
        fix: "refer to a file in that folder or a subfolder, by its relative path")
      return nil
    }
    return PendingReference(
      file: target, section: section, name: name, location: location(of: node), text: text,
      leavesFolder: inside == nil)
  }

  /// Returns the path of a file outside of the spec root; `nil` if it is none.
  private func otherFolder(_ file: String) -> String? {
    resolveOutside(file, from: path).flatMap { $0.hasPrefix("../") ? $0 : nil }
  }
}

extension PendingReference {
  /// Returns the reference in the syntax of a spec, to another name.
  func written(to name: String) -> String {
    let folder = location.path.lastIndex(of: "/").map { location.path[...$0] } ?? ""
    let path = file == location.path ? "" : file.dropFirst(file.hasPrefix(folder) ? folder.count : 0)
    return "'\(path)#/\(section.rawValue)/\(name)'"
  }
}

/// Returns the path of `file`, as written in the file `origin`, below the spec root; `nil` if it leads outside.
package func resolve(_ file: String, from origin: String) -> String? {
  let slash = UInt8(ascii: "/")
  guard !file.hasPrefix("/"), !file.utf8.contains(where: { "\\:%".utf8.contains($0) }) else { return nil }
  var folders = origin.utf8.split(separator: slash).dropLast().map { Substring($0) }
  for component in file.utf8.split(separator: slash, omittingEmptySubsequences: false) {
    switch Substring(component) {
    case "", "..": return nil
    case ".": continue
    case let folder: folders.append(folder)
    }
  }
  return folders.joined(separator: "/")
}

/// Returns the path of a file or folder, as written in the file `origin`, from the spec root, which it can leave by `..` at
/// the start; `nil` if it is no such path.
package func resolveOutside(_ file: String, from origin: String) -> String? {
  var names = origin.split(separator: "/").dropLast()
  var rest = file[...]
  while rest.hasPrefix("../") || rest == ".." {
    names.append("..")
    rest = rest == ".." ? "." : rest.dropFirst(3)
  }
  return resolve(String(rest), from: "").map { joined(names + $0.split(separator: "/")) }
}

/// Returns a path without names that `..` removes.
func joined(_ names: [Substring]) -> String {
  var path: [Substring] = []
  for name in names where name != "." {
    if name == "..", let last = path.last, last != ".." { path.removeLast() } else { path.append(name) }
  }
  return path.joined(separator: "/")
}

extension String {
  /// Returns the text before and after the first `marker`.
  fileprivate func split(at marker: String) -> (String, String)? {
    let start = utf8.indices.first { utf8[$0] == marker.utf8.first && utf8[$0...].starts(with: marker.utf8) }
    guard let start else { return nil }
    return (String(self[..<start]), String(self[utf8.index(start, offsetBy: marker.utf8.count)...]))
  }
}

/// The quotation marks with which word processors replace straight ones.
private let typographicQuotes: [UnicodeScalar] = ["\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}"]
