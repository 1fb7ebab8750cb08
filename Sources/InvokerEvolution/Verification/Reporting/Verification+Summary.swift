import InvokerSpec

extension Verification {
  /// Some lines about the input and the results.
  public var summary: [String] {
    var counts = Counts()
    for result in verified { counts.add(result.outcome) }
    let described = verified.count - counts.others - counts.unreadable
    let parts = [
      (counts.decoded, "decoded"), (counts.undecodable, "not decoded"), (counts.failed, "failed on the server"),
      (counts.brokenOff, "broke off"), (counts.unreadable, "not readable"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let end = findings.isEmpty ? ", nothing found" : ""
    var lines = ["\(counted(verified.count, "recording")), \(described) of calls that the specs describe\(end)"]
    if !parts.isEmpty { lines.append("  " + parts.joined(separator: ", ")) }
    if counts.others > 0 { lines.append("\(counts.others) of other calls") }
    for (route, codes) in counts.routes.sorted(by: { $0.key < $1.key }) {
      let failed = codes.compactMap(\.self)
      let names = Set(failed).sorted().joined(separator: ", ")
      lines.append("  \(codes.count) \(route)" + (names.isEmpty ? "" : " (\(names))"))
    }
    if accepted > 0 { lines.append("\(counted(accepted, "finding")) accepted") }
    return lines
  }

  private struct Counts {
    var decoded = 0
    var undecodable = 0
    var failed = 0
    var brokenOff = 0
    var unreadable = 0
    /// The codes of calls that no spec describes, by their route; `nil` for a call that didn't fail.
    var routes: [String: [String?]] = [:]

    var others: Int { routes.values.reduce(0) { $0 + $1.count } }

    mutating func add(_ outcome: VerifiedRecording.Outcome) {
      switch outcome {
      case .decoded: decoded += 1
      case .undecodable: undecodable += 1
      case .failed: failed += 1
      case .brokenOff: brokenOff += 1
      case .unreadable: unreadable += 1
      case .undescribed(let route, let code): routes[route, default: []].append(code)
      }
    }
  }
}
