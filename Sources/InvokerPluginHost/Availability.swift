// A build without the trait fails for want of a module; this says of what. The compiler gets to it first.
#if !PluginHost
  #error("InvokerPluginHost needs the trait 'PluginHost': name it where you depend on the package 'invoker'.")
#endif
