// A build without the trait fails for want of a module; this says of what. The compiler gets to it first.
#if !Tool
  #error("InvokerGenerator needs the trait 'Tool': name it where you depend on the package 'invoker'.")
#endif
