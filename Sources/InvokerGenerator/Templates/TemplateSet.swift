import InvokerSpec
import Mustache

/// The templates that files are made with.
public struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// Files that are no templates, such as phrases, by path below `Templates/`.
  private let texts: [String: String]
  /// SHA-256 of the templates that are not built in, as hex digits; empty if there are none.
  public let digest: String

  /// Those built into the tool.
  public static let builtIn = TemplateSet(parsed: parsedBuiltIns, texts: builtInTexts)

  private init(parsed: [String: MustacheTemplate], texts: [String: String]) {
    library = MustacheLibrary(templates: parsed)
    self.texts = texts
    digest = ""
  }

  /// The built-in templates, with some replaced.
  ///
  /// - Parameter overrides: texts by file name below `Templates/`, such as `swift/interface.mustache`.
  public init(overrides: [String: String]) throws(TemplateError) {
    var templates = Self.parsedBuiltIns
    var texts = Self.builtInTexts
    for (path, text) in overrides.sorted(by: { $0.key < $1.key }) {
      guard Self.isTemplate(path) else {
        // A language more is welcome.
        guard texts[path] != nil || path.hasPrefix(phraseFolder) else {
          throw TemplateError(path: path, line: nil, message: "there is no built-in file of this name")
        }
        texts[path] = text
        continue
      }
      let name = Self.name(of: path)
      guard templates[name] != nil else {
        throw TemplateError(path: path, line: nil, message: "there is no built-in template of this name")
      }
      do {
        templates[name] = try MustacheTemplate(string: text)
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateError(
          path: path, line: error.context.lineNumber,
          message: words(of: "\(error.error)").map { $0.lowercased() }.joined(separator: " "))
      } catch {
        throw TemplateError(path: path, line: nil, message: "\(error)")
      }
    }
    library = MustacheLibrary(templates: templates)
    self.texts = texts
    let changed = overrides.filter { path, text in !Self.builtInFiles.contains { $0.path == path && $0.text == text } }
    let changes = changed.sorted { $0.key < $1.key }.map { "\($0.key)\0\($0.value)\0" }
    digest = changes.isEmpty ? "" : sha256(Array(changes.joined().utf8))
  }

  /// The paths of the files that are no templates.
  var paths: [String] { Array(texts.keys) }

  /// A file that is no template; `nil` if there is none.
  func text(_ path: String) -> String? { texts[path] }

  /// Fills a template in. One that does not exist gives nothing, which no built-in name does.
  func render(_ name: String, _ view: View) -> String { library.render(view, withTemplate: name) ?? "" }

  private static let parsedBuiltIns: [String: MustacheTemplate] = {
    let parsed = concurrentMap(builtInFiles.filter { isTemplate($0.path) }) { file in
      // The texts are part of the tool, and a test renders each of them.
      (name(of: file.path), try? MustacheTemplate(string: file.text))
    }
    return Dictionary(uniqueKeysWithValues: parsed).compactMapValues(\.self)
  }()

  private static let builtInTexts = Dictionary(
    uniqueKeysWithValues: builtInFiles.filter { !isTemplate($0.path) }.map { ($0.path, $0.text) })

  private static func isTemplate(_ path: String) -> Bool { path.hasSuffix(".mustache") }

  private static func name(of path: String) -> String {
    path.hasSuffix(".mustache") ? String(path.dropLast(".mustache".count)) : path
  }
}

/// A template that cannot be used.
public struct TemplateError: Error, Hashable, Sendable {
  /// Below the folder of templates.
  public var path: String
  /// 1-based; `nil` if the whole file is meant.
  public var line: Int?
  public var message: String
}
