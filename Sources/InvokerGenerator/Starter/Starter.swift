import Mustache

/// The files of a new project: a spec, a config, and optionally a package that calls the generated code.
public enum Starter {
  /// A SwiftPM package that contains the spec.
  public struct Package: Hashable, Sendable {
    /// The name of the package, its target, and the module.
    public var name: String
    /// The location of the Invoker package: a URL or a path.
    public var dependency: String

    public init(name: String, dependency: String) {
      (self.name, self.dependency) = (name, dependency)
    }
  }

  /// The files of a new project, sorted by path.
  ///
  /// - Parameter package: `nil` for only a spec and a config.
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

  /// The folder of the spec and the config, with a trailing `/`.
  public static func specFolder(of package: Package?) -> String {
    package.map { "Sources/\($0.name)/Specs/" } ?? "specs/"
  }

  private static func file(_ name: String, in folder: String, _ package: Package?) -> GeneratedFile {
    GeneratedFile(path: folder + name, contents: text(of: name, package))
  }

  /// A text from `Starter/`, or the result of its template.
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
  /// The dependency as written in a manifest.
  fileprivate var requirement: String {
    Starter.isURL(dependency)
      ? ".package(url: \(stringLiteral(dependency)), from: \"\(toolVersion)\")"
      : ".package(name: \"invoker\", path: \(stringLiteral(dependency)))"
  }

  /// The name by which a manifest refers to the dependency: the last component of its URL.
  fileprivate var identity: String {
    guard Starter.isURL(dependency), let last = dependency.split(separator: "/").last else { return "invoker" }
    return last.hasSuffix(".git") ? String(last.dropLast(4)) : String(last)
  }
}

extension Starter {
  /// A package name that is derived from the name of its folder: `my-app` becomes `MyApp`. Empty if the name contains
  /// no word.
  public static func packageName(fromFolder folder: String) -> String { upperCamelCase(folder) }

  /// Returns whether a dependency is specified by URL rather than by path.
  public static func isURL(_ dependency: String) -> Bool {
    dependency.contains("://") || dependency.hasPrefix("git@")
  }
}
