public import DifyApps
import DifyService

extension Conversation {
  /// A form that a person fills in before a run continues.
  public struct Form: Identifiable, Equatable, Sendable {
    /// What has become of the form.
    public enum Status: Hashable, Sendable {
      /// It waits for a person.
      case pending
      /// A person chose this action.
      case submitted(actionID: String)
      /// Nobody can fill it in any more: nobody did so in time, or the run has ended.
      case expired
    }

    /// The ID of the form.
    public var id: String { definition.formID }
    /// The text, the fields, and the actions of the form.
    public internal(set) var definition: HumanInputForm
    /// What has become of the form.
    public internal(set) var status = Status.pending
    /// The text of the form with the values filled in; `nil` until the run continues.
    public internal(set) var renderedContent: String?

    /// Whether the form can be answered here, and not only where the app has sent it, such as by email.
    public var canBeAnswered: Bool { status == .pending && definition.formToken != nil }
  }
}

extension Conversation.Form {
  /// Whether the text has placeholders for values of the run, which reopened streams leave in it. Those of its fields
  /// begin with `$output`.
  var hasPlaceholders: Bool {
    definition.formContent.split(separator: "{{#", omittingEmptySubsequences: false).dropFirst()
      .contains { !$0.hasPrefix("$output.") }
  }

  /// Takes the text and the fields from the form itself.
  mutating func fill(from form: PendingForm) {
    definition = HumanInputForm(
      formID: definition.formID, nodeID: definition.nodeID, nodeTitle: definition.nodeTitle,
      formContent: form.formContent, inputs: form.inputs, actions: form.userActions,
      displayInUI: definition.displayInUI, formToken: definition.formToken,
      resolvedDefaultValues: form.resolvedDefaultValues,
      expirationTime: form.expirationTime ?? definition.expirationTime)
  }
}
