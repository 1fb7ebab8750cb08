import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// The arguments of a build system: the files that it expects. They are known before any spec is read.
struct BuildArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An output file that the build system expects. Can be repeated.",
      discussion: """
        For 'chat.yaml', the files are 'chat.invoker.swift' and 'chat+JSON.invoker.swift'. All specs share \
        'EntryPoints.invoker.swift'. Exactly these files are written, empty if there is no content.
        """, valueName: "file"))
  var declared: [String] = []

  var isBuild: Bool { !declared.isEmpty }

  func validate() throws {
    if let name = declared.first(where: { $0.contains("/") || !$0.hasSuffix(".swift") }) {
      throw ValidationError("'--declared' must be the name of a Swift file in the output folder, not '\(name)'.")
    }
  }

  /// Returns a plan with every declared file, and the removal of files from earlier runs.
  func plan(
    _ files: [GeneratedFile], _ project: Project, _ target: SwiftTarget, _ diagnostics: inout [Diagnostic]
  ) throws -> OutputPlan {
    diagnostics += undeclared(files, project, target.options.fileNaming)
    if let templates = target.templates, !templates.hasPrefix(project.selection.root) {
      diagnostics.append(
        Diagnostic(
          .outputUndeclared, "a build does not detect changes of templates in '\(displayed(folder: templates))'",
          at: Location(startOf: Config.fileName), fix: "move them into a folder next to \(Config.fileName)"))
    }
    let made = Set(files.map(\.path))
    let empty = Set(declared).subtracting(made).sorted().map { name in
      GeneratedFile(path: name, contents: "\(generatedHeader)\(toolVersion). The specs give no code for this file.\n")
    }
    var plan = try planOutput(of: files + empty, into: target.output, mayReplace: isGenerated)
    try plan.addStaleFiles(in: target.output)
    return plan
  }

  /// Returns an error for each spec that generates a file which the build would not compile.
  private func undeclared(_ files: [GeneratedFile], _ project: Project, _ naming: FileNaming) -> [Diagnostic] {
    let unknown = Set(files.map(\.path)).subtracting(declared)
    return project.specs.files.filter { unknown.contains(naming.client(of: $0.path)) }.map { file in
      Diagnostic(
        .outputUndeclared, "the build does not know this spec", at: Location(startOf: file.path),
        fix: "put it directly next to the other specs of the target, and remove it from 'exclude'")
    }
  }
}
