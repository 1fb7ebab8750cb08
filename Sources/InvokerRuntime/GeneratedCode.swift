/// Ties generated code to the runtime that it was generated for.
///
/// Every generated file names the type of its generation. A runtime that is too old does not have that type, and the
/// compiler says which one is missing; one that is too new has it marked unavailable, with what to do.
public enum GeneratedCode {
  /// Named by code that needs a runtime of version 1.
  public enum NeedsInvokerRuntime1 {}

  /// Named by code from before the first release.
  @available(*, unavailable, message: "this code is too old for its InvokerRuntime; run 'invoker generate' again")
  public enum NeedsInvokerRuntime0 {}
}
