import InvokerSpec
import Mustache
import YAMLTree

/// A custom template: its text and the parsed template.
struct TemplateSource: Sendable {
  /// The path below the template folder.
  var path: String
  var tags: [MustacheTag]
  /// `nil` if the text is not Mustache.
  var template: MustacheTemplate?
  /// The diagnostics of an invalid template.
  private(set) var diagnostics: [Diagnostic] = []
  private let lines: LineTable

  init(path: String, text: String) {
    self.path = path
    let bytes = Array(text.utf8)
    let lines = LineTable(bytes)
    self.lines = lines
    let (tags, problems) = mustacheTags(in: bytes)
    self.tags = tags
    diagnostics = problems.map { problem in
      Diagnostic(.badTemplate, problem.message, at: location(of: problem.offsets), fix: problem.fix)
    }
    guard problems.isEmpty else { return }
    do {
      // The values of a view are already escaped, so they must not be escaped again.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      let message = words(of: "\(error.error)").map { $0.lowercased() }.joined(separator: " ")
      let offset = lines.offset(ofLine: error.context.lineNumber - 1, column: error.context.columnNumber)
      diagnostics = [
        Diagnostic(.badTemplate, message, at: location(of: offset..<offset), fix: "see mustache.github.io")
      ]
    } catch {
      diagnostics = [Diagnostic(.badTemplate, "\(error)", at: Location(startOf: path))]
    }
  }

  /// The name: the path without its extension.
  var name: String { String(path.dropLast(templateSuffix.count)) }

  func location(of offsets: Range<Int>) -> Location { Location(path: path, range: lines.range(offsets)) }
}

let templateSuffix = ".mustache"
