import ArgumentParser
import Foundation
import Hummingbird
import InvokerServiceAPI
import Logging
import ServiceLifecycle

/// A server between a chat app and those who talk to it. The app's key stays here.
@main
struct Proxy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proxy",
    abstract: "Lets browsers, apps, and OpenAI clients talk to a chat app, whose key stays here.",
    discussion: """
      Keys come from the environment, because other users of the machine see a program's options: DIFY_API_KEY is the key \
      of the chat app. CLIENT_KEYS are the keys of those who call without a browser, such as 'mia=sk-1,leo=sk-2'. \
      SIGTERM and SIGINT end the program once the running answers have ended.
      """)

  @Option(help: "Address of the Service API, such as https://api.dify.ai/v1. (default: $DIFY_BASE_URL)")
  var baseURL: String?

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port = 8090

  @Option(help: "What OpenAI clients call the app.")
  var model = "dify"

  @Option(help: "How many answers a user gets at a time.")
  var answersAtOnce = 4

  @Option(help: "How many answers a user gets in a minute.")
  var answersPerMinute = 30

  @Option(help: "How many bytes of text an answer has at most. They are in memory until it ends.")
  var answerBytes = 1 << 20

  @Option(help: "How many seconds running answers have to end.")
  var grace = 30

  @Flag(help: "Let browsers send the cookie over TLS only.")
  var secureCookie = false

  func validate() throws {
    if url.isEmpty { throw ValidationError("There is no base URL. Set DIFY_BASE_URL, or pass --base-url.") }
    if environment["DIFY_API_KEY"] == nil { throw ValidationError("There is no API key. Set DIFY_API_KEY.") }
  }

  func run() async throws {
    var logger = Logger(label: "proxy")
    logger.logLevel = .notice
    // Linux resets connections that wait while the queue is full, and the default is 256.
    let configuration = ApplicationConfiguration(address: .hostname(host, port: port), backlog: 4096)
    let server = Application(
      router: router(), configuration: configuration,
      onServerRunning: { [host] channel in announce(host, channel.localAddress?.port) }, logger: logger)
    var services = ServiceGroupConfiguration(
      services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    // Answers that take longer are cancelled, which stops them on the platform as well.
    services.maximumGracefulShutdownDuration = .seconds(grace)
    try await ServiceGroup(configuration: services).run()
  }

  private func router() -> Router<BasicRequestContext> {
    let users = Users(clientKeys: environment["CLIENT_KEYS"] ?? "", hasSecureCookie: secureCookie)
    let limits = Limits(atOnce: answersAtOnce, perMinute: answersPerMinute)
    let chat = ChatRoute(app: app, users: users, limits: limits)
    let completions = OpenAIRoutes(app: app, users: users, limits: limits, model: model)
    let router = Router()
    router.add(middleware: FailureResponses { $0 })
    router.post("chat", use: chat.answer)
    completions.add(to: router.group("v1"))
    return router
  }

  private var app: ChatApp {
    var options = ServiceAPI.Options()
    options.timeouts.firstByte = .seconds(60)
    return ChatApp(
      api: ServiceAPI(baseURL: url, apiKey: environment["DIFY_API_KEY"] ?? "", options: options),
      mostTextBytes: answerBytes)
  }

  private var url: String { baseURL ?? environment["DIFY_BASE_URL"] ?? "" }
  private var environment: [String: String] { ProcessInfo.processInfo.environment }
}

/// Says where the server is, for people and for programs that have started it.
private func announce(_ host: String, _ port: Int?) {
  print("listening on http://\(host):\(port ?? 0)")
  fflush(nil)
}
