// A build without the trait fails because of a missing module. This error, which the compiler reports first, explains
// why.
#if !Tool
  #error("InvokerGenerator needs the trait 'Tool': name it where you depend on the package 'invoker'.")
#endif
