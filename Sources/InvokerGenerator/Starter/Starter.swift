import Mustache

/// What a new project begins with: a first spec, a config, and perhaps a package that calls what is generated.
public enum Starter {
  /// A package of SwiftPM around the spec.
  public struct Package: Hashable, Sendable {
    /// The name of the package, of its target and of the module.
    public var name: String
    /// Where the package of Invoker is: a URL, or else a path.
    public var dependency: String

    public init(name: String, dependency: String) {
      (self.name, self.dependency) = (name, dependency)
    }
  }

  /// The files of a new project, sorted by path.
  ///
  /// - Parameter package: `nil` for a spec and a config alone.
  public static func files(package: Package?) -> [GeneratedFile] {
    let specs = specFolder(of: package)
    var files = [file("chat.yaml", in: specs, package), file("invoker.yaml", in: specs, package)]
    if let package {
      files += ["Package.swift", "README.md"].map { file($0, in: "", package) }
      files.append(file("main.swift", in: "Sources/\(package.name)/", package))
      files.append(GeneratedFile(path: ".gitignore", contents: text(of: "gitignore", package)))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Where the spec and the config lie, with `/` at its end.
  public static func specFolder(of package: Package?) -> String {
    package.map { "Sources/\($0.name)/Specs/" } ?? "specs/"
  }

  private static func file(_ name: String, in folder: String, _ package: Package?) -> GeneratedFile {
    GeneratedFile(path: folder + name, contents: text(of: name, package))
  }

  /// A text as it stands in `Starter/`, or what its template gives.
  private static func text(of name: String, _ package: Package?) -> String {
    if let text = texts.first(where: { $0.path == name })?.text { return text }
    let template = texts.first { $0.path == name + ".mustache" }?.text ?? ""
    // The texts are part of the tool, and a test renders each of them.
    return (try? MustacheTemplate(string: template))?.render(view(of: package)) ?? ""
  }

  private static func view(of package: Package?) -> View {
    guard let package else { return ["package": false] }
    return [
      "package": true, "name": package.name, "dependency": package.requirement, "identity": package.identity,
    ]
  }
}

extension Starter.Package {
  /// The dependency as a manifest has it.
  fileprivate var requirement: String {
    Starter.isURL(dependency)
      ? ".package(url: \(stringLiteral(dependency)), from: \"\(toolVersion)\")"
      : ".package(name: \"invoker\", path: \(stringLiteral(dependency)))"
  }

  /// How a manifest refers to the dependency: by the last name of its URL.
  fileprivate var identity: String {
    guard Starter.isURL(dependency), let last = dependency.split(separator: "/").last else { return "invoker" }
    return last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
  }
}

extension Starter {
  /// A name for a package that is made of that of its folder: `my-app` becomes `MyApp`. Empty if there is no word in it.
  public static func packageName(fromFolder folder: String) -> String { upperCamelCase(folder) }

  /// Whether a dependency is named by URL, and not by path.
  public static func isURL(_ dependency: String) -> Bool {
    dependency.contains("://") || dependency.hasPrefix("git@")
  }
}
