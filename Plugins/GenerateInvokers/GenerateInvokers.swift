import PackagePlugin

/// `swift package generate-invokers`: runs `invoker generate`, to check its output in.
@main
struct GenerateInvokers: InvokerCommand {
  let subcommand = "generate"
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension GenerateInvokers: XcodeCommandPlugin {
    func performCommand(context: XcodePluginContext, arguments: [String]) throws {
      try run(context.tool(named: "invoker").url, in: context.xcodeProject.directoryURL, arguments)
    }
  }
#endif
