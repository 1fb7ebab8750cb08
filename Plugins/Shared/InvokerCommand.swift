import Foundation
import PackagePlugin

/// A command of SwiftPM that runs a subcommand of the tool in the package's folder, with all that is written behind it.
protocol InvokerCommand: CommandPlugin {
  var subcommand: String { get }
}

extension InvokerCommand {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    try run(context.tool(named: "invoker").url, in: context.package.directoryURL, arguments)
  }

  func run(_ tool: URL, in folder: URL, _ arguments: [String]) throws {
    var extractor = ArgumentExtractor(arguments)
    // Xcode names the targets that were chosen; specs know nothing of them.
    _ = extractor.extractOption(named: "target")
    let process = Process()
    process.executableURL = tool
    process.currentDirectoryURL = folder
    process.arguments = [subcommand] + extractor.remainingArguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw InvokerCommandError(description: "'invoker \(subcommand)' wrote nothing; the reasons stand above.")
    }
  }
}

struct InvokerCommandError: Error, CustomStringConvertible {
  let description: String
}
