import InvokerSpec

/// Compares one recording with the specs.
struct Verifier {
  let specs: SpecSet

  func verify(_ recording: Recording) -> VerifiedRecording {
    do throws(UnreadableRecording) {
      let request = try RecordedRequest(recording)
      let head = try RecordedHead(recording)
      // This is checked first, because every recording contains it.
      _ = try recording.bytes(of: Recording.bodyFile)
      let calls = request.calls(in: specs)
      guard !calls.isEmpty else { return .undescribed(request.route, code: try failureCode(recording, head)) }
      var best: VerifiedRecording?
      for call in calls {
        let verified = try CallVerifier(specs, recording, request, head, call).verify()
        // If the request doesn't identify the interface, its response does.
        if best.map({ verified.distance < $0.distance }) ?? true { best = verified }
      }
      return best ?? VerifiedRecording(outcome: .decoded)
    } catch {
      return VerifiedRecording(unreadable: error, in: recording)
    }
  }

  private func failureCode(_ recording: Recording, _ head: RecordedHead) throws(UnreadableRecording) -> String? {
    guard head.isFailure, case .failure(let body?) = try RecordedAnswer(recording, head) else { return nil }
    return body.value["code"]?.stringValue
  }
}

/// The result of one recording.
struct VerifiedRecording: Sendable {
  var outcome: Outcome
  /// The unique findings, in the order of their occurrence.
  private(set) var findings: [RecordedFinding] = []
  private var indices: [RecordedFinding.Identity: Int] = [:]

  enum Outcome: Sendable {
    /// Clients that are generated from the specs can read everything.
    case decoded
    /// They can't read some value.
    case undecodable
    /// The server responded with a failure, before or during a stream.
    case failed
    /// The stream ended in an unexpected place.
    case brokenOff
    case unreadable
    /// No spec describes the route. Includes the code if the call failed.
    case undescribed(String, code: String?)
  }

  init(outcome: Outcome) { self.outcome = outcome }

  /// The distance of the recording from an interface. Events of another interface have the highest weight, and data
  /// that clients don't require has the lowest.
  var distance: (Int, Int, Int, Int) {
    var distance = (0, 0, 0, 0)
    for finding in findings {
      switch finding.kind {
      case .event, .mode: distance.0 += 1
      case .missing, .type: distance.1 += 1
      case .order: distance.2 += 1
      default: distance.3 += 1
      }
    }
    return distance
  }

  init(unreadable problem: UnreadableRecording, in recording: Recording) {
    self.init(outcome: .unreadable)
    add(RecordedFinding(problem, in: recording))
  }

  static func undescribed(_ route: String, code: String?) -> VerifiedRecording {
    VerifiedRecording(outcome: .undescribed(route, code: code))
  }

  mutating func add(_ finding: RecordedFinding) {
    if let index = indices[finding.identity] {
      findings[index].merge(finding)
    } else {
      indices[finding.identity] = findings.count
      findings.append(finding)
    }
  }
}

extension RecordedFinding {
  init(_ problem: UnreadableRecording, in recording: Recording) {
    self.init(kind: .unreadable(problem.message), subject: recording.folder, place: problem.place)
  }
}
