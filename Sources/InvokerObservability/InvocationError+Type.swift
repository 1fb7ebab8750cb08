#if Observability
  import InvokerRuntime

  extension InvocationError {
    /// The value of `error.type`: one of few, and no text that a server wrote for people.
    var type: String {
      switch reason {
      case .server(let failure):
        if isName(failure.code) { return failure.code }
        return failure.status.map { "\($0)" } ?? "server"
      case .run(let failure): return isName(failure.status) ? "run_\(failure.status)" : "run_failed"
      case .argument: return "argument"
      case .response: return "response"
      case .unexpectedContent: return "unexpected_content"
      case .connection(let problem): return "connection_\(problem.kind.rawValue)"
      case .timeout: return "timeout"
      case .ended: return "ended"
      case .blob: return "blob"
      case .stalled: return "stalled"
      case .permissionDenied: return "permission_denied"
      case .overflow: return "overflow"
      case .cancelled: return "cancelled"
      }
    }
  }

  /// Whether a text is a name of a failure, such as `provider_quota_exceeded`.
  private func isName(_ text: String) -> Bool {
    1...64 ~= text.utf8.count
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
#endif
