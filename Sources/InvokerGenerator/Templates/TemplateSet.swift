import Dispatch
import InvokerSpec
import Mustache

/// The templates that files are made with.
public struct TemplateSet: Sendable {
  /// Those of a set that is not built in; `nil`: the built-in ones.
  private let library: MustacheLibrary?
  /// The names of all templates.
  let names: Set<String>
  /// Files that are no templates, such as phrases, by path below `Templates/`.
  private let texts: [String: String]
  /// SHA-256 of the templates that are not built in, as hex digits; empty if there are none.
  public private(set) var digest = ""
  /// Is shown every view before it is filled in.
  var observer: (@Sendable (_ template: String, _ view: View) -> Void)?

  /// Those built into the tool.
  public static let builtIn = TemplateSet()

  private init() {
    library = nil
    names = Set(Self.builtInNames)
    texts = Self.builtInTexts
  }

  /// The built-in templates, with the files of a folder in front of them.
  ///
  /// - Parameter files: texts that are sound, by path below the folder.
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

  /// The paths of the files that are no templates.
  package var paths: [String] { Array(texts.keys) }

  /// A file that is no template; `nil` if there is none.
  package func text(_ path: String) -> String? { texts[path] }

  /// Fills a template in. One that does not exist gives nothing, which no built-in name does.
  func render(_ name: String, _ view: View) -> String {
    observer?(name, view)
    let library = library ?? (name.hasPrefix("swift/") ? Self.swiftLibrary : Self.documentationLibrary)
    return library.render(view, withTemplate: name) ?? ""
  }

  /// Begins to parse the built-in templates of Swift, so that they are there when specs have been read.
  public static func prepareSwift() {
    DispatchQueue.global().async { _ = swiftLibrary }
  }

  // Parsing takes a tenth of the time of a run, which needs the one or the other.
  private static let swiftLibrary = MustacheLibrary(templates: parsed { $0.hasPrefix("swift/") })
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

func isTemplate(_ path: String) -> Bool { path.hasSuffix(templateSuffix) }
