import InvokerSpec

/// What a set of recordings shows.
public struct Verification: Sendable {
  let recordings: [Recording]
  /// What came of each.
  let verified: [VerifiedRecording]
  /// In the order in which they were seen, each once.
  private(set) var findings: [Told] = []

  /// A finding, and the recordings that show it.
  struct Told: Sendable {
    var finding: RecordedFinding
    /// In order.
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

  /// How many findings were accepted, and are told no more.
  private(set) var accepted = 0

  /// Leaves out what is accepted.
  ///
  /// - Returns: the entries that accept nothing.
  public mutating func accept(_ accepted: AcceptedFindings) -> [AcceptedFindings.Entry] {
    let entries = Dictionary(accepted.entries.map { ($0.identity, $0) }) { first, _ in first }
    let left = findings.filter { entries[$0.finding.identity.text] == nil }
    let present = Set(findings.map(\.finding.identity.text))
    self.accepted = findings.count - left.count
    findings = left
    return accepted.entries.filter { !present.contains($0.identity) }
  }

  /// What the specs do not say, sorted by place.
  public var diagnostics: [Diagnostic] {
    findings.map { told in told.finding.diagnostic(in: told.recordings.map { recordings[$0] }) }.inOrder()
  }

  /// The files of recordings in which something was found, by path, to show lines from; `nil` for one that is not there.
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

/// Holds recordings of a server against specs.
public func verify(_ recordings: [Recording], against specs: SpecSet) -> Verification {
  Verification(recordings, specs)
}
