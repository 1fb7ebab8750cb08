/// Ties generated code to the runtime that it was generated for.
///
/// Every generated file names the type of its generation. A runtime that is too old does not have that type; one that
/// is too new has it marked unavailable, with a message that says what to do.
public enum GeneratedCode {
  /// Named by code that needs a runtime of version 1.
  public enum NeedsInvokerRuntime1 {}
}
