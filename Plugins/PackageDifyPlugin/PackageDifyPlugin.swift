import Foundation
import PackagePlugin

/// `swift package package-plugin`: builds the program of a plugin, and runs `invoker package`.
@main
struct PackageDifyPlugin: InvokerCommand {
  let subcommand = "package"

  func performCommand(context: PluginContext, arguments: [String]) throws {
    var extractor = ArgumentExtractor(arguments)
    let product = try executable(named: extractor.extractOption(named: "product").last, in: context.package)
    let folder = extractor.extractOption(named: "folder").last
    let configuration = extractor.extractOption(named: "configuration").last ?? "release"
    let program = try build(product, configuration, in: context)
    try run(
      context.tool(named: "invoker").url, in: context.package.directoryURL,
      [try folder ?? pluginFolder(of: product, in: context.package), "--program", program.path(percentEncoded: false)]
        + product.targets.flatMap { ["--sources", $0.directoryURL.path(percentEncoded: false)] }
        + specFolders(of: context.package) + extractor.remainingArguments)
  }

  /// A release runs where neither Swift nor libyaml is installed. A debug build is for a try on this machine.
  private func build(
    _ product: ExecutableProduct, _ configuration: String, in context: PluginContext
  ) throws -> URL {
    var parameters = PackageManager.BuildParameters(configuration: .debug, echoLogs: true)
    if configuration == "release" {
      parameters.configuration = .release
      parameters.otherSwiftcFlags = ["-static-stdlib"] + (try staticYAML(in: context.pluginWorkDirectoryURL))
      parameters.otherLinkerFlags = ["-s"]
    }
    let result = try packageManager.build(.product(product.name), parameters: parameters)
    let programs = result.builtArtifacts.filter { $0.kind == .executable }
    guard result.succeeded, let program = programs.first(where: { $0.url.lastPathComponent == product.name }) else {
      throw PackageDifyPluginError(description: "'\(product.name)' was not built; the reasons are above.")
    }
    return program.url
  }

  /// A folder that has only the static libyaml is searched first, so the linker finds no other.
  private func staticYAML(in folder: URL) throws -> [String] {
    let folders = [
      "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib",
    ]
    let libraries = folders.map { URL(filePath: $0).appending(path: "libyaml.a") }
    guard let library = libraries.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else { return [] }
    let link = folder.appending(path: "static/libyaml.a")
    try? FileManager.default.removeItem(at: link)
    try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: library)
    return ["-L" + link.deletingLastPathComponent().path(percentEncoded: false)]
  }
}

/// The product of a name, or the only one.
private func executable(named name: String?, in package: Package) throws -> ExecutableProduct {
  let products = package.products(ofType: ExecutableProduct.self)
  let names = products.map(\.name).joined(separator: ", ")
  if let name {
    guard let product = products.first(where: { $0.name == name }) else {
      throw PackageDifyPluginError(description: "there is no executable '\(name)'. Name one of these: \(names).")
    }
    return product
  }
  guard let product = products.first, products.count == 1 else {
    throw PackageDifyPluginError(
      description: "the package has \(products.count) executables. Name one with '--product': \(names).")
  }
  return product
}

/// The innermost folder above the sources of a program that has a manifest.
private func pluginFolder(of product: ExecutableProduct, in package: Package) throws -> String {
  let root = package.directoryURL.standardizedFileURL.pathComponents
  var folder = product.mainTarget.directoryURL.standardizedFileURL
  while folder.pathComponents.starts(with: root) {
    if FileManager.default.fileExists(atPath: folder.appending(path: "manifest.yaml").path(percentEncoded: false)) {
      return folder.path(percentEncoded: false)
    }
    folder.deleteLastPathComponent()
  }
  throw PackageDifyPluginError(
    description: "there is no manifest.yaml above the sources of '\(product.name)'. Name its folder with '--folder'.")
}

/// The specs of the clients of this package: those of the platform's apps and models.
private func specFolders(of package: Package) -> [String] {
  let folders = package.dependencies.filter { $0.package.displayName == "invoker" }.flatMap { dependency in
    ["specs", "specs/models"].map { dependency.package.directoryURL.appending(path: $0).path(percentEncoded: false) }
  }
  return folders.isEmpty ? [] : ["--specs"] + folders
}

struct PackageDifyPluginError: Error, CustomStringConvertible {
  let description: String
}
