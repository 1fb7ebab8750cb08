import InvokerSpec

/// A way to pass the arguments of an invocation.
struct Signature: Sendable {
  /// The params in call order.
  var params: [ParamAPI]
  /// The attribute of a former signature; `nil` for the current one.
  var availability: Availability?
}

extension [ParamAPI] {
  /// The current signature, without deprecated params that can be omitted.
  var signature: Signature { Signature(params: filter { !$0.isBeingDropped }) }

  /// The former signatures. Each requires the param that distinguishes it, so that no call matches two of them: a param
  /// with its former name, or a deprecated param.
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
      // The first deprecated param that is passed determines the signature, so the later ones can be omitted.
      let later = Set(dropped.dropFirst(place + 1).map(\.wireName))
      var params = filter { !$0.isBeingDropped || $0.wireName == param.wireName || later.contains($0.wireName) }
      for index in params.indices where params[index].wireName == param.wireName { params[index].defaultValue = nil }
      return Signature(params: params, availability: .deprecated(reason: param.documentation.deprecated ?? ""))
    }
    return renamed + deprecated
  }
}
