/// What was read from a file: its tree, and everything that is wrong with it.
public struct YAMLDocument: Hashable, Sendable {
  /// The tree, without what was refused: entries with a repeated, merge or complex key, and aliases.
  /// nil if the file is empty, not text, past a limit or broken.
  public var root: YAMLNode?
  /// In the order in which they were found. If there are any, `root` serves for further diagnostics at most.
  public var problems: [YAMLProblem]

  public init(root: YAMLNode?, problems: [YAMLProblem]) {
    self.root = root
    self.problems = problems
  }
}

/// Reads a YAML file.
///
/// All problems are found that can be: a syntax error, a limit that is passed and a second document end the reading.
///
/// - Parameters:
///   - bytes: The file, in UTF-8, with or without a byte order mark.
///   - limits: How much to read. The defaults suit files that people write.
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
    // Each one takes another reading, and one is enough for it.
    guard let block, tabbed.count < limits.problems, !tabbed.contains(where: { $0.header == block.header }) else {
      return document
    }
    tabbed.append(block)
  }
}
