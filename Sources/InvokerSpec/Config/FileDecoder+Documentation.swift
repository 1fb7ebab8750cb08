import YAMLTree

extension FileDecoder {
  mutating func docs(_ node: YAMLNode) -> DocumentationSettings {
    var docs = DocumentationSettings()
    guard let fields = fields(of: node, .docs) else { return docs }
    docs.output = text(fields["output"], "output")
    docs.product = text(fields["product"], "product")
    docs.pythonModule = module(fields["python_module"], "python_module")
    for entry in fields["python_arguments"].flatMap({ entries(of: $0, in: "python_arguments") }) ?? [] {
      docs.pythonArguments[entry.name] = text(entry.value, "the expression for \(quoted(entry.name))")
    }
    docs.pythonErrors = text(fields["python_errors"], "python_errors")
    docs.pythonDeadline = text(fields["python_deadline"], "python_deadline")
    docs.swiftModule = module(fields["swift_module"], "swift_module")
    docs.site = fields["site"].flatMap { address($0, "site", mayBePath: false) }
    docs.mdxFolder = pathInAddress(fields["mdx_folder"], "mdx_folder")
    docs.mdxName = pathInAddress(fields["mdx_name"], "mdx_name")
    docs.overview = fields["overview"].map { overview($0) } ?? OverviewText()
    docs.related = (fields["related"].flatMap { entries(of: $0, in: "related") } ?? []).compactMap { entry in
      guard
        let fields = self.fields(of: entry.value, .relatedPage, called: "related page \(quoted(entry.name))"),
        let title = text(fields["title"], "title"),
        let url = fields["url"].flatMap({ address($0, "url", mayBePath: true) })
      else { return nil }
      return RelatedPage(
        name: entry.name, title: title, description: text(fields["description"], "description"), url: url)
    }
    docs.history = (fields["history"].flatMap { entries(of: $0, in: "history") } ?? []).compactMap { entry in
      guard
        let fields = self.fields(of: entry.value, .earlierVersion, called: "version \(quoted(entry.name))"),
        let title = text(fields["title"], "title"), let node = fields["specs"],
        let specs = relativePath(node, "specs")
      else { return nil }
      return EarlierSpecs(name: entry.name, title: title, specs: Named(name: specs, location: location(of: node)))
    }
    return docs
  }

  private mutating func overview(_ node: YAMLNode) -> OverviewText {
    var overview = OverviewText()
    guard let fields = fields(of: node, .overview) else { return overview }
    overview.title = text(fields["title"], "title")
    overview.summary = text(fields["summary"], "summary")
    overview.description = text(fields["description"], "description")
    overview.sections = (fields["sections"].flatMap { entries(of: $0, in: "sections") } ?? []).compactMap { entry in
      guard
        let fields = self.fields(of: entry.value, .overviewSection, called: "section \(quoted(entry.name))"),
        let title = text(fields["title"], "title")
      else { return nil }
      return OverviewText.Section(
        name: entry.name, title: title, description: text(fields["description"], "description"),
        note: text(fields["note"], "note"), code: fields["code"].map { code($0) } ?? [])
    }
    return overview
  }

  private mutating func code(_ node: YAMLNode) -> [OverviewText.Code] {
    let fields = fields(of: node, .overviewCode) ?? [:]
    return OverviewText.Language.allCases.compactMap { language in
      text(fields[language.rawValue], language.rawValue).map { OverviewText.Code(language: language, text: $0) }
    }
  }

  /// Reads the name of a module, which appears unchanged in code.
  private mutating func module(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node, let text = text(node, what) else { return nil }
    guard isModuleName(text) else {
      report(
        .wrongValue, "\(quoted(text)) cannot be the name of a module", at: node,
        fix: "use letters, digits, and _, beginning with a letter")
      return nil
    }
    return text
  }

  /// Reads a path that stays within its folder.
  private mutating func relativePath(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node, let text = text(node, what) else { return nil }
    guard let path = resolve(text, from: path) else {
      report(
        .outsideRoot, "\(quoted(text)) leaves its folder", at: node, fix: "write a relative path without '..'")
      return nil
    }
    return path
  }

  /// Reads a path below a site, which is part of addresses and file names.
  private mutating func pathInAddress(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node, let path = relativePath(node, what) else { return nil }
    guard path.utf8.allSatisfy(isPlainInAddress) else {
      report(
        .wrongValue, "\(quoted(path)) cannot be part of an address", at: node,
        fix: "use letters from a to z, digits, '-', '_', '.', '~', and '/'")
      return nil
    }
    return path
  }

  /// Reads an address that is safe as the target of a link: not executable, and without characters that end a link.
  private mutating func address(_ node: YAMLNode, _ what: String, mayBePath: Bool) -> String? {
    guard let text = text(node, what) else { return nil }
    guard isLinkAddress(text), mayBePath || !text.hasPrefix("/") else {
      report(
        .wrongValue, "\(quoted(text)) is not a valid address for a link", at: node,
        fix: "write https://…" + (mayBePath ? ", or a path that begins with one '/'" : ""))
      return nil
    }
    return text
  }
}

/// Whether `text` is a valid module name in Swift and in Python.
public func isModuleName(_ text: String) -> Bool {
  guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
  return text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// Whether `text` is a valid link target: a web address, or a path on a site, without characters that need escaping.
public func isLinkAddress(_ text: String) -> Bool {
  let begins = ["https://", "http://", "/"].contains { text.hasPrefix($0) } && !text.hasPrefix("//")
  return begins
    && text.utf8.allSatisfy { isPlainInAddress($0) || ":?#@!$&+,;=%{}".utf8.contains($0) }
}

/// Whether a character needs no escaping in any part of an address: a letter, a digit, or path punctuation.
private func isPlainInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "-._~/".utf8.contains(byte)
  }
}
