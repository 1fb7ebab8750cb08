import InvokerSpec
import YAMLTree

/// The folder of custom partials in a template folder.
let partialFolder = "partials/"

/// The folder of sentences about changes below `Templates/`, with a file for each language.
package let changeFolder = "changes/"

/// Overrides the built-in templates with the files of a template folder.
///
/// - Parameter files: file contents by path below the folder, such as `swift/interface.mustache`.
/// - Returns: the templates, and their diagnostics in the order of paths. Use the templates only if there is no error.
public func loadTemplates(_ files: [String: [UInt8]]) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
  var texts: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  for (path, bytes) in files {
    texts[path] = String(validating: bytes, as: UTF8.self)
    diagnostics += texts[path] == nil ? [notUTF8(path)] : misplaced(path)
  }
  if let version = texts[TemplateModel.fileName].flatMap(otherVersion) {
    // Any further diagnostics would result from this one.
    return (.builtIn, [version])
  }
  let sources = texts.filter { isTemplate($0.key) }.map { TemplateSource(path: $0.key, text: $0.value) }
  let sound = sources.filter(\.diagnostics.isEmpty).map { ($0.name, $0) }
  var checker = TemplateChecker(
    .builtIn, Dictionary(uniqueKeysWithValues: sound), names: TemplateSet.builtIn.names.union(sources.map(\.name)))
  checker.run()
  diagnostics += sources.flatMap(\.diagnostics) + checker.diagnostics
  return (TemplateSet(sources, files: texts), diagnostics.inOrder())
}

private func notUTF8(_ path: String) -> Diagnostic {
  Diagnostic(.badTemplate, "this file is not UTF-8", at: Location(startOf: path), fix: "save it as UTF-8")
}

/// Diagnostics for a file that neither overrides a built-in file nor has a place of its own.
private func misplaced(_ path: String) -> [Diagnostic] {
  let known = TemplateSet.builtInFiles.map(\.path)
  let folders = isTemplate(path) ? [partialFolder, customFolder] : [phraseFolder, changeFolder]
  let mayBeNew = folders.contains { path.hasPrefix($0) }
  guard !known.contains(path), !mayBeNew else { return [] }
  return [
    Diagnostic(
      .badTemplate,
      "there is no built-in \(isTemplate(path) ? "template" : "file") with this name" + didYouMean(path, known),
      at: Location(startOf: path), fix: "'invoker templates export' writes all of them")
  ]
}

/// A diagnostic for templates that a tool with another model exported.
private func otherVersion(_ text: String) -> Diagnostic? {
  let version = TemplateModel.version(of: parseYAML(Array(text.utf8)).root)
  guard version?.number != TemplateModel.builtIn.version else { return nil }
  let has = version.map { "version \($0.number)" } ?? "no version"
  return Diagnostic(
    .badTemplate,
    "these templates are for \(has) of the template model, and this tool has \(TemplateModel.builtIn.version)",
    at: version.map { Location(path: TemplateModel.fileName, range: $0.range) }
      ?? Location(startOf: TemplateModel.fileName),
    fix: "export into another folder with 'invoker templates export', and repeat your changes there")
}
