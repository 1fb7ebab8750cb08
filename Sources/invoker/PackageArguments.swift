import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// Whether to create a package with a first spec.
struct PackageArguments: ParsableArguments {
  @Flag(help: "Create a Swift package that calls the mock server.")
  var package = false

  @Option(help: "The name of the package. (default: the folder's name)")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The Invoker package. (default: the checkout that this tool was built in)", valueName: "url-or-path"),
    completion: .directory)
  var dependency: String?

  func validate() throws {
    if !package, name != nil { throw ValidationError("'--name' requires '--package'.") }
    if !package, dependency != nil { throw ValidationError("'--dependency' requires '--package'.") }
    if let name { try check(name) }
  }

  private func check(_ name: String) throws {
    // The target is a module that imports modules of these names.
    guard isSwiftIdentifier(name), !["Swift", "Foundation"].contains(name), !name.hasPrefix("Invoker") else {
      throw ValidationError("'\(name)' cannot be the name of the package: choose a name such as 'MyApp' with --name.")
    }
  }

  /// Returns the package to write into a folder; `nil` for no package.
  func package(in folder: String) throws -> Starter.Package? {
    guard package else { return nil }
    return Starter.Package(name: try name ?? nameOfFolder(folder), dependency: try dependencyPlace())
  }

  private func nameOfFolder(_ folder: String) throws -> String {
    // Only the system knows the name of '.'.
    let isThere = try fileKind(at: folder) == .folder
    let path = isThere ? try resolvedPath(of: folder) : displayed(folder: folderPath(folder))
    let name = Starter.packageName(fromFolder: path.split(separator: "/").last.map(String.init) ?? "")
    try check(name)
    return name
  }

  private func dependencyPlace() throws -> String {
    guard let dependency else {
      guard let checkout = try checkoutOfTool() else {
        throw Problem("the location of the Invoker package is not specified", fix: "add '--dependency URL-OR-PATH'")
      }
      return checkout
    }
    if Starter.isURL(dependency) { return dependency }
    guard try fileKind(at: dependency) == .folder else {
      throw Problem(
        "there is no folder '\(dependency)'", fix: "name a checkout of Invoker, or the URL of its repository")
    }
    return try resolvedPath(of: dependency)
  }
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
