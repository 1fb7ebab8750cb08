import ArgumentParser
import InvokerSpec

/// The specs to read.
struct SpecArguments: ParsableArguments {
  @Argument(
    help: """
      Spec files, or folders of spec files. (default: 'specs', or the 'Sources/TARGET/Specs' of a package, or the working \
      directory)
      """,
    completion: .file(extensions: ["yaml", "yml"]))
  var specs: [String] = []
}

/// The format of findings.
struct ReportArguments: ParsableArguments {
  @Option(help: "The format of diagnostics.")
  var format = ReportFormat.text
}

/// Flags for ``LimitSettings``.
struct LimitArguments: ParsableArguments {
  @Option(help: "The maximum size of a spec file, in bytes.")
  var maxBytes: Int?

  @Option(help: "The maximum nesting depth, up to 64.")
  var maxDepth: Int?

  @Option(help: "The maximum number of values in a spec file.")
  var maxNodes: Int?

  @Option(help: "The maximum length of a text in a spec file, in bytes.")
  var maxScalar: Int?

  var settings: LimitSettings {
    LimitSettings(bytes: maxBytes, depth: maxDepth, nodes: maxNodes, scalarBytes: maxScalar)
  }

  func validate() throws {
    if let limit = [maxBytes, maxDepth, maxNodes, maxScalar].compactMap(\.self).first(where: { $0 < 1 }) {
      throw ValidationError("A limit must be 1 or more, not \(limit).")
    }
    if let maxDepth, maxDepth > LimitSettings.largestDepth {
      throw ValidationError("'--max-depth' must be at most \(LimitSettings.largestDepth).")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
