/// The fixed phrases of pages in one language.
///
/// A phrase can contain code in backticks and placeholders such as `{title}`.
struct Phrases: Hashable, Sendable {
  private let texts: [Phrase: String]

  /// The phrases that the language defines itself.
  let own: Set<Phrase>

  /// - Parameter fallback: phrases in another language for phrases that are missing in this one.
  init(_ texts: [Phrase: String], fallback: [Phrase: String] = [:]) {
    own = Set(texts.keys)
    self.texts = fallback.merging(texts) { $1 }
  }

  /// A missing phrase is shown as its key. A test ensures that no built-in phrase is missing.
  subscript(phrase: Phrase) -> String { texts[phrase] ?? phrase.rawValue }
}

/// A fixed phrase, by its key in `Templates/docs/phrases/<locale>.yaml`.
enum Phrase: String, Hashable, Sendable, CaseIterable {
  case languageName = "language_name"
  case overviewTitle = "overview_title"
  case overviewDescription = "overview_description"
  case interfaceTitle = "interface_title"
  case interfaceTypes = "interface_types"
  case transports
  case transportsIntroduction = "transports_introduction"
  case transport
  case plugin
  case serviceAPI = "service_api"
  case pluginText = "plugin_text"
  case serviceAPIText = "service_api_text"
  case apiText = "api_text"
  case operations
  case operation
  case resumedCall = "resumed_call"

  case interface
  case apps
  case appsIntroduction = "apps_introduction"
  case entryPoint = "entry_point"
  case route
  case stopRoute = "stop_route"
  case resumeRoute = "resume_route"
  case pluginRoute = "plugin_route"
  case pluginRouteAllowed = "plugin_route_allowed"
  case specification
  case specificationText = "specification_text"
  case inSwift = "in_swift"
  case inSwiftAndPython = "in_swift_and_python"
  case parameters
  case name
  case swiftName = "swift_name"
  case type
  case isRequired = "required"
  case isOptional = "optional"
  case defaultValue = "default"
  case constraints
  case description
  case since
  case deprecated
  case sent
  case needed
  case constant
  case notSent = "not_sent"
  case inPath = "in_path"
  case notTaken = "not_taken"
  case comma
  case colon

  case responseModes = "response_modes"
  case mode
  case modeDefault = "mode_default"
  case modeDefaultColumn = "mode_default_column"
  case resultSwift = "result_swift"
  case resultPython = "result_python"
  case reply
  case replyText = "reply_text"
  case pagesText = "pages_text"
  case pagesNumber = "pages_number"
  case pagesLast = "pages_last"
  case pagesFirst = "pages_first"
  case pagesMore = "pages_more"
  case pagesEnd = "pages_end"
  case pause
  case pauseText = "pause_text"
  case failedText = "failed_text"
  case always
  case sometimes
  case events
  case eventsText = "events_text"
  case elementsText = "elements_text"
  case eventLineText = "event_line_text"
  case terminatorText = "terminator_text"
  case piecesText = "pieces_text"
  case eventsUnknown = "events_unknown"
  case event
  case fields
  case alsoFields = "also_fields"
  case ending
  case endingOf = "ending_of"
  case endingFailure = "ending_failure"
  case swallowed
  case thrown
  case onlyApps = "only_apps"
  case eventOrder = "event_order"
  case eventOrderText = "event_order_text"
  case orderTitle = "order_title"
  case stepOne = "step_one"
  case stepOneOf = "step_one_of"
  case stepMaybe = "step_maybe"
  case stepSome = "step_some"
  case stepAny = "step_any"
  case anywhere
  case trailing
  case errors
  case errorsText = "errors_text"
  case errorsTextStream = "errors_text_stream"
  case errorsTextPaths = "errors_text_paths"
  case code
  case status
  case cause
  case retry
  case retryNever = "retry_never"
  case retryLater = "retry_later"
  case action

  case time
  case timeOfCall = "time_of_call"
  case timeKeepAlive = "time_keep_alive"
  case timeBlocking = "time_blocking"
  case timeSwift = "time_swift"
  case timeCancel = "time_cancel"
  case timeCancelCall = "time_cancel_call"
  case timeStop = "time_stop"
  case timeResume = "time_resume"

  case samples
  case samplesText = "samples_text"
  case samplesPython = "samples_python"
  case sampleStreaming = "sample_streaming"
  case sampleStreamingText = "sample_streaming_text"
  case sampleBlocking = "sample_blocking"
  case sampleBlockingText = "sample_blocking_text"
  case samplePages = "sample_pages"
  case samplePagesText = "sample_pages_text"
  case sampleErrors = "sample_errors"
  case sampleErrorsText = "sample_errors_text"
  case sampleConversation = "sample_conversation"
  case sampleConversationText = "sample_conversation_text"
  case examples
  case examplesText = "examples_text"
  case request
  case failure

  case types
  case typesText = "types_text"
  case value
  case openFields = "open_fields"
  case openValues = "open_values"
  case changes
  case changesText = "changes_text"
  case currentVersion = "current_version"
  case changeFirst = "change_first"
  case changeNone = "change_none"
  case relatedResources = "related_resources"
  case overviewLink = "overview_link"

  case contents
  case search
  case searchPlaceholder = "search_placeholder"
  case searchNothing = "search_nothing"
  case language
  case theme
  case copy
  case copied
  case copyFailed = "copy_failed"
  case linkToHere = "link_to_here"
  case skipToContent = "skip_to_content"
  case menu
  case onThisPage = "on_this_page"
  case previous
  case next
  case generatedBy = "generated_by"
}
