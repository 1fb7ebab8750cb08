// A build without the trait fails for want of a module; this says of what. The compiler gets to it first.
#if !ServiceAPI && !canImport(Darwin)
  #error("InvokerServiceAPI needs the trait 'ServiceAPI': name it where you depend on the package 'invoker'.")
#endif
