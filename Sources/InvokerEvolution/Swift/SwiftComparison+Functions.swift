import InvokerGenerator
import InvokerSpec

extension SwiftComparison {
  /// Compares the functions with the same name: the current one and the deprecated ones.
  mutating func compareFunctions(_ before: [SwiftSymbol], _ now: [SwiftSymbol], in container: [Location]) {
    guard let meant = now.first(where: { !$0.isDeprecated }) ?? now.first, let present = meant.function else { return }
    let known = Set(now.compactMap(\.function).flatMap { $0.parameters.map(\.label) })
    for symbol in before {
      guard let function = symbol.function else { continue }
      if symbol.isDeprecated {
        // A signature about which the compiler has warned. Its parameters distinguish it.
        for parameter in function.parameters where !known.contains(parameter.label) {
          report(.removedDeprecated, symbol.item(parameter), nil, in: container)
        }
        continue
      }
      // The function that accepts all known arguments of the old one.
      let labels = Set(function.parameters.map(\.label)).intersection(known)
      let taker = ([meant] + now).first { labels.isSubset(of: $0.function?.parameters.map(\.label) ?? []) }
      compareParameters(symbol, function, meant, present, taker?.function ?? present, in: container)
      if let old = function.result, let new = present.result {
        for kind in changes(of: old, to: new, isRead: true) { report(kind, symbol.item, meant.item, in: container) }
      }
    }
  }

  /// - Parameter taker: the function that accepts former calls: the current one or a deprecated one.
  private mutating func compareParameters(
    _ symbol: SwiftSymbol, _ old: SwiftFunction, _ meant: SwiftSymbol, _ new: SwiftFunction, _ taker: SwiftFunction,
    in container: [Location]
  ) {
    let (had, has, takes) = (old.byLabel, new.byLabel, taker.byLabel)
    let added = new.parameters.filter { had[$0.label] == nil }
    for before in old.parameters {
      let item = symbol.item(before)
      if let now = has[before.label] {
        for kind in changes(of: before, to: now) { report(kind, item, meant.item(now), in: container) }
      } else if let former = takes[before.label] {
        report(.deprecated, item, nil, in: container)
        let types = changes(of: before.type, to: former.type, isRead: false)
        let mustBeGiven = added.contains { $0.defaultValue == nil && takes[$0.label] == nil }
        for kind in types + (before.defaultValue != nil && mustBeGiven ? [.tightened] : []) {
          report(kind, item, meant.item(former), in: container)
        }
      } else {
        report(.removed, item, nil, in: container)
      }
    }
    for parameter in added {
      let isNeeded = parameter.defaultValue == nil && takes[parameter.label] != nil
      report(isNeeded ? .requiredParameterAdded : .parameterAdded, nil, meant.item(parameter), in: container)
    }
    let order = old.parameters.map(\.label).filter { has[$0] != nil }
    if order != new.parameters.map(\.label).filter({ had[$0] != nil }) {
      differences.append(SwiftDifference(kind: .reordered, old: symbol.whole, new: meant.whole))
    }
  }

  private func changes(of old: SwiftParameter, to new: SwiftParameter) -> [SwiftDifference.Kind] {
    let types = changes(of: old.type, to: new.type, isRead: false)
    switch (old.defaultValue, new.defaultValue) {
    case (_?, nil): return types + [.tightened]
    case (nil, _?): return types + [.loosened]
    case (let before?, let now?) where before != now: return types + [.defaultChanged]
    default: return types
    }
  }
}

extension SwiftFunction {
  fileprivate var byLabel: [String: SwiftParameter] {
    Dictionary(parameters.map { ($0.label, $0) }) { first, _ in first }
  }
}

extension SwiftSymbol {
  fileprivate func item(_ parameter: SwiftParameter) -> SwiftDifference.Item {
    SwiftDifference.Item(name: "\(path)(\(parameter.label):)", text: parameter.text, origin: parameter.origin)
  }

  /// The function with all its parameters, which are reported at the location of their owner.
  fileprivate var whole: SwiftDifference.Item { SwiftDifference.Item(name: path, text: text, origin: origin) }
}
