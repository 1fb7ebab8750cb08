import ArgumentParser
import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// `invoker verify`: reports behavior of a recorded server that the specs do not describe.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Report where recorded server responses differ from the specs.",
    discussion: """
      A recording is a folder with request.json, headers.txt, and body.txt. To create recordings, use 'invoker-mock record'.

      EXAMPLES:
        invoker verify recordings
        invoker verify recordings specs --update
        invoker verify recordings --baseline accepted.txt --update-baseline
        invoker verify recordings --baseline accepted.txt --format github
      """)

  @Argument(help: "A folder of recordings, or a single recording.", completion: .directory)
  var folder: String

  @OptionGroup var arguments: SpecArguments

  @Flag(help: "Add missing fields, events, enum values, and error codes to the specs.")
  var update = false

  @Option(help: "A file of accepted findings. Entries that no longer match are errors.", completion: .file())
  var baseline: String?

  @Flag(help: "Rewrite the baseline to accept every finding. Existing reasons are kept.")
  var updateBaseline = false

  @OptionGroup(title: "Report") var report: ReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func validate() throws {
    if updateBaseline, baseline == nil { throw ValidationError("'--update-baseline' needs '--baseline FILE'.") }
  }

  func run() throws {
    let recordings = try readRecordings(at: folder)
    let console = Console(format: report.format)
    var project = try loadProject(arguments.specs, limits.settings)
    try stopAtErrors(in: project, console)
    var verification = verify(recordings, against: project.specs)
    if update {
      try write(verification.update(of: project.specs, project.specSources), of: project, console)
      project = try loadProject(arguments.specs, limits.settings)
      try stopAtErrors(in: project, console)
      verification = verify(recordings, against: project.specs)
    }
    let stale = try baseline.map { try apply(baseline: $0, to: &verification, console) } ?? []
    let diagnostics = verification.diagnostics + stale
    var context = project.context.adding(verification.sources)
    if let baseline { context.otherFiles.insert(baseline) }
    try console.report(diagnostics, in: context)
    try console.say(verification.summary)
    if !diagnostics.isEmpty { throw ExitStatus.findings }
  }

  /// Removes accepted findings from the report.
  ///
  /// - Returns: The entries that accept nothing.
  private func apply(
    baseline path: String, to verification: inout Verification, _ console: Console
  ) throws -> [Diagnostic] {
    let isThere = try fileKind(at: path) != .missing
    var accepted = isThere || !updateBaseline ? try readBaseline(path, of: "recorded-") : nil
    if updateBaseline {
      let text = verification.textAcceptingAll(keeping: accepted)
      try writeFiles([(path, text)])
      try console.say(["wrote \(path)"], afterWriting: true)
      accepted = try AcceptedFindings(text)
    }
    return accepted.map { verification.accept($0) }?.map { Diagnostic(stale: $0, in: path) } ?? []
  }

  private func stopAtErrors(in project: Project, _ console: Console) throws {
    guard project.diagnostics.hasErrors else { return }
    try console.report(project.diagnostics, in: project.context)
    throw ExitStatus.findings
  }

  private func write(_ update: VerificationUpdate, of project: Project, _ console: Console) throws {
    let files = update.files.sorted { $0.key < $1.key }
    try writeFiles(files.map { (project.selection.root + $0.key, String(decoding: $0.value, as: UTF8.self)) })
    let added = files.isEmpty ? [] : ["added \(update.added.joined(separator: ", "))"]
    try console.say(files.map { "wrote \(project.selection.root)\($0.key)" } + added, afterWriting: true)
  }
}

extension Project {
  /// The sources of the specs, without the config.
  fileprivate var specSources: [String: [UInt8]] { context.sources.filter { $0.key != Config.fileName } }
}

extension ReportContext {
  /// Returns the context with additional sources.
  fileprivate func adding(_ sources: [String: [UInt8]?]) -> ReportContext {
    var context = self
    context.sources.merge(sources.compactMapValues(\.self)) { $1 }
    context.otherFiles.formUnion(sources.keys)
    return context
  }
}

// MARK: Recordings

private func readRecordings(at path: String) throws -> [Recording] {
  guard try fileKind(at: path) == .folder else {
    throw Problem("there is no folder '\(path)'", fix: "name a folder of recordings; 'invoker-mock record' creates one")
  }
  let folder = folderPath(path)
  var recordings: [Recording] = []
  for place in try [folder] + listFolder(folder).map({ folder + $0 + "/" }) {
    if let recording = try readRecording(in: place) { recordings.append(recording) }
  }
  guard !recordings.isEmpty else {
    throw Problem(
      "there is no recording in '\(displayed(folder: folder))': no folder with \(Recording.requestFile)",
      fix: "name a folder of recordings; 'invoker-mock record' creates one")
  }
  return recordings
}

/// Returns the recording in a folder; `nil` if the folder contains no file of a recording.
private func readRecording(in folder: String) throws(FileError) -> Recording? {
  var files: [String: [UInt8]] = [:]
  for name in Recording.fileNames where try fileKind(at: folder + name) == .file {
    files[name] = try readFile(folder + name)
  }
  return files.isEmpty ? nil : Recording(folder: folder, files: files)
}
