import AsyncHTTPClient
import Foundation
import InvokerMock
import InvokerRuntime
import NIOCore
import NIOHTTP1
import Testing

/// What carries a plugin's connection to the daemon.
enum Carrier: String, CaseIterable, Sendable {
  case pipes, tcp
}

/// Runs an example in its folder against the mock of the daemon, for the duration of `body`, which gets the URL of the
/// plugin's endpoints.
func withPlugin(
  _ name: String, over carrier: Carrier, settings: JSONObject = [:], faults: String = "",
  environment: [String: String] = [:], manifest: JSONValue? = nil,
  _ body: (_ endpoints: String) async throws -> Void
) async throws {
  let options = MockPlatformOptions(faults: try Faults(faults))
  let platform = MockPlatform(specs: shippedSpecs, options: options)
  let daemon = MockDaemon { platform.answer($0) }
  let gateway = PluginGateway(daemon: daemon, settings: settings)
  let folder = repository.appendingPathComponent("Examples/Plugins/\(name)")
  let server = try await MockServer.start { await gateway.answer($0) }
  let endpoints = server.url + PluginGateway.endpoints
  switch carrier {
  case .pipes:
    let plugin = try await PluginProcess.start(
      builtProduct(name), in: folder, environment: environment, manifest: manifest, daemon: daemon)
    await daemon.plugin()
    do { try await body(endpoints) } catch { Issue.record(error) }
    await plugin.stop()
    // The end of its input is enough.
    #expect(plugin.exitCode == 0)
  case .tcp:
    let port = try await DebuggingPort.start(key: secret, daemon: daemon)
    let remote = [
      "INSTALL_METHOD": "remote", "REMOTE_INSTALL_URL": "127.0.0.1:\(port.port)", "REMOTE_INSTALL_KEY": secret,
    ]
    let plugin = try Program(name, environment: environment.merging(remote) { $1 }, in: folder)
    await daemon.plugin()
    do { try await body(endpoints) } catch { Issue.record(error) }
    #expect(port.plugin?.declarations.keys.sorted() == ["endpoint"])
    #expect(port.plugin?.assets.keys.sorted() == ["icon.svg"])
    #expect(!plugin.diagnostics.contains(secret))
    plugin.send(SIGKILL)
    await port.stop()
  }
  await server.stop()
}

/// What an endpoint answers.
struct EndpointAnswer {
  var status: Int
  var type: String
  var body: String
}

func fetch(
  _ url: String, _ method: String = "GET", headers: [String: String] = [:], body: String? = nil
) async throws -> EndpointAnswer {
  var request = HTTPClientRequest(url: url)
  request.method = HTTPMethod(rawValue: method)
  for (name, value) in headers { request.headers.add(name: name, value: value) }
  request.body = body.map { .bytes(Array($0.utf8)) }
  let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
  return EndpointAnswer(
    status: Int(response.status.code), type: response.headers.first(name: "content-type") ?? "",
    body: String(buffer: try await response.body.collect(upTo: 1 << 20)))
}

/// Reads what comes from `url` until it holds `text`, and hangs up.
func read(_ url: String, until text: String) async throws -> String {
  let response = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(60))
  var page = ""
  for try await bytes in response.body {
    page += String(buffer: bytes)
    if page.contains(text) { break }
  }
  return page
}
