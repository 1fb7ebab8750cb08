import InvokerSpec

extension Call {
  /// The example that answers: the one whose request is most like this one, the first of those that are equally like it.
  ///
  /// Examples that fail answer only the very request that they show, and only where no other shows it too.
  func choose(named name: String?) throws(APIError) -> Example {
    let offered = interface.examples.filter { $0.mode == mode }
    if let name {
      guard let example = offered.first(where: { $0.name == name }) else {
        throw .invalidParam("there is no example '\(name)' of \(interface.name) in mode \(mode.rawValue)")
      }
      return example
    }
    let params = interface.comparedParams
    let rated = offered.compactMap { example -> (example: Example, rating: Int)? in
      let likeness = likeness(to: example.request, in: params)
      guard example.fails(in: interface) else { return (example, 2 * likeness.rating + 1) }
      return likeness.isExact ? (example, 2 * likeness.rating) : nil
    }
    guard let best = rated.map(\.rating).max(), let choice = rated.first(where: { $0.rating == best }) else {
      throw .invalidParam("the specs have no example of \(interface.name) in mode \(mode.rawValue)")
    }
    return choice.example
  }

  /// How much of an example's request stands in this one.
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
  /// What tells requests apart: neither the app, which the key names, nor who asks.
  fileprivate var comparedParams: [String] {
    let omitted = Set((serviceAPI?.omit.map(\.name) ?? []) + ["user"])
    return params.filter { $0.type != nil && !omitted.contains($0.name) }.map(\.name)
  }
}

extension Example {
  /// Whether it ends in a failure, at once or in its stream.
  fileprivate func fails(in interface: Interface) -> Bool {
    switch outcome {
    case .error: true
    case .reply: false
    case .events(let events):
      events.contains { event in interface.streaming?.failure.contains { $0.name == event["event"]?.string } ?? false }
    }
  }
}

extension Literal? {
  /// `nil` for whatever says nothing: an absent list is like an empty one.
  fileprivate var presence: Literal? { flatMap { $0.isEmpty ? nil : $0 } }
}
