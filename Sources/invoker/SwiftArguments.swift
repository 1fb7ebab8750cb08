import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// Options for generated Swift code. A flag overrides the config.
struct SwiftArguments: ParsableArguments {
  @Option(name: .shortAndLong, help: "The output folder.", completion: .directory)
  var output: String?

  @Option(help: "The access level of generated declarations.")
  var access: AccessLevel?

  @Option(help: "A prefix for the names of generated files.")
  var filePrefix: String?

  @Flag(inversion: .prefixedNo, help: "Make types conform to Codable.")
  var codable: Bool?

  @Flag(inversion: .prefixedNo, help: "Make responses conform to Hashable, not only to Equatable.")
  var hashable: Bool?

  @Option(help: "A folder of templates that override the built-in ones.", completion: .directory)
  var templates: String?

  @Flag(help: "Write only the files made by custom templates in 'files/', without clients.")
  var onlyFiles = false

  @Option(help: "The module that contains the clients. Only apps are generated.")
  var clients: String?

  func validate() throws {
    if let clients, !isSwiftIdentifier(clients) {
      throw ValidationError("'--clients' must name a module, such as Clients.")
    }
    if let filePrefix, !isFilePrefix(filePrefix) {
      throw ValidationError("'--file-prefix' must not begin with '.' or contain '/'.")
    }
    if output?.isEmpty == true { throw ValidationError("'--output' must name a folder; '.' is the current one.") }
  }
}

/// The options from the flags and the config.
struct SwiftTarget {
  var options: SwiftOptions
  /// The output folder.
  var output: String
  /// The template folder, if there is one.
  var templates: String?

  init(_ arguments: SwiftArguments, _ settings: SwiftSettings, root: String) throws {
    func place(_ typed: String?, _ configured: String?) -> String? {
      (typed ?? configured.map { path($0, from: root) }).map(folderPath)
    }
    guard let output = place(arguments.output, settings.output) else {
      throw Problem(
        "no output folder is specified",
        fix: "add '--output DIR', or write 'swift: {output: DIR}' in '\(root)\(Config.fileName)'")
    }
    self.output = output
    templates = place(arguments.templates, settings.templates)
    var settings = settings
    settings.access = arguments.access ?? settings.access
    settings.filePrefix = arguments.filePrefix ?? settings.filePrefix
    settings.hashable = arguments.hashable ?? settings.hashable
    settings.codable = arguments.codable ?? settings.codable
    settings.clients = arguments.clients ?? settings.clients
    options = SwiftOptions(settings)
  }
}

extension AccessLevel: ExpressibleByArgument {}
