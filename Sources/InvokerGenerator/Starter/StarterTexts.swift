// Made from Starter/ by Scripts/embed.sh. Do not edit.

extension Starter {
  /// The texts of the files by their name in `Starter/`, sorted.
  public static let texts: [(path: String, text: String)] = [
    (
      "Package.swift.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      // swift-tools-version: 6.2

      import PackageDescription

      let package = Package(
        name: "{{name}}",
        platforms: [.macOS(.v15)],
        dependencies: [
          {{dependency}}
        ],
        targets: [
          .executableTarget(
            name: "{{name}}",
            dependencies: [
              .product(name: "InvokerRuntime", package: "{{identity}}"),
              .product(name: "InvokerServiceAPI", package: "{{identity}}"),
            ],
            // Generates the client from Sources/{{name}}/Specs at each build.
            plugins: [.plugin(name: "InvokerBuildPlugin", package: "{{identity}}")])
        ],
        swiftLanguageModes: [.v6]
      )

      """#
    ),
    (
      "README.md.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      # {{name}}

      Asks an assistant and prints the answer as it arrives. The client that it calls is generated from
      `Sources/{{name}}/Specs` at each build.

          swift run invoker-mock Sources/{{name}}/Specs --port 8080   # in one terminal: the platform on this machine
          swift run {{name}}                                          # in another one: asks the question
          swift run invoker check Sources/{{name}}/Specs              # shows the mistakes in the spec

      With a chat app of Dify, whose key is on its page "API Access":

          DIFY_BASE_URL=https://api.dify.ai/v1 DIFY_API_KEY=app-… swift run {{name}} When do you open on Saturday?

      """#
    ),
    (
      "chat.yaml",
      #"""
      # A first spec: questions to an assistant, and its answers. Invoker generates from it a typed Swift client
      # (`invoker generate`), documentation (`invoker docs`), and a server to try them with (`invoker-mock`). Change something
      # and run `invoker check`: it shows where each mistake is. docs/spec-format.md in Invoker's repository lists every key.

      invoker: 1                              # the version of this format
      interface: chat                         # the name of the calls, `client.chat`, and the first part of ChatEvent
      title: Chat
      summary: Ask the assistant a question.

      apps:
        assistant: {title: Assistant, description: A model with a prompt.}

      transports:
        service_api:                          # over HTTP
          request: POST /chat-messages

      # The parameters of a call, in order. One that is not `required` can be omitted; its `default`, if any, is then sent.
      params:
        query: {type: string, required: true, description: What the user asks.}
        inputs:
          type: object
          additionalProperties: true          # any fields: each assistant has its own
          default: {}
          description: Values of the assistant's variables, by name.
        response_mode: {$mode: streaming, description: 'How the assistant responds: in pieces, or with the whole answer.'}
        conversation_id: {type: string, description: The conversation to continue. A new one starts by default.}
        user: {type: string, required: true, description: 'The user: a name that you choose, unique among your users.'}

      # Each mode is a call with its own result: `stream` returns the events, ChatEvent, and `reply` returns one ChatReply.
      response_modes:
        streaming:
          description: The answer as it is generated.
          yields: {$ref: '#/types/ChatEvent'}
          text: {append: [message.answer]}    # the pieces that `.text` of the stream joins
          keepalive: [ping]                   # clients skip it
          failure: [error]                    # thrown as an InvocationError
          order:
            - {apps: [assistant], title: Answer, steps: [{some: [message]}, {one: [message_end]}]}
        blocking:
          description: The whole answer in one reply.
          returns: {$ref: '#/types/ChatReply'}

      types:
        ChatReply:
          type: object
          description: A whole answer.
          properties:
            answer: {type: string, description: The answer of the assistant.}
            conversation_id: {type: string, format: uuid, description: The ID to pass with the next question.}
          required: [answer, conversation_id] # all others may be absent, and are optional in Swift

        # A union: the field `event` identifies the type. An event that is not listed arrives as `.unknown`, so that a newer
        # server does not break clients.
        ChatEvent:
          description: A step of an answer.
          discriminator:
            propertyName: event
            mapping:
              message: {$ref: '#/types/ChatEvent.Message'}
              message_end: {$ref: '#/types/ChatEvent.MessageEnd'}
              error: {$ref: '#/types/ChatEvent.Failure'}
              ping: {$ref: '#/types/ChatEvent.Ping'}

        ChatEvent.Message:                    # a dotted name is a nested type in Swift
          type: object
          description: A piece of the answer.
          properties:
            answer: {type: string, description: The piece. Join pieces without a separator.}
            conversation_id: {type: string, format: uuid, description: The ID to pass with the next question.}
          required: [answer, conversation_id]

        ChatEvent.MessageEnd:
          type: object
          description: The answer is complete.
          properties:
            conversation_id: {type: string, format: uuid, description: The ID to pass with the next question.}
          required: [conversation_id]

        ChatEvent.Failure:
          type: object
          description: The assistant has failed.
          properties:
            status: {type: integer, description: The HTTP status.}
            code: {type: string, description: The error code.}
            message: {type: string, description: The error message.}
          required: [status, code, message]

        ChatEvent.Ping: {type: object, description: Keeps the connection open., properties: {}}

      errors:
        provider_quota_exceeded:
          status: 400
          description: The quota of the model's provider is used up.
          action: Top it up, or choose another model.
          retry: never                        # `later`: the same call may succeed after a while

      # Checked against the types above, shown in the documentation, and used as the responses of the mock.
      examples:
        opening_hours:
          title: An answer in pieces
          app: assistant
          mode: streaming
          request: {query: 'When do you open on Saturday?', user: mia}
          events:
            - {event: message, answer: On Saturdays, conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285}
            - {event: message, answer: ' we are open', conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285}
            - {event: message, answer: ' from 10:00 to 18:00.', conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285}
            - {event: message_end, conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285}
        sunday:
          title: A whole answer
          app: assistant
          mode: blocking
          request: {query: 'And on Sunday?', conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285, user: mia}
          reply: {answer: We are closed on Sundays., conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285}

      """#
    ),
    (
      "gitignore",
      #"""
      .build/
      Generated/
      .swiftpm/

      """#
    ),
    (
      "invoker.yaml.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      # The configuration of Invoker. Everything in it is optional, and paths are relative to this folder.
      # docs/configuration.md in the repository of Invoker lists every key.

      invoker: 1
      swift:
      {{#package}}
        access: internal                      # only this module uses the client; `public` for a library
      {{/package}}
      {{^package}}
        output: ../Sources/Clients            # where `invoker generate` writes
        access: public                        # public, package, or internal
      {{/package}}
      docs:
      {{#package}}
        output: ../../../Generated/docs       # where `invoker docs` writes
      {{/package}}
      {{^package}}
        output: ../Generated/docs             # where `invoker docs` writes
        swift_module: Clients                 # the module that samples import
      {{/package}}
        product: Assistant                    # the name of the product in all pages
        overview:                             # the first page, with links to the interfaces
          title: Assistant API
          summary: Ask the assistant a question, and read its answer as it arrives.

      """#
    ),
    (
      "main.swift",
      #"""
      import Foundation
      import InvokerRuntime
      import InvokerServiceAPI

      // The mock on this machine, unless the environment names a platform and the key of an app.
      let environment = ProcessInfo.processInfo.environment
      let client = ServiceAPI(
        baseURL: environment["DIFY_BASE_URL"] ?? "http://127.0.0.1:8080/v1",
        apiKey: environment["DIFY_API_KEY"] ?? "app-mock")

      let words = CommandLine.arguments.dropFirst().joined(separator: " ")
      let question = words.isEmpty ? "When do you open on Saturday?" : words

      do {
        // The answer, piece by piece. `reply` returns all of it, and `for try await event in` without `.text` each event.
        for try await piece in try await client.chat.stream(query: question, user: "mia").text {
          FileHandle.standardOutput.write(Data(piece.utf8))
        }
        print()
      } catch {
        FileHandle.standardError.write(Data("error: \(error)\n".utf8))
        exit(1)
      }

      """#
    ),
    (
      "plugin/Package.swift.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      // swift-tools-version: 6.2

      import PackageDescription

      let package = Package(
        name: "{{name}}",
        platforms: [.macOS(.v15)],
        dependencies: [
          {{dependency}}
        ],
        targets: [
          .executableTarget(
            name: "{{name}}",
            dependencies: [
              .product(name: "DifyApps", package: "{{identity}}"),
              .product(name: "InvokerPluginHost", package: "{{identity}}"),
              .product(name: "InvokerPluginPackage", package: "{{identity}}"),
            ]),
          .testTarget(
            name: "PluginTests",
            dependencies: [
              .product(name: "InvokerMock", package: "{{identity}}"),
              .product(name: "InvokerRuntime", package: "{{identity}}"),
            ]),
        ],
        swiftLanguageModes: [.v6]
      )

      """#
    ),
    (
      "plugin/PluginTests.swift.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      import Foundation
      import InvokerMock
      import InvokerRuntime
      import Testing

      /// The plugin as the daemon runs it, in a workspace whose app always gives the same answer.
      @Suite struct PluginTests {
        @Test func theAnswerIsPassedOn() async throws {
          let daemon = MockDaemon { _ in
            InvocationAnswer([
              .response(event("message", ["answer": "Hello, "])),
              .response(event("message", ["answer": "Mia."])),
              .response(event("message_end")),
            ])
          }
          let plugin = try await PluginProcess.start(program, in: folder, daemon: daemon)
          #expect(await daemon.plugin())
      {{#isEndpoint}}
          let request = MockRequest(method: "GET", path: PluginGateway.endpoints + "/ask/app-id")
          let response = await PluginGateway(daemon: daemon).answer(request)
          #expect(response.status == 200)
          #expect(await text(of: response) == "Hello, Mia.")
      {{/isEndpoint}}
      {{#isTool}}
          let parameters: JSONValue = ["app_id": "app-id", "question": "Who are you?"]
          let request = MockRequest(
            method: "POST", path: PluginGateway.tools + "/{{name}}/ask", body: parameters.jsonBytes)
          let response = await PluginGateway(daemon: daemon).answer(request)
          #expect(response.status == 200)
          let lines = await text(of: response).split(separator: "\n")
          let pieces = try lines.map { try JSONValue(json: Array($0.utf8))["message"]?["text"]?.string }
          #expect(pieces == ["Hello, ", "Mia."])
      {{/isTool}}
          await plugin.stop()
          #expect(plugin.exitCode == 0)
        }

        /// An event of the app's answer.
        private func event(_ name: String, _ fields: JSONObject = [:]) -> JSONValue {
          let ids: JSONObject = ["task_id": "t", "message_id": "m", "conversation_id": "c"]
          return .object(ids.merging(["event": .string(name)]) { $1 }.merging(fields) { $1 })
        }

        /// The bytes of a response, as text.
        private func text(of response: MockAnswer) async -> String {
          var bytes: [UInt8] = []
          for await case .bytes(let piece) in response.steps { bytes += piece }
          return String(decoding: bytes, as: UTF8.self)
        }

        /// The folder with the manifest.
        private var folder: URL { URL(filePath: #filePath).appending(path: "../../..").standardized }

        /// The program, which is built next to the tests.
        private var program: URL {
          let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
          let tests = bundle ?? URL(filePath: CommandLine.arguments[0])
          return tests.deletingLastPathComponent().appending(path: "{{name}}")
        }
      }

      """#
    ),
    (
      "plugin/README.md.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      # {{name}}

      {{#isEndpoint}}
      A plugin for Dify with an endpoint, `GET /ask/APP-ID?query=…`: it asks a chat app of the workspace, and streams the answer.
      {{/isEndpoint}}
      {{#isTool}}
      A plugin for Dify with a tool, `ask`: it asks a chat app of the workspace, and returns the answer piece by piece.
      {{/isTool}}

          swift test                                                          # as the plugin daemon runs it
          swift package --allow-writing-to-package-directory package-plugin   # writes {{name}}-0.0.1.difypkg

      `package-plugin` builds the program on Linux, and checks the manifest as the daemon does. Install the file on the platform's page
      "Plugins" as a local package. A daemon of your own accepts it with `FORCE_VERIFYING_SIGNATURE=false`.

      To debug the plugin, copy `.env.example` to `.env`, add the key from the page "Plugins", and run `swift run {{name}}`.

      """#
    ),
    (
      "plugin/endpoint/Plugin.swift",
      #"""
      import DifyApps
      import InvokerPluginHost
      import InvokerPluginPackage

      /// An endpoint that asks a chat app of the workspace, and streams its answer.
      @main struct Plugin {
        static func main() async {
          var host = PluginHost()
          host.endpoint("GET", "/ask/<app_id>") { request, session in
            let app = request.parameters["app_id"] ?? ""
            let question = request.query.first { $0.name == "query" }?.value ?? "What can you do?"
            // The first event is here, or the failure in its place, before the response begins.
            let answer = try await session.app.chat.stream(appID: app, query: question)
            return EndpointResponse(contentType: "text/plain; charset=utf-8") { body in
              for try await text in answer.text { try await body.write(text) }
            }
          }
          await host.main()
        }
      }

      """#
    ),
    (
      "plugin/endpoint/ask.yaml",
      #"""
      path: /ask/<app_id>
      method: GET
      # The daemon requires a source. The routes are in the program.
      extra:
        python: {source: main.py}

      """#
    ),
    (
      "plugin/endpoint/group.yaml",
      #"""
      settings: []
      endpoints: [endpoints/ask.yaml]

      """#
    ),
    (
      "plugin/env.example",
      #"""
      # Copy to .env, and add the key from the platform's page "Plugins".
      INSTALL_METHOD=remote
      REMOTE_INSTALL_URL=localhost:5003
      REMOTE_INSTALL_KEY=

      """#
    ),
    (
      "plugin/gitignore",
      #"""
      .build/
      .swiftpm/
      .env
      *.difypkg

      """#
    ),
    (
      "plugin/icon.svg",
      #"""
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
        <rect width="64" height="64" rx="12" fill="#2a7de1"/>
        <path d="M14 18h36a4 4 0 0 1 4 4v18a4 4 0 0 1-4 4H32L20 54V44h-6a4 4 0 0 1-4-4V22a4 4 0 0 1 4-4z" fill="#fff"/>
      </svg>

      """#
    ),
    (
      "plugin/manifest.yaml.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      version: 0.0.1
      type: plugin
      # Both consist of lowercase letters, digits, '_', and '-'.
      author: '{{author}}'
      name: '{{name}}'
      label: {en_US: '{{name}}'}
      description: {en_US: Asks a chat app of the workspace}
      icon: icon.svg
      created_at: 2026-01-01T00:00:00Z
      resource:
        memory: 67108864
        permission:
      {{#isEndpoint}}
          endpoint: {enabled: true}
      {{/isEndpoint}}
      {{#isTool}}
          tool: {enabled: true}
      {{/isTool}}
          # Calls of the workspace's apps.
          app: {enabled: true}
      plugins:
      {{#isEndpoint}}
        endpoints: ['group/{{name}}.yaml']
      {{/isEndpoint}}
      {{#isTool}}
        tools: ['provider/{{name}}.yaml']
      {{/isTool}}
      meta:
        version: 0.0.1
        arch: [amd64, arm64]
        # The daemon accepts only Python. The main.py of a package starts the program.
        runner: {language: python, version: '3.12', entrypoint: main}

      """#
    ),
    (
      "plugin/tool/Plugin.swift.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      import DifyApps
      import InvokerPluginHost
      import InvokerPluginPackage

      /// A tool that asks a chat app of the workspace, and returns its answer piece by piece.
      @main struct Plugin {
        static func main() async {
          var host = PluginHost()
          host.tool("{{name}}", "ask") { request, session, output in
            let app = request.parameters["app_id"]?.string ?? ""
            let question = request.parameters["question"]?.string ?? ""
            let answer = try await session.app.chat.stream(appID: app, query: question)
            for try await text in answer.text { try await output.text(text) }
          }
          await host.main()
        }
      }

      """#
    ),
    (
      "plugin/tool/ask.yaml.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      identity:
        name: ask
        author: '{{author}}'
        label: {en_US: Ask}
      description:
        human: {en_US: Asks a chat app of the workspace}
        llm: Asks another assistant a question, and returns its answer.
      parameters:
        - name: app_id
          type: string
          required: true
          form: form
          label: {en_US: App}
          human_description: {en_US: 'The ID of a Chatbot, Agent, or Chatflow app of the workspace'}
        - name: question
          type: string
          required: true
          form: llm
          label: {en_US: Question}
          human_description: {en_US: The question for the app}
          llm_description: The question, as a whole sentence.
      extra:
        python: {source: main.py}

      """#
    ),
    (
      "plugin/tool/provider.yaml.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      identity:
        author: '{{author}}'
        name: '{{name}}'
        label: {en_US: '{{name}}'}
        description: {en_US: Asks a chat app of the workspace}
        icon: icon.svg
      tools: [tools/ask.yaml]
      # The daemon requires a source. The tools are in the program.
      extra:
        python: {source: main.py}

      """#
    ),
  ]
}
