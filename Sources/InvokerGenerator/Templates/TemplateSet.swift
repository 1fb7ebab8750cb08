import Dispatch
import InvokerSpec
import Mustache
import Synchronization

/// The templates that files are rendered with.
public struct TemplateSet: Sendable {
  /// The templates of a set that isn't built in; `nil` for the built-in templates.
  private let library: MustacheLibrary?
  /// The names of all templates.
  let names: Set<String>
  /// Files that aren't templates, such as phrases, by path below `Templates/`.
  private let texts: [String: String]
  /// SHA-256 of the templates that aren't built in, as hex digits; empty if there are none.
  public private(set) var digest = ""
  /// Receives every view before it is rendered.
  var observer: (@Sendable (_ template: String, _ view: View) -> Void)?

  /// The templates built into the tool.
  public static let builtIn = TemplateSet()

  private init() {
    library = nil
    names = Set(Self.builtInNames)
    texts = Self.builtInTexts
  }

  /// The built-in templates, overridden by the files of a folder.
  ///
  /// - Parameter files: valid texts, by path below the folder.
  init(_ sources: [TemplateSource], files: [String: String]) {
    let own = Dictionary(uniqueKeysWithValues: sources.map { ($0.name, $0.template) })
    let templates = Self.parsed { _ in true }.merging(own.compactMapValues(\.self)) { $1 }
    library = MustacheLibrary(templates: templates)
    names = Set(templates.keys)
    texts = Self.builtInTexts.merging(files.filter { !isTemplate($0.key) }) { $1 }
    let changed = files.filter { path, text in
      path != TemplateModel.fileName && !Self.builtInFiles.contains { $0.path == path && $0.text == text }
    }
    let changes = changed.sorted { $0.key < $1.key }.map { "\($0.key)\0\($0.value)\0" }
    digest = changes.isEmpty ? "" : sha256(Array(changes.joined().utf8))
  }

  /// The paths of the files that aren't templates.
  package var paths: [String] { Array(texts.keys) }

  /// A file that isn't a template; `nil` if there is none.
  package func text(_ path: String) -> String? { texts[path] }

  /// Renders a template. The result is empty if the template doesn't exist, which is never the case for built-in names.
  func render(_ name: String, _ view: View) -> String {
    observer?(name, view)
    if library == nil, let template = Self.swiftTemplates[name] { return template.render(view) }
    return (library ?? Self.documentationLibrary).render(view, withTemplate: name) ?? ""
  }

  /// Begins to prepare what most runs require, so that it is ready when the specs are read: the table of keys, and the
  /// templates of clients.
  public static func prepareSwift() {
    DispatchQueue.global().async {
      _ = Grammar.standard
      let names = [
        "object", "object-decoder", "interface", "request", "arguments", "union", "stream-decoder", "enum", "file",
        "entry-points",
      ]
      // The first cast of a type to a protocol takes longer than many tags, so each template is rendered once.
      let sample: View = [
        "doc": [Text(renderText: " ")], "access": "public ", "others": true, "modes": [["mode": "reply"] as View],
      ]
      for name in names { _ = swiftTemplates["swift/" + name]?.render(sample) }
    }
  }

  // Parsing takes a tenth of the time of a run. The templates of Swift include no others, so that each is parsed alone.
  private static let swiftTemplates = Dictionary(
    uniqueKeysWithValues: builtInFiles.filter { $0.path.hasPrefix("swift/") }.map {
      (String($0.path.dropLast(templateSuffix.count)), LazyTemplate($0.text))
    })
  private static let documentationLibrary = MustacheLibrary(templates: parsed { !$0.hasPrefix("swift/") })

  private static let builtInNames = builtInFiles.filter { isTemplate($0.path) }.map {
    String($0.path.dropLast(templateSuffix.count))
  }

  private static func parsed(where isWanted: (_ path: String) -> Bool) -> [String: MustacheTemplate] {
    let parsed = concurrentMap(builtInFiles.filter { isTemplate($0.path) && isWanted($0.path) }) { file in
      // The texts are part of the tool, and a test renders each of them.
      (String(file.path.dropLast(templateSuffix.count)), try? MustacheTemplate(string: file.text))
    }
    return Dictionary(uniqueKeysWithValues: parsed).compactMapValues(\.self)
  }

  private static let builtInTexts = Dictionary(
    uniqueKeysWithValues: builtInFiles.filter { !isTemplate($0.path) }.map { ($0.path, $0.text) })
}

/// A built-in template that is parsed when it is first used.
private final class LazyTemplate: Sendable {
  private let text: String
  private let parts = Mutex<[MustacheTemplate]>([])

  init(_ text: String) { self.text = text }

  func render(_ view: View) -> String {
    let parts = parts.withLock { parts in
      // The texts are part of the tool, and a test renders each of them.
      if parts.isEmpty { parts = independentParts(of: text).compactMap { try? MustacheTemplate(string: $0) } }
      return parts
    }
    return parts.map { $0.render(view) }.joined()
  }
}

/// The parts of a text that begins with its content type: it is cut between lines where no section is open.
///
/// At each tag, the parser measures the rest of its text, so that short texts are parsed in half the time.
private func independentParts(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  let (brace, lineFeed) = (UInt8(ascii: "{"), UInt8(ascii: "\n"))
  let header = Array(bytes.prefix { $0 != lineFeed }) + [lineFeed]
  var parts: [[UInt8]] = []
  var start = header.count
  var depth = 0
  for index in start..<bytes.count {
    let isTag = bytes[index - 1] == brace && bytes[index - 2] == brace
    switch bytes[index] {
    case UInt8(ascii: "#") where isTag, UInt8(ascii: "^") where isTag: depth += 1
    case UInt8(ascii: "/") where isTag: depth -= 1
    case lineFeed where depth == 0 && index - start > 200:
      parts.append(header + bytes[start...index])
      start = index + 1
    default: break
    }
  }
  return (parts + [header + bytes[start...]]).map { String(decoding: $0, as: UTF8.self) }
}

func isTemplate(_ path: String) -> Bool { path.hasSuffix(templateSuffix) }
