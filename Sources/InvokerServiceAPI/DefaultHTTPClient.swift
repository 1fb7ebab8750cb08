import InvokerHTTP

// URLSession knows the proxies, certificates and power states of Apple's platforms; elsewhere it does not stream well.
#if canImport(Darwin)
  import InvokerURLSession

  let defaultHTTPClient: any HTTPClientProtocol = URLSessionClient.shared
#else
  let defaultHTTPClient: any HTTPClientProtocol = AsyncHTTPClientAdapter()
#endif
