import InvokerSpec
import YAMLTree

extension EditedSpecs {
  /// Returns the declaration that a position refers to.
  public func definition(at offset: Int, in path: String) -> Location? {
    if let mention = mention(at: offset, in: path) {
      return range(of: mention.target).map { Location(path: mention.target.file, range: $0) }
    }
    return translated(at: offset, in: path)
  }

  /// Returns all places that refer to the declaration at a position or to the target of the reference there.
  public func references(at offset: Int, in path: String, includingDeclaration: Bool) -> [Location] {
    guard let mention = mention(at: offset, in: path) else { return [] }
    return mentions(of: mention.target).filter { includingDeclaration || !$0.isDeclaration }.map(\.location)
  }

  /// Returns the text that a translation is of.
  private func translated(at offset: Int, in path: String) -> Location? {
    guard path.hasPrefix("locales/"), let trail = trail(to: offset, in: path), trail.nodes.count > 2,
      let key = trail.nodes[2].key?.stringValue
    else { return nil }
    let spec = path.split(separator: "/").dropFirst(2).joined(separator: "/")
    return specs.files.first { $0.path == spec }?.texts.first { $0.path == key }?.location
  }
}
