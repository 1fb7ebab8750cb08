import DifyService
import Foundation
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerSpec
import Testing

/// A call of `DifyService`, and the request that a server receives.
struct Operation: Sendable, CustomTestStringConvertible {
  /// The method and the path, as the platform documents them.
  let route: String
  let path: String
  let query: [String: String]
  /// The body: empty for none, and `nil` for a form.
  let body: String?
  let run: @Sendable (ServiceAPI) async throws -> Void

  init(
    _ route: String, _ path: String, query: [String: String] = [:], body: String? = "",
    run: @escaping @Sendable (ServiceAPI) async throws -> Void
  ) {
    (self.route, self.path, self.query, self.body, self.run) = (route, "/v1" + path, query, body, run)
  }

  var testDescription: String { route }
  var method: String { route.split(separator: " ").first.map(String.init) ?? "" }
}

/// The specs in a folder of the repository.
func specs(in folder: String) -> SpecSet {
  let root = URL(fileURLWithPath: #filePath).appending(path: "../../../../..").appending(path: folder).standardized
  let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
  let files = names.filter { $0.hasSuffix(".yaml") && $0 != "invoker.yaml" }.sorted()
  let config = (try? Data(contentsOf: root.appending(path: Config.fileName))).map { loadConfig([UInt8]($0)).config }
  let modules = loadModules(
    config?.modules ?? [], collectingTexts: false,
    list: { try FileManager.default.contentsOfDirectory(atPath: root.appending(path: $0).path).sorted() },
    read: { file, folder in [UInt8](try Data(contentsOf: root.appending(path: folder + "/" + file))) })
  return loadSpecs(files, modules: modules.modules) { path in
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }.specs
}
