import InvokerSpec

/// The problems of an exported app.
extension Rule {
  /// Every rule of imports from Dify's DSL.
  public static let dsl = [dslNotAnApp, dslBrokenPart, dslDuplicateInput, dslInterfaceMissing, dslUnknownType]

  static let dslNotAnApp = Rule(
    "dsl-not-an-app", "The file must be an app that Dify has exported.", "Export the app, and import that file.")
  static let dslBrokenPart = Rule(
    "dsl-broken-part", "Inputs, outputs, and nodes must have Dify's form.", "Export the app again.")
  static let dslDuplicateInput = Rule(
    "dsl-duplicate-input", "Each input of an app has a unique name.", "Rename one of them in Dify.")
  static let dslInterfaceMissing = Rule(
    "dsl-interface-missing", "The interface of an app must be among the specs that its spec is added to.",
    "Name the folder that has its spec with `--into`.")
  static let dslUnknownType = Rule(
    "dsl-unknown-type", "The tool should know the types of inputs.",
    "Nothing: the input accepts any JSON value.", severity: .warning)
}
