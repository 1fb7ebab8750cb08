public import InvokerPluginHost

// Without the rest of Foundation, a plugin that is linked statically has 40 MB less.
#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How a plugin is run: variables with the same names as in the SDK for Python.
public struct PluginSettings: Sendable, Hashable {
  private var variables: [String: String]

  /// Reads the settings of a plugin.
  ///
  /// - Parameters:
  ///   - folder: the folder with an optional `.env`, whose lines have the form `NAME=value`.
  ///   - environment: variables that override those of the file.
  public init(folder: URL, environment: [String: String]) {
    let file = try? String(contentsOf: folder.appendingPathComponent(".env"), encoding: .utf8)
    variables = (file.map(Self.variables) ?? [:]).merging(environment) { $1 }
  }

  /// `INSTALL_METHOD`, where `remote` means debugging. The default is `local`.
  public var installMethod: String { variables["INSTALL_METHOD"] ?? "local" }

  /// `REMOTE_INSTALL_KEY`.
  var key: String? { variables["REMOTE_INSTALL_KEY"] }

  /// `REMOTE_INSTALL_URL`, as `host:port` or with a scheme; otherwise, `REMOTE_INSTALL_HOST` and `REMOTE_INSTALL_PORT`.
  var address: (host: String, port: Int)? {
    guard let url = variables["REMOTE_INSTALL_URL"] else {
      guard let port = Int(variables["REMOTE_INSTALL_PORT"] ?? "5003") else { return nil }
      return (variables["REMOTE_INSTALL_HOST"] ?? "localhost", port)
    }
    let parts = (url.split(separator: "://").last ?? "").prefix { $0 != "/" }.split(separator: ":")
    guard parts.count == 2, let port = Int(parts[1]) else { return nil }
    return (String(parts[0]), port)
  }

  private static func variables(_ file: String) -> [String: String] {
    var variables: [String: String] = [:]
    for line in file.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimming(\.isWhitespace) }
      guard parts.count == 2, !parts[0].hasPrefix("#") else { continue }
      variables[String(parts[0])] = String(parts[1].trimming { "\"'".contains($0) })
    }
    return variables
  }
}

extension Substring {
  /// The text without such characters at its start and end.
  fileprivate func trimming(_ isRemoved: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isRemoved(last) { text.removeLast() }
    return text.drop(while: isRemoved)
  }
}

extension PluginHost {
  /// Runs the plugin as its settings specify: over standard input and output if the daemon has started it, or over TCP
  /// for debugging.
  ///
  /// - Parameters:
  ///   - folder: the plugin's folder, with `manifest.yaml`. The daemon starts plugins in theirs.
  ///   - environment: the environment variables. The default is those of the process.
  /// - Throws: ``PluginFolderProblem`` and ``PluginSettingsProblem``, in addition to what the carriers throw.
  public func run(
    in folder: URL = URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws {
    let settings = PluginSettings(folder: folder, environment: environment)
    switch settings.installMethod {
    case "local": try await run(over: .standardIO)
    case "remote":
      guard let key = settings.key else { throw PluginSettingsProblem("REMOTE_INSTALL_KEY is not set") }
      guard let (host, port) = settings.address else {
        throw PluginSettingsProblem("REMOTE_INSTALL_URL, or REMOTE_INSTALL_PORT, is not of the form host:port")
      }
      let package = try PluginPackage(folder: folder)
      try await run(over: RemoteDebugging(host: host, port: port, key: key, package: package))
    case let method:
      throw PluginSettingsProblem("INSTALL_METHOD is '\(method)'; only 'local' and 'remote' can be chosen by it")
    }
  }
}

extension PluginHost {
  /// Runs the plugin as ``run(in:environment:)`` does. If it can't run, the process reports the problem on standard
  /// error and ends with code 1.
  public func main() async {
    do {
      try await run()
    } catch {
      StandardError.write("error: \(error)")
      exit(1)
    }
  }
}

/// What is wrong with the settings of a plugin.
public struct PluginSettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, on one line.
  public var description: String
  init(_ description: String) { self.description = description }
}
