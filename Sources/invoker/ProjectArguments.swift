import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// What to create: specs, a package, or a plugin.
struct ProjectArguments: ParsableArguments {
  @Flag(help: "Create a Swift package that calls the mock server.")
  var package = false

  @Option(help: "The name of the package. (default: the folder's name)")
  var name: String?

  @Option(help: ArgumentHelp("Create a plugin for Dify of this name, in a Swift package.", valueName: "name"))
  var plugin: String?

  @Option(help: "What the plugin adds to Dify. (default: endpoint)")
  var kind: Starter.Plugin.Kind?

  @Option(help: "The author of the plugin. (default: your-name)")
  var author: String?

  @Option(
    help: ArgumentHelp(
      "The Invoker package. (default: the checkout that this tool was built in)", valueName: "url-or-path"),
    completion: .directory)
  var dependency: String?

  func validate() throws {
    if package, plugin != nil { throw ValidationError("'--package' and '--plugin' exclude each other.") }
    if !package, name != nil { throw ValidationError("'--name' requires '--package'.") }
    if plugin == nil, kind != nil { throw ValidationError("'--kind' requires '--plugin'.") }
    if plugin == nil, author != nil { throw ValidationError("'--author' requires '--plugin'.") }
    if !package, plugin == nil, dependency != nil {
      throw ValidationError("'--dependency' requires '--package' or '--plugin'.")
    }
    if let name { try check(name) }
    if let plugin { try checkPlugin(plugin) }
    if let author, !isPluginWord(author, upTo: 64) {
      throw ValidationError(
        "'\(author)' cannot be an author: use lowercase letters, digits, '_', and '-', as in 'my-team'.")
    }
  }

  private func check(_ name: String) throws {
    // The target is a module that imports modules of these names.
    guard isSwiftIdentifier(name), !["Swift", "Foundation"].contains(name), !name.hasPrefix("Invoker") else {
      throw ValidationError("'\(name)' cannot be the name of the package: choose a name such as 'MyApp' with --name.")
    }
  }

  private func checkPlugin(_ name: String) throws {
    guard isPluginWord(name, upTo: 128) else {
      throw ValidationError(
        "'\(name)' cannot be the name of a plugin: use lowercase letters, digits, '_', and '-', as in 'my-plugin'.")
    }
    // The program has the name, too.
    if name.hasPrefix("invoker") {
      throw ValidationError("'\(name)' cannot be the name of a plugin: programs of Invoker have such names.")
    }
  }

  /// What to write into a folder.
  func project(in folder: String) throws -> Starter.Project {
    if let plugin {
      return .plugin(
        Starter.Plugin(
          name: plugin, author: author ?? "your-name", kind: kind ?? .endpoint, dependency: try dependencyPlace()))
    }
    guard package else { return .specs }
    return .package(Starter.Package(name: try name ?? nameOfFolder(folder), dependency: try dependencyPlace()))
  }

  private func nameOfFolder(_ folder: String) throws -> String {
    // Only the system knows the name of '.'.
    let isThere = try fileKind(at: folder) == .folder
    let path = isThere ? try resolvedPath(of: folder) : displayed(folder: folderPath(folder))
    let name = Starter.packageName(fromFolder: path.split(separator: "/").last.map(String.init) ?? "")
    try check(name)
    return name
  }

  private func dependencyPlace() throws -> Starter.Dependency {
    guard let dependency else {
      guard let checkout = try checkoutOfTool() else {
        throw Problem("the location of the Invoker package is not specified", fix: "add '--dependency URL-OR-PATH'")
      }
      return Starter.Dependency(checkout)
    }
    if Starter.Dependency(dependency).isURL { return Starter.Dependency(dependency) }
    guard try fileKind(at: dependency) == .folder else {
      throw Problem(
        "there is no folder '\(dependency)'", fix: "name a checkout of Invoker, or the URL of its repository")
    }
    return Starter.Dependency(try resolvedPath(of: dependency))
  }
}

extension Starter.Plugin.Kind: ExpressibleByArgument {}

/// Returns whether the plugin daemon accepts a name.
private func isPluginWord(_ text: String, upTo limit: Int) -> Bool {
  text.utf8.count <= limit && text.wholeMatch(of: #/[a-z0-9_-]+/#) != nil
}

/// Returns the package folder that contains the tool; `nil` if it was installed elsewhere.
private func checkoutOfTool() throws(FileError) -> String? {
  guard let program = executablePath() else { return nil }
  var place = folder(of: program)
  while place != "/" {
    place = folder(of: displayed(folder: place))
    guard try fileKind(at: place + "Package.swift") == .file else { continue }
    let manifest = String(decoding: try readFile(place + "Package.swift", atMost: 4096), as: UTF8.self)
    return manifest.contains("name: \"invoker\"") ? displayed(folder: place) : nil
  }
  return nil
}
