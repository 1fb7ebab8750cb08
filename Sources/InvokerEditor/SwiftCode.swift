import InvokerGenerator
import InvokerSpec
import YAMLTree

extension EditedSpecs {
  /// Returns the Swift code of the element whose name is at a location, in Markdown.
  func swift(at location: Location) -> String? {
    guard let (owner, name) = specs.element(at: location) else { return nil }
    return swift(of: owner, name)
  }

  /// Returns the Swift code of a type, of an interface, or of a member of one.
  func swift(of owner: Origin.Owner, _ name: String?) -> String? {
    guard let correct else { return nil }
    let all = swiftSymbols(correct.specs, correct.options).symbols
    let found = all.filter { $0.origin.owner == owner && $0.origin.name == name }
    if name != nil {
      guard let symbol = found.first(where: \.isMember) else { return nil }
      return block([symbol.text]) + "\n\nIn `\(symbol.owner)`."
    }
    if case .interface = owner {
      let calls = found.filter { if case .function = $0.kind { $0.text.hasPrefix("func") } else { false } }
      let current = calls.filter { !$0.isDeprecated }
      let functions = current.isEmpty ? calls : current
      let owners = functions.map(\.owner).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      guard !owners.isEmpty else { return nil }
      return block(
        owners.flatMap { owner in
          ["// " + owner] + functions.filter { $0.owner == owner }.map { fitted($0.text, width: 80) }
        })
    }
    guard let type = found.first(where: \.isType) else { return nil }
    let members = all.filter { $0.owner == type.owner && $0.isMember }.map { "  " + $0.text }
    let keyword = type.text.prefix { $0.isLetter }
    return block(["\(keyword) \(type.owner)\(type.text.dropFirst(keyword.count)) {"] + members + ["}"])
  }

  private func block(_ lines: [String]) -> String { "```swift\n" + lines.joined(separator: "\n") + "\n```" }
}

extension SwiftSymbol {
  fileprivate var isType: Bool { if case .type = kind { true } else { false } }

  fileprivate var isMember: Bool {
    switch kind {
    case .property, .value, .enumCase: true
    case .type, .alias, .function, .requirement, .fixed: false
    }
  }
}

extension SpecSet {
  /// Returns the element whose name is at a location: its owner, and its name there if it is a member.
  fileprivate func element(at location: Location) -> (owner: Origin.Owner, name: String?)? {
    guard let file = files.first(where: { $0.path == location.path }) else { return nil }
    if let interface = file.interface {
      if interface.location == location { return (.interface(interface.name), nil) }
      if let param = interface.params.first(where: { $0.location == location }) {
        return (.interface(interface.name), param.name)
      }
    }
    // A type also has the properties of those that it is based on, so the nearest type above is the owner.
    let owners = file.typeNames.compactMap { types[$0] }.filter { $0.location.range.start <= location.range.start }
      .sorted { $0.location.range.start > $1.location.range.start }
    for type in owners {
      if let name = type.member(at: location) { return (.type(type.name), name) }
    }
    return nil
  }
}

extension TypeDeclaration {
  /// Returns the name of the member at a location.
  fileprivate func member(at location: Location) -> String? {
    switch kind {
    case .object(let object): object.properties.first { $0.location == location }?.name
    case .union(let union): union.cases.first { $0.location == location }?.value
    case .enumeration(let type): type.values.first { $0.location == location }?.value
    case .alternatives(let type): type.alternatives.first { $0.location == location }?.name
    case .alias: nil
    }
  }
}
