// A build without the trait fails for want of a module; this says of what. The compiler gets to it first.
#if !Mock
  #error("InvokerMock needs the trait 'Mock': name it where you depend on the package 'invoker'.")
#endif
