import InvokerSpec

/// One way to give the arguments of an invocation.
struct Signature {
  /// In call order, the mode among them.
  var params: [SwiftParam]
  /// Above a former way: what has the compiler warn of it. `nil`: the way that is meant.
  var deprecation: String?
}

extension [SwiftParam] {
  /// The way to call that is meant: without params that are deprecated and may be left out.
  var signature: Signature { Signature(params: filter { !$0.isBeingDropped }) }

  /// The ways to call that were meant formerly. Each asks for the param that makes it one, so that no call fits two: a
  /// param under its former name, or one that is deprecated.
  func formerSignatures(of function: String) -> [Signature] {
    let present = signature
    let call = "\(function)(\(present.params.map { $0.name.name + ":" }.joined()))"
    let renamed = present.params.indices.compactMap { index -> Signature? in
      guard let former = present.params[index].formerName else { return nil }
      var signature = present
      signature.params[index].name = former
      signature.params[index].defaultValue = nil
      signature.deprecation = InvokerGenerator.deprecation(renamed: call, indent: 2)
      return signature
    }
    let dropped = filter(\.isBeingDropped)
    let deprecated = dropped.enumerated().map { place, param in
      // The first of those that are given decides, so that the later ones may be left out.
      let later = Set(dropped.dropFirst(place + 1).map(\.wireName))
      var signature = Signature(
        params: filter { !$0.isBeingDropped || $0.wireName == param.wireName || later.contains($0.wireName) })
      for index in signature.params.indices where signature.params[index].wireName == param.wireName {
        signature.params[index].defaultValue = nil
      }
      signature.deprecation = InvokerGenerator.deprecation(reason: param.documentation.deprecated ?? "", indent: 2)
      return signature
    }
    return renamed + deprecated
  }
}

extension Signature {
  /// How a former initialiser of a request calls the one that is meant, and sets what that leaves out.
  ///
  /// - Parameter all: the params of the request.
  func initializerBody(_ all: [SwiftParam]) -> String {
    let own = Dictionary(params.map { ($0.wireName, $0.name) }) { first, _ in first }
    let forwarded = all.filter { $0.type != nil && !$0.isBeingDropped }.map { param in
      param.name.argumentLabel + ": " + (own[param.wireName] ?? param.name).declared
    }
    let dropped = all.filter { $0.isBeingDropped && own[$0.wireName] != nil }
    return parenthesized("self.init", forwarded, indent: 4, hugging: true)
      + dropped.map { "\n    self.\($0.stored.name) = \($0.name.declared)" }.joined()
  }
}
