import Foundation
import PackagePlugin

/// Generates the clients of a target's specs at each build that finds one of them changed.
@main
struct InvokerBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let modules = target.recursiveTargetDependencies.compactMap(\.sourceModule)
    return try generation(
      for: target.name, files: module.sourceFiles.map(\.url), modules: modules.flatMap { $0.sourceFiles.map(\.url) },
      tool: try context.tool(named: "invoker"),
      output: context.pluginWorkDirectoryURL)
  }
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension InvokerBuildPlugin: XcodeBuildToolPlugin {
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
      try generation(
        for: target.displayName, files: target.inputFiles.map(\.url), modules: [],
        tool: try context.tool(named: "invoker"),
        output: context.pluginWorkDirectoryURL)
    }
  }
#endif

/// The one run of the tool for a target. Specs refer to each other, so one that changes can change what another gives; the
/// tool touches no file whose content stays, and the compiler then need not read it again.
///
/// - Parameter modules: the files of the targets that the target depends on, whose specs its own specs can refer to.
private func generation(
  for target: String, files: [URL], modules: [URL], tool: PluginContext.Tool, output: URL
) throws -> [Command] {
  let specs = try SpecFolder(among: files, of: target)
  let declared = specs.declaredFiles
  return [
    .buildCommand(
      displayName: "Generating the clients of \(target)", executable: tool.url,
      arguments: ["generate", specs.folder.path(percentEncoded: false), "--output", output.path(percentEncoded: false)]
        + declared.flatMap { ["--declared", $0] },
      inputFiles: specs.inputs + specs.modules(among: modules),
      outputFiles: declared.map { output.appending(path: $0) })
  ]
}
