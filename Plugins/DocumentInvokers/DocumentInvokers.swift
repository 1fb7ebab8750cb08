import PackagePlugin

/// `swift package document-invokers`: runs `invoker docs`.
@main
struct DocumentInvokers: InvokerCommand {
  let subcommand = "docs"
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension DocumentInvokers: XcodeCommandPlugin {
    func performCommand(context: XcodePluginContext, arguments: [String]) throws {
      try run(context.tool(named: "invoker").url, in: context.xcodeProject.directoryURL, arguments)
    }
  }
#endif
