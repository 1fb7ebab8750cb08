import InvokerSpec

/// What came of a run.
struct Outcome {
  var diagnostics: [Diagnostic]
  /// What is needed to report them.
  var context: ReportContext
  /// Lines that say what was done.
  var done: [String] = []

  init(of project: Project) {
    (diagnostics, context) = (project.diagnostics, project.context)
  }

  /// Does the work, and takes what stops it as a diagnostic where it is one.
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
