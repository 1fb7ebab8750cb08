import InvokerSpec
import Mustache

/// The templates that files are made with.
public struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// SHA-256 of the templates that are not built in, as hex digits; empty if there are none.
  public let digest: String

  /// Those built into the tool.
  public static let builtIn = TemplateSet(parsed: parsedBuiltIns)

  private init(parsed: [String: MustacheTemplate]) {
    library = MustacheLibrary(templates: parsed)
    digest = ""
  }

  /// The built-in templates, with some replaced.
  ///
  /// - Parameter overrides: texts by file name below `Templates/`, such as `swift/interface.mustache`.
  public init(overrides: [String: String]) throws(TemplateError) {
    var templates = Self.parsedBuiltIns
    for (path, text) in overrides.sorted(by: { $0.key < $1.key }) {
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
    let changed = overrides.filter { path, text in !Self.builtInFiles.contains { $0.path == path && $0.text == text } }
    let texts = changed.sorted { $0.key < $1.key }.map { "\($0.key)\0\($0.value)\0" }
    digest = texts.isEmpty ? "" : sha256(Array(texts.joined().utf8))
  }

  /// Fills a template in. One that does not exist gives nothing, which no built-in name does.
  func render(_ name: String, _ view: View) -> String { library.render(view, withTemplate: name) ?? "" }

  private static let parsedBuiltIns: [String: MustacheTemplate] = builtInFiles.reduce(into: [:]) { templates, file in
    // The texts are part of the tool, and a test renders each of them.
    templates[name(of: file.path)] = try? MustacheTemplate(string: file.text)
  }

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
