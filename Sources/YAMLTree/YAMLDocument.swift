/// The result of reading a file: its tree and its problems.
public struct YAMLDocument: Hashable, Sendable {
  /// The tree, without rejected nodes: entries with a repeated, merge, or complex key, and aliases.
  /// nil if the file is empty, not text, past a limit, or broken.
  public var root: YAMLNode?
  /// The texts of the tree, keys included, that contain anything but printable ASCII and line feeds. They are few, so
  /// that a search for special characters is faster here than in the tree.
  public var specialTexts: [YAMLNode]
  /// The problems, in the order in which they were found. If there are any, use `root` only for further diagnostics.
  public var problems: [YAMLProblem]

  public init(root: YAMLNode?, specialTexts: [YAMLNode] = [], problems: [YAMLProblem]) {
    self.root = root
    self.specialTexts = specialTexts
    self.problems = problems
  }
}

/// Reads a YAML file.
///
/// Finds as many problems as possible. A syntax error, an exceeded limit, or a second document ends the reading.
///
/// - Parameters:
///   - bytes: The file, in UTF-8, with or without a byte order mark.
///   - limits: How much to read. The defaults suit files that people write by hand.
public func parseYAML(_ bytes: some Collection<UInt8>, limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
  let bytes = Array(bytes)
  guard bytes.count <= limits.bytes else {
    return YAMLDocument(root: nil, problems: [.fileTooLarge(bytes.count, limit: limits.bytes)])
  }

  let lines = LineTable(bytes)
  var characters = CharacterCheck(lines, limit: limits.problems)
  characters.run()
  guard characters.problems.isEmpty else { return YAMLDocument(root: nil, problems: characters.problems) }

  var tabbed: [TabbedBlock] = []
  while true {
    let (document, block) = lines.text(indenting: tabbed).withUnsafeBufferPointer { text in
      var builder = TreeBuilder(EventReader(text), lines: lines, limits: limits)
      return (builder.run(), builder.tabbedBlock)
    }
    // Each block requires one more reading, and only one.
    guard let block, tabbed.count < limits.problems, !tabbed.contains(where: { $0.header == block.header }) else {
      return document
    }
    tabbed.append(block)
  }
}
