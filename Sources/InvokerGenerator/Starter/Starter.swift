import Mustache

/// The files of a new project.
public enum Starter {
  /// What a project consists of.
  public enum Project: Hashable, Sendable {
    /// A spec and a config.
    case specs
    /// A SwiftPM package with a spec, a config, and a program that calls the generated code.
    case package(Package)
    /// A SwiftPM package with a plugin for Dify.
    case plugin(Plugin)
  }

  /// A SwiftPM package that contains the spec.
  public struct Package: Hashable, Sendable {
    /// The name of the package, its target, and the module.
    public var name: String
    /// The Invoker package.
    public var dependency: Dependency

    public init(name: String, dependency: Dependency) {
      (self.name, self.dependency) = (name, dependency)
    }
  }

  /// A SwiftPM package that is the folder of a plugin.
  public struct Plugin: Hashable, Sendable {
    /// What a plugin adds to the platform.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case endpoint, tool
    }
    /// The name of the plugin, the package, and its target: lowercase letters, digits, `_`, and `-`.
    public var name: String
    /// The author, of the same characters.
    public var author: String
    public var kind: Kind
    /// The Invoker package.
    public var dependency: Dependency

    public init(name: String, author: String, kind: Kind, dependency: Dependency) {
      (self.name, self.author, self.kind, self.dependency) = (name, author, kind, dependency)
    }
  }

  /// The files of a new project, sorted by path.
  public static func files(of project: Project) -> [GeneratedFile] {
    let view = view(of: project)
    return places(of: project).map { GeneratedFile(path: $0.path, contents: text(of: $0.text, view)) }
      .sorted { $0.path < $1.path }
  }

  /// The folder of the spec and the config, with a trailing `/`; `nil` if a project has none.
  public static func specFolder(of project: Project) -> String? {
    switch project {
    case .specs: "specs/"
    case .package(let package): "Sources/\(package.name)/Specs/"
    case .plugin: nil
    }
  }

  /// The path of each file, and the name of its text in `Starter/`, without `.mustache`.
  private static func places(of project: Project) -> [(path: String, text: String)] {
    let specs = specFolder(of: project).map { folder in ["chat.yaml", "invoker.yaml"].map { (folder + $0, $0) } } ?? []
    switch project {
    case .specs: return specs
    case .package(let package):
      return specs + [
        (".gitignore", "gitignore"), ("Package.swift", "Package.swift"), ("README.md", "README.md"),
        ("Sources/\(package.name)/main.swift", "main.swift"),
      ]
    case .plugin(let plugin):
      let (group, part) = plugin.kind == .tool ? ("provider", "tools") : ("group", "endpoints")
      let files = [
        (".env.example", "env.example"), (".gitignore", "gitignore"), ("Package.swift", "Package.swift"),
        ("README.md", "README.md"), ("Tests/PluginTests/PluginTests.swift", "PluginTests.swift"),
        ("_assets/icon.svg", "icon.svg"), ("manifest.yaml", "manifest.yaml"),
        ("Sources/\(plugin.name)/Plugin.swift", "\(plugin.kind)/Plugin.swift"),
        ("\(group)/\(plugin.name).yaml", "\(plugin.kind)/\(group).yaml"),
        ("\(part)/ask.yaml", "\(plugin.kind)/ask.yaml"),
      ]
      return files.map { ($0.0, "plugin/" + $0.1) }
    }
  }

  /// A text from `Starter/`, or the result of its template.
  private static func text(of name: String, _ view: View) -> String {
    if let text = texts.first(where: { $0.path == name })?.text { return text }
    let template = texts.first { $0.path == name + ".mustache" }?.text ?? ""
    // The texts are part of the tool, and a test renders each of them.
    return (try? MustacheTemplate(string: template))?.render(view) ?? ""
  }

  private static func view(of project: Project) -> View {
    switch project {
    case .specs: ["package": false]
    case .package(let package): package.dependency.view.adding(["package": true, "name": package.name])
    case .plugin(let plugin):
      plugin.dependency.view.adding([
        "name": plugin.name, "author": plugin.author, "isEndpoint": plugin.kind == .endpoint,
        "isTool": plugin.kind == .tool,
      ])
    }
  }

  /// A package name that is derived from the name of its folder: `my-app` becomes `MyApp`. Empty if the name contains
  /// no word.
  public static func packageName(fromFolder folder: String) -> String { upperCamelCase(folder) }
}
