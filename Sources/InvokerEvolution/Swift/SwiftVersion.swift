import InvokerGenerator
import InvokerSpec

/// The symbols of one version, by kind.
struct SwiftVersion {
  /// The types, in order.
  private(set) var types: [SwiftSymbol] = []
  private(set) var typesByPath: [String: SwiftSymbol] = [:]
  /// The former names of types.
  private(set) var aliases: [SwiftSymbol] = []
  /// The members of types, by the full names of the types.
  private(set) var members: [String: [SwiftSymbol]] = [:]

  init(_ symbols: [SwiftSymbol]) {
    for symbol in symbols {
      switch symbol.kind {
      case .type:
        if typesByPath.updateValue(symbol, forKey: symbol.owner) == nil { types.append(symbol) }
      case .alias: aliases.append(symbol)
      case .fixed: break
      case .property, .value, .enumCase, .function, .requirement: members[symbol.owner, default: []].append(symbol)
      }
    }
  }

  /// The current names of types, by their former names.
  var targets: [String: String] {
    Dictionary(aliases.compactMap { alias in alias.target.map { (alias.owner, $0) } }) { first, _ in first }
  }
}

extension SwiftSymbol {
  /// The name in its type; `nil` for a type.
  var name: String? {
    switch kind {
    case .property(let name, _, _), .value(let name), .enumCase(let name, _), .requirement(let name, _): name
    case .function(let function): function.name
    case .type, .alias, .fixed: nil
    }
  }

  /// The type that it is a former name of.
  var target: String? { if case .alias(let target) = kind { target } else { nil } }
  var function: SwiftFunction? { if case .function(let function) = kind { function } else { nil } }
  /// `ChatReply.answer`
  var path: String { ([owner] + [name].compactMap(\.self)).joined(separator: ".") }

  var item: SwiftDifference.Item {
    var item = SwiftDifference.Item(name: path, text: text, origin: origin)
    // A function belongs to a mode.
    if let places = function?.resultPlaces, !places.isEmpty { item.origin.places = places }
    return item
  }
}

/// The current names of types of the old version.
struct TypeRenames {
  private var names: [String: String] = [:]

  /// - Parameter present: returns the name in the new specs of a type of the old specs.
  init(_ old: SwiftVersion, _ new: SwiftVersion, present: (TypeName) -> TypeName) {
    for (former, target) in new.targets where new.typesByPath[former] == nil { names[former] = target }
    // A reverted rename.
    for (former, target) in old.targets where new.typesByPath[former] != nil && new.typesByPath[target] == nil {
      names[target] = former
    }
    let byOrigin = Dictionary(new.types.map { ($0.origin.owner, $0.owner) }) { first, _ in first }
    for type in old.types where new.typesByPath[type.owner] == nil && names[type.owner] == nil {
      guard case .type(let name) = type.origin.owner, let now = byOrigin[.type(present(name))] else { continue }
      names[type.owner] = now
    }
  }

  /// The full name of a type, which can be nested in a renamed type.
  func current(_ path: String) -> String {
    if names.isEmpty { return path }
    var outer = path[...]
    while true {
      if let now = names[String(outer)] { return now + path[outer.endIndex...] }
      guard let dot = outer.lastIndex(of: ".") else { return path }
      outer = outer[..<dot]
    }
  }

  func current(_ type: SwiftType) -> SwiftType {
    switch type {
    case .named(let name): .named(current(name))
    case .generic(let name, let arguments): .generic(name, arguments.map(current))
    case .array(let element): .array(current(element))
    case .dictionary(let value): .dictionary(current(value))
    case .optional(let wrapped): .optional(current(wrapped))
    }
  }
}
