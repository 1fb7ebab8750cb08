#if Observability && ServiceAPI
  import InvokerRuntime
  public import InvokerServiceAPI

  extension ServiceAPI {
    /// Returns the same API, whose calls are observed. The middleware is the outermost, and gets what the API notes of
    /// its calls, before those who got it already.
    public func observed(by observability: Observability) -> ServiceAPI {
      var api = self
      api.middleware.insert(observability, at: 0)
      let note = options.note
      api.options.note = {
        observability.add($0)
        note($0)
      }
      return api
    }
  }

  extension Observability {
    /// Adds a note to the span of its call, and logs it.
    fileprivate func add(_ note: ServiceAPI.Note) {
      switch note {
      case .retrying(let error, let delay): running[error.invocation]?.recordRetry(after: error, in: delay)
      case .resuming(let error, let delay): running[error.invocation]?.recordBreak(error, resumedIn: delay)
      // The source of the messages tells of both, with the call.
      case .resumed, .drift: break
      case .stopFailed(let error):
        logger.warning("an abandoned run was not stopped", metadata: details(of: error))
      }
    }
  }
#endif
