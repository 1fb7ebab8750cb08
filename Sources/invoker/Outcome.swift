import InvokerSpec

/// The result of a run.
struct Outcome {
  var diagnostics: [Diagnostic]
  /// The context for reporting the diagnostics.
  var context: ReportContext
  /// Lines that describe the completed work.
  var done: [String] = []
  /// What was read. It is kept until the tool exits, because freeing it takes longer than writing the files.
  private let project: Project

  init(of project: Project) {
    (diagnostics, context) = (project.diagnostics, project.context)
    self.project = project
  }

  /// Performs the work, and records an error as a diagnostic if it has that form.
  mutating func attempt(_ work: (inout [Diagnostic]) throws -> [String]) throws {
    do {
      done = try work(&diagnostics)
    } catch let error as FileError {
      diagnostics.append(Diagnostic(error))
    } catch let diagnostic as Diagnostic {
      diagnostics.append(diagnostic)
    }
  }
}
