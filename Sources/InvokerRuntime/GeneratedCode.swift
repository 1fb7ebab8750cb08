/// Links generated code to the runtime that it was generated for.
///
/// Every generated file names the type of its version. If the runtime is too old, the type doesn't exist and the
/// compiler reports which one is missing; if it is too new, the type is unavailable, with a message about what to do.
public enum GeneratedCode {
  /// Named by code that requires version 1 of the runtime.
  public enum NeedsInvokerRuntime1 {}

  /// Named by code from before the first release.
  @available(*, unavailable, message: "this code is too old for its InvokerRuntime; run 'invoker generate' again")
  public enum NeedsInvokerRuntime0 {}
}
