import InvokerSpec

/// One way to give the arguments of an invocation.
struct Signature: Sendable {
  /// In call order.
  var params: [ParamAPI]
  /// `nil`: the way that is meant.
  var availability: Availability?
}

extension [ParamAPI] {
  /// The way to call that is meant: without params that are deprecated and may be left out.
  var signature: Signature { Signature(params: filter { !$0.isBeingDropped }) }

  /// The ways to call that were meant formerly. Each asks for the param that makes it one, so that no call fits two: a
  /// param under its former name, or one that is deprecated.
  func formerSignatures(of function: String) -> [Signature] {
    let present = signature.params
    let call = "\(function)(\(present.map { $0.name.name + ":" }.joined()))"
    let renamed = present.indices.compactMap { index -> Signature? in
      guard let former = present[index].formerName else { return nil }
      var params = present
      params[index].name = former
      params[index].defaultValue = nil
      return Signature(params: params, availability: .renamed(to: call))
    }
    let dropped = filter(\.isBeingDropped)
    let deprecated = dropped.enumerated().map { place, param in
      // The first of those that are given decides, so that the later ones may be left out.
      let later = Set(dropped.dropFirst(place + 1).map(\.wireName))
      var params = filter { !$0.isBeingDropped || $0.wireName == param.wireName || later.contains($0.wireName) }
      for index in params.indices where params[index].wireName == param.wireName { params[index].defaultValue = nil }
      return Signature(params: params, availability: .deprecated(reason: param.documentation.deprecated ?? ""))
    }
    return renamed + deprecated
  }
}
