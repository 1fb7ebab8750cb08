import InvokerSpec

extension Call {
  /// The example to respond with: the one whose request is most similar to this one, or the first of equally similar
  /// ones.
  ///
  /// Examples that fail are used only for exactly the request that they show, and only if no other example shows it.
  /// Those that show how a paused run continues are used only if requested by name, or for a run started elsewhere.
  ///
  /// - Parameter isOffered: which examples can be chosen.
  func choose(named name: String?, where isOffered: (Example) -> Bool = { _ in true }) throws(APIError) -> Example {
    let offered = interface.examples.filter { answers($0) && isOffered($0) }
    if let name {
      guard let example = offered.first(where: { $0.name == name && $0.mode == mode }) else {
        throw .invalidParam("there is no example '\(name)' of \(interface.name) in mode \(mode.rawValue)")
      }
      return example
    }
    let params = interface.comparedParams
    let rated = offered.compactMap { example -> (example: Example, rating: Int)? in
      if example.continuesARun, !interface.followsRuns { return nil }
      let likeness = likeness(to: example.request, in: params)
      guard example.fails(in: interface) || example.refusal(in: mode) != nil else {
        return (example, 2 * likeness.rating + 1)
      }
      return likeness.isExact ? (example, 2 * likeness.rating) : nil
    }
    guard let best = rated.map(\.rating).max(), let choice = rated.first(where: { $0.rating == best }) else {
      throw .invalidParam("the specs have no example of \(interface.name) in mode \(mode.rawValue)")
    }
    return choice.example
  }

  /// Whether an example is one of this mode, or also shows the result of its request in this mode.
  func answers(_ example: Example) -> Bool { example.mode == mode || example.refusal(in: mode) != nil }

  /// How much of an example's request is in this one.
  private func likeness(to request: Literal, in params: [String]) -> (rating: Int, isExact: Bool) {
    var (rating, isExact) = (0, true)
    for param in params {
      let (given, shown) = (arguments[param].presence, request[param].presence)
      if given == shown {
        rating += given == nil ? 0 : 100
      } else {
        isExact = false
        // Some of the same inputs are better than none.
        let fields = shown?.object ?? []
        rating += min(99, fields.count { given?[$0.name] == $0.value })
      }
    }
    return (rating + (isExact ? 1 : 0), isExact)
  }
}

extension Interface {
  /// Whether it opens the streams of runs that other interfaces have started.
  var followsRuns: Bool { serviceAPI.map { $0.request.path == $0.resume?.request.path } ?? false }

  /// What distinguishes requests: neither the app, which the key identifies, nor the user, nor what all requests have.
  fileprivate var comparedParams: [String] {
    params(on: .serviceAPI).filter { $0.type.map { $0.constant == nil } == true && $0.name != "user" }.map(\.name)
  }
}

extension Example {
  /// The events of a stream; none of anything else.
  var events: [Literal] { if case .events(let events) = outcome { events } else { [] } }

  /// The message of the `invalid_param` with which its request is rejected; `nil` if it isn't.
  func refusal(in mode: ModeName) -> String? { wrongArguments ?? (mode == .blocking ? failureOfChatflow : nil) }

  /// What is wrong with its arguments: an error that reports it, immediately or as the only event of a stream.
  private var wrongArguments: String? {
    if case .error(let error) = outcome { return error.text("code") == "invalid_param" ? error.text("message") : nil }
    let told = events.filter { $0["event"] != .string("ping") }
    guard told.count == 1, told[0]["event"] == .string("error"), told[0]["code"] == nil else { return nil }
    return told[0].text("message")
  }

  /// How a blocking call fails if its run fails. A Workflow reports it in its reply.
  private var failureOfChatflow: String? {
    guard app?.name == "chatflow", let end = events.last(where: { $0["event"] == .string("workflow_finished") }),
      end["data"]?["status"] == .string("failed")
    else { return nil }
    return "Run failed: \(end["data"]?.text("error") ?? "")"
  }

  /// Whether it shows what follows after a form was filled in or has expired.
  var continuesARun: Bool {
    events.contains { event in
      event.text("event")?.hasPrefix("human_input_form_") ?? false
        || event["data"]?["reason"] == .string("resumption")
    }
  }

  /// Whether it ends with a failure, immediately or in its stream.
  func fails(in interface: Interface) -> Bool {
    if case .error = outcome { return true }
    return events.contains { event in
      interface.streaming?.failure.contains { $0.name == event["event"]?.string } ?? false
    }
  }
}

extension Literal? {
  /// `nil` for empty values: an absent list is like an empty one.
  fileprivate var presence: Literal? { flatMap { $0.isEmpty ? nil : $0 } }
}
