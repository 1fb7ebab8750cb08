import YAMLTree

/// What the plugin daemon rejects in a manifest.
package struct ManifestProblem: Hashable, Sendable {
  /// What is wrong, as in `type must be 'plugin'`.
  package var message: String
  /// The value, or the innermost key that is there; `nil` for the whole file.
  package var range: SourceRange?
}

/// Checks a manifest as the plugin daemon does when it installs a plugin, or registers one that is being debugged.
package func manifestProblems(in root: YAMLNode) -> [ManifestProblem] {
  var check = ManifestCheck(root)
  check.run()
  return check.problems
}

/// Collects the problems of a manifest.
private struct ManifestCheck {
  private let root: YAMLNode
  private(set) var problems: [ManifestProblem] = []

  init(_ root: YAMLNode) { self.root = root }

  mutating func run() {
    require("type", "must be 'plugin'") { $0 == "plugin" }
    require("name", "must match ^[a-z0-9_-]{1,128}$") { $0.wholeMatch(of: #/[a-z0-9_-]{1,128}/#) != nil }
    require("author", "must match ^[a-z0-9_-]{1,64}$") { $0.wholeMatch(of: #/[a-z0-9_-]{1,64}/#) != nil }
    require("version", "must be like 0.0.1", isVersion)
    require("created_at", "must be a date, like 2026-08-01T00:00:00Z") {
      $0.prefixMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#) != nil
    }
    for text in ["label", "description"] { require("\(text).en_US", "must be a text") { !$0.isEmpty } }
    require("icon", "must be the name of a file in _assets", isWord(upTo: 128))
    require("meta.version", "must be like 0.0.1", isVersion)
    checkArchitectures()
    // Whatever a plugin is written in.
    require("meta.runner.language", "must be 'python'") { $0 == "python" }
    require("meta.runner.version", "must be a version of Python, like '3.12'", isWord(upTo: 128))
    require("meta.runner.entrypoint", "must be the name of a module in Python", isWord(upTo: 256))
    checkResources()
    checkExtensions()
  }

  private mutating func checkArchitectures() {
    let names = value(at: "meta.arch")?.elements?.map { $0.stringValue ?? "" } ?? []
    if names.isEmpty || names.contains(where: { !["amd64", "arm64"].contains($0) }) {
      report("meta.arch", "must list amd64, arm64, or both")
    }
  }

  private mutating func checkResources() {
    if (value(at: "resource.memory")?.integerValue ?? 0) <= 0 {
      report("resource.memory", "must be a number of bytes")
    }
    if let storage = value(at: "resource.permission.storage"), !storage.isNull,
      !(1024...(1 << 30)).contains(storage["size"]?.integerValue ?? 0)
    {
      report("resource.permission.storage.size", "must be between 1024 and 1073741824")
    }
  }

  private mutating func checkExtensions() {
    let extensions = (value(at: "plugins")?.entries ?? []).filter { !($0.value.elements ?? []).isEmpty }
    if extensions.isEmpty { report("plugins", "must name at least one extension") }
    for alone in ["models", "agent_strategies", "datasources", "triggers"]
    where extensions.count > 1 && extensions.contains(where: { $0.name == alone }) {
      report("plugins.\(alone)", "excludes all other extensions")
    }
  }

  // MARK: Values

  private mutating func require(_ path: String, _ requirement: String, _ isRight: (String) -> Bool) {
    guard let node = value(at: path), !node.isNull, let text = node.stringValue, isRight(text) else {
      return report(path, requirement)
    }
  }

  private mutating func report(_ path: String, _ requirement: String) {
    var (node, range): (YAMLNode?, SourceRange?) = (root, nil)
    for name in path.split(separator: ".") {
      guard let entry = node?.entries?.first(where: { $0.name == name }) else { break }
      (node, range) = (entry.value, entry.key.range)
    }
    // A value is shown if it is the one that is wrong, and short.
    if let value = value(at: path), value.elements == nil, value.entries == nil, !value.isNull { range = value.range }
    problems.append(ManifestProblem(message: "\(path) \(requirement)", range: range))
  }

  private func value(at path: String) -> YAMLNode? {
    path.split(separator: ".").reduce(root) { $0?[String($1)] }
  }
}

private func isVersion(_ text: String) -> Bool {
  text.wholeMatch(of: #/[0-9]{1,4}(\.[0-9]{1,4}){2}(-\w{1,16})?/#) != nil
}

private func isWord(upTo length: Int) -> (String) -> Bool { { (1...length).contains($0.utf8.count) } }
