import InvokerSpec

/// The results of a set of recordings.
public struct Verification: Sendable {
  let recordings: [Recording]
  /// The result of each recording.
  let verified: [VerifiedRecording]
  /// The unique findings, in the order of their occurrence.
  private(set) var findings: [Told] = []

  /// A finding, and the recordings that contain it.
  struct Told: Sendable {
    var finding: RecordedFinding
    /// The indices of recordings, in order.
    var recordings: [Int]
  }

  init(_ recordings: [Recording], _ specs: SpecSet) {
    self.recordings = recordings
    let verifier = Verifier(specs: specs)
    verified = concurrentMap(recordings, verifier.verify)
    var indices: [RecordedFinding.Identity: Int] = [:]
    for (recording, result) in verified.enumerated() {
      for finding in result.findings {
        if let index = indices[finding.identity] {
          findings[index].finding.merge(finding)
          findings[index].recordings.append(recording)
        } else {
          indices[finding.identity] = findings.count
          findings.append(Told(finding: finding, recordings: [recording]))
        }
      }
    }
  }

  /// The number of accepted findings, which aren't reported.
  private(set) var accepted = 0

  /// Removes accepted findings.
  ///
  /// - Returns: the entries that match no finding.
  public mutating func accept(_ accepted: AcceptedFindings) -> [AcceptedFindings.Entry] {
    let entries = Dictionary(accepted.entries.map { ($0.identity, $0) }) { first, _ in first }
    let left = findings.filter { entries[$0.finding.identity.text] == nil }
    let present = Set(findings.map(\.finding.identity.text))
    self.accepted = findings.count - left.count
    findings = left
    return accepted.entries.filter { !present.contains($0.identity) }
  }

  /// The diagnostics of the findings, sorted by place.
  public var diagnostics: [Diagnostic] {
    findings.map { told in told.finding.diagnostic(in: told.recordings.map { recordings[$0] }) }.inOrder()
  }

  /// The files of recordings with findings, by path, to show lines from; `nil` for a file that doesn't exist.
  public var sources: [String: [UInt8]?] {
    var sources: [String: [UInt8]?] = [:]
    for told in findings {
      let recording = recordings[told.recordings[0]]
      let file = told.finding.place.file
      sources.updateValue(recording.files[file], forKey: recording.folder + file)
    }
    return sources
  }
}

/// Compares recordings of a server with specs.
public func verify(_ recordings: [Recording], against specs: SpecSet) -> Verification {
  Verification(recordings, specs)
}
