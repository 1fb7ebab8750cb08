// Made from Templates/ by Scripts/embed-templates.sh. Do not edit.

extension TemplateSet {
  /// The texts of the built-in templates by file name below `Templates/`, sorted.
  public static let builtInFiles: [(path: String, text: String)] = [
    (
      "docs/phrases/en_US.yaml",
      #"""
      language_name: English
      overview_title: Reverse Invocation App
      overview_description: Call the Apps of a workspace from a plugin or over HTTP, through the Chat, Workflow and Completion interfaces
      overview_introduction: "Reverse invoking an App means that a plugin uses an App of {product}: it sends inputs and gets the answer, event by event or whole. The same interfaces are reached over HTTP with the Service API."
      overview_read_first: "If reverse invocation is new to you, read {link} first."
      interface_title: "{title} Interface"
      interface_types: Interface Types
      interface_types_introduction: Chatbot, Agent and Chatflow apps take the same arguments and answer in the same form, so one interface serves them all. Workflow and Completion apps have one each.
      workspace_rule: Workspace
      workspace_rule_text: A plugin reaches only the Apps of the workspace in which it is installed.
      use_case: Use Case
      use_case_text: An endpoint of a plugin passes the question of a visitor to an App, and its answer back while the App writes it.
      use_case_settings: The endpoint has a setting `app` of the type `app-selector`, so whoever installs the plugin chooses the App. Its id is in `settings["app"]["app_id"]`.
      transports: Transports
      transports_introduction: "What carries an invocation does not change how it is written:"
      transport: Transport
      plugin: Plugin
      service_api: Service API
      plugin_text: "**Plugin**: the SDK sends it to the plugin daemon. In Python it is `{module}`."
      service_api_text: "**Service API**: HTTP and Server-Sent Events. The API key names the App."

      interface: Interface
      apps: Apps
      apps_introduction: "These kinds of app answer:"
      app: App
      entry_point: Entry Point
      route: Where It Goes
      stop_route: "Service API: stop"
      resume_route: "Service API: open the stream again"
      plugin_route: "invocation type {type}"
      specification: Interface Specification
      specification_text: The response mode decides what comes back. The Python signature is that of the platform's SDK; it takes what plugins can send.
      parameters: Parameters
      name: Name
      swift_name: Swift
      type: Type
      required: required
      optional: optional
      default: Default
      constraints: Constraints
      description: Description
      since: Since
      deprecated: Deprecated
      sent: Sent.
      needed: Needed.
      not_sent: Not sent.
      in_path: "Goes into the path: {route}."
      not_taken: "Not taken. {hint}"
      comma: ", "
      "yes": "yes"
      "no": "no"

      response_modes: Response Modes
      mode: Mode
      mode_default: (default)
      mode_default_column: Default Mode
      result_swift: Swift
      result_python: Python
      reply: Reply
      reply_text: "`blocking` returns one reply, {type} in Swift and a `dict` in Python."
      always: always
      sometimes: may be absent
      events: Events
      events_text: "`streaming` yields events, {type} in Swift and a `dict` each in Python. {discriminator} tells which one it is."
      events_unknown: New events and fields are added without notice. Pass over those that you do not know; in Swift they are the case `unknown`.
      event: Event
      when: When It Comes
      fields: Fields
      also_fields: "Also has the fields of {types}."
      ending: May end the stream.
      ending_of: "May end the stream of {apps}."
      ending_failure: "Ends the stream: the invocation has failed."
      swallowed: A Swift client passes over it.
      thrown: A Swift client throws it as an `InvocationError`.
      only_apps: "Only from {apps}."
      event_order: Order of Events
      event_order_text: A stream goes one of these ways. A failure may end any of them.
      order_title: "{apps}: {title}"
      step_one: once
      step_one_of: one of these
      step_maybe: perhaps one of these
      step_some: one or more of these
      step_any: any number of these
      anywhere: "At any time: {events}"
      trailing: "May still follow: {events}"
      errors: Errors
      errors_text: "Over the Service API a failure is JSON with `status`, `code` and `message`. If the stream has already opened, the HTTP status stays 200 and the failure is its last event. In Swift both are an `InvocationError`, whose `canRetry` says whether the same call may succeed later."
      errors_python: In a plugin, the SDK for Python raises an `Exception` with the message alone.
      code: Code
      status: Status
      cause: What Happened
      retry: Retry
      retry_never: "no"
      retry_later: after a while
      action: What to Do

      time: Deadlines, Keep-Alive and Cancelling
      time_keep_alive: "**Keep-alive**: {event} comes every ten seconds while there is nothing else to tell. Clients pass over it."
      time_blocking: "**Long runs**: proxies cut a blocking call that takes long, often after 100 seconds. Use streaming for those."
      time_swift: "**Deadlines of the Swift client**: 10 s for a connection, 300 s from the request to the head of the answer, 60 s between two pieces of it, none for the whole call. All are set in `ServiceAPI.Options`."
      time_python: "**Deadline in a plugin**: the SDK for Python gives up after 250 seconds without a message; `MAX_INVOCATION_TIMEOUT` changes that."
      time_cancel: "**Cancelling**: leaving the loop or cancelling the task closes the connection. The server may go on working."
      time_stop: "**Stopping**: {route} ends the work on the server. It needs the `task_id` that each event has."
      time_resume: "**Resuming**: the Swift client opens a broken stream of a run again and leaves out what the caller has already seen."

      samples: Samples
      samples_text: A Swift sample is a function of a `Session`, so it works in a plugin and over the Service API. A Python sample is an endpoint of a plugin.
      sample_streaming: Streaming
      sample_streaming_text: "Show the answer while it is written:"
      sample_blocking: Blocking
      sample_blocking_text: "Wait for the whole answer:"
      sample_errors: Error Handling
      sample_errors_text: "Tell what can be tried again from what cannot:"
      sample_conversation: Continue a Conversation
      sample_conversation_text: "Pass the id of the first answer with the next message:"
      examples: Examples
      examples_text: What goes over the wire. Every example is checked against the types on this page.
      request: Request
      failure: Error

      types: Types
      types_text: What parameters, replies and events are made of.
      value: Value
      open_fields: There may be further fields, which are kept as JSON.
      open_values: There may be further values.
      changes: What Changed
      changes_text: The newest version comes first.
      current_version: Now
      change_first: The first documented version.
      change_added: "{name} can be given."
      change_added_required: "{name} is new and required."
      change_removed: "{name} is gone."
      change_required: "{name} is required now."
      change_optional: "{name} may be left out now."
      change_default: "The default of {name} is {default} now."
      change_events: Events are described, with their fields.
      change_reply: The reply is described, with its fields.
      change_errors: Errors are listed.
      change_none: No change for callers.
      related_resources: Related Resources
      overview_link: What the interfaces have in common.

      contents: Contents
      search: Search
      search_placeholder: Search parameters, events, errors
      search_nothing: Nothing found
      language: Language
      theme: Appearance
      theme_light: Light
      theme_dark: Dark
      theme_system: As the system
      copy: Copy
      copied: Copied
      copy_failed: Could not copy
      link_to_here: Link to here
      skip_to_content: Skip to content
      menu: Menu
      close: Close
      on_this_page: On this page
      previous: Previous
      next: Next
      generated_by: "Generated by invoker {version} from specs"
      results: "{count} results"
      details: Details

      """#
    ),
    (
      "swift/arguments.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{root}}Request {
        /// The arguments as they are sent.
        {{access}}func arguments(for mode: ResponseMode) -> Arguments {
          var arguments = Arguments()
      {{#arguments}}
          arguments.{{set}}({{literal}}, {{value}})
      {{/arguments}}
          return arguments
        }
      }

      """#
    ),
    (
      "swift/codable.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: {{conformance}} {}

      """#
    ),
    (
      "swift/entry-points.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension Session {
      {{#members}}
      {{doc}}  {{access}}var {{name}}: {{type}} { {{type}}(session: self) }
      {{/members}}
      }
      {{#folders}}

      /// Entry points below `session.{{path}}`.
      {{access}}struct {{type}}: Sendable {
        {{access}}let session: Session
      {{#members}}

      {{doc}}  {{access}}var {{name}}: {{type}} { {{type}}(session: session) }
      {{/members}}
      }
      {{/folders}}

      """#
    ),
    (
      "swift/enum.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}struct {{name}}: OpenEnum {
      {{#values}}
      {{doc}}  {{access}}static let {{name}} = Self(rawValue: {{literal}})
      {{/values}}

        {{access}}let rawValue: String

        {{access}}init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      """#
    ),
    (
      "swift/file.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      // Generated by invoker {{tool}} from {{source}}. Do not edit: change the spec and generate again.
      // sha256 {{digest}}
      {{#exceptions}}

      // swift-format-ignore-file: {{.}}
      {{/exceptions}}

      import InvokerRuntime

      private typealias NeededRuntime = GeneratedCode.NeedsInvokerRuntime1
      {{#body}}

      {{.}}
      {{/body}}

      """#
    ),
    (
      "swift/interface.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{summaryDoc}}///
      /// This is what `{{entryPoint}}` can do. A double for tests needs no more than these functions.
      {{access}}protocol {{root}}Invoking: Sendable {
      {{#modes}}
      {{^first()}}

      {{/first()}}
      {{doc}}  {{requirement}}
      {{/modes}}
      }

      extension {{root}}Invoking {
      {{#modes}}
      {{^first()}}

      {{/first()}}
      {{callDoc}}  {{call}}
          {{request}}
        }
      {{/modes}}
      {{#either}}

      {{doc}}  {{call}}
          switch mode {
          case .streaming: .streaming(try await invoke(request, responseMode: .streaming))
          case .blocking: .blocking(try await invoke(request, responseMode: .blocking))
          }
        }
      {{/either}}
      }

      /// `{{entryPoint}}` over the transport of a session.
      {{access}}struct {{root}}Invoker: {{root}}Invoking {
        /// How transports carry the interface.
        {{access}}static let interface = {{descriptor}}

        {{access}}let session: Session

        {{access}}init(session: Session) {
          self.session = session
        }
      {{#modes}}

        {{access}}{{requirement}} {
          try await session.{{method}}(Self.interface, request.arguments(for: .{{mode}}))
        }
      {{/modes}}
      }

      {{requestDoc}}{{access}}struct {{root}}Request: Hashable, Sendable {
      {{#properties}}
      {{doc}}  {{access}}var {{name}}: {{type}}
      {{/properties}}

        {{init}}
      {{#properties}}
          self.{{member}} = {{name}}
      {{/properties}}
        }
      }

      """#
    ),
    (
      "swift/object-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
      {{#properties}}
          var {{local}}: {{type}}?
      {{/properties}}
      {{#others}}
          var additionalProperties: JSONObject = [:]
      {{/others}}
          let object = json.beginObject()
          while let key = json.nextKey() {
            switch key {
      {{#properties}}
            case {{literal}}: json.{{read}}(&{{local}})
      {{/properties}}
      {{#others}}
            default: json.read(key, into: &additionalProperties)
      {{/others}}
      {{^others}}
            default: json.skipValue()
      {{/others}}
            }
          }
          {{guard}}
            {{failure}}
          }
          {{init}}
        }
      }

      """#
    ),
    (
      "swift/object-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          json.beginObject()
      {{#properties}}
          json.{{write}}({{literal}}, {{member}})
      {{/properties}}
      {{#others}}
          json.fields(additionalProperties)
      {{/others}}
          json.endObject()
        }
      }

      """#
    ),
    (
      "swift/object.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}struct {{name}}: {{conformances}} {
      {{#properties}}
      {{doc}}  {{access}}{{binding}} {{name}}: {{type}}
      {{/properties}}
      {{#others}}
        /// Further fields, by their names on the wire.
        {{access}}{{binding}} additionalProperties: JSONObject
      {{/others}}

        {{init}}
      {{#properties}}
          self.{{member}} = {{name}}
      {{/properties}}
      {{#others}}
          self.additionalProperties = additionalProperties
      {{/others}}
        }
      }

      """#
    ),
    (
      "swift/stream-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: StreamEvent {
        {{access}}static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<Self> {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}:{{break}}.event(.{{name}}(try {{payload}}(from: &json)))
      {{/cases}}
      {{#keepAlive}}
          case {{.}}: try .keepAlive(skipping: &json)
      {{/keepAlive}}
      {{#failure}}
          case {{.}}: .failure(try ServerFailure(from: &json))
      {{/failure}}
          case let name: .event(.unknown(try UnknownEvent(name: name, from: &json)))
          }
        }
      }

      """#
    ),
    (
      "swift/union-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}:{{break}}self = .{{name}}(try {{payload}}(from: &json))
      {{/cases}}
          case let name: self = .unknown(try UnknownEvent(name: name, from: &json))
          }
        }
      }

      """#
    ),
    (
      "swift/union-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          switch self {
      {{#cases}}
          case .{{name}}(let value):{{break}}json.object(value, tagged: {{discriminator}}, {{literal}})
      {{/cases}}
          case .unknown(let event): json.raw(event.bytes)
          }
        }
      }

      """#
    ),
    (
      "swift/union.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}enum {{name}}: {{conformances}} {
      {{#cases}}
      {{doc}}  {{indirect}}case {{name}}({{payload}})
      {{/cases}}
        /// One that is newer than this client.
        case unknown(UnknownEvent)
      }
      {{#text}}

      extension {{type}}: TextStreamEvent {
        {{access}}var textChange: TextChange? {
          switch self {
      {{#changes}}
          case .{{name}}(let event): .{{change}}(event.{{path}})
      {{/changes}}
          default: nil
          }
        }
      }
      {{/text}}

      """#
    ),
  ]
}
