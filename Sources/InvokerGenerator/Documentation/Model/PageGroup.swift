import InvokerSpec

/// Pages of interfaces that callers reach by the same path, one after another in a navigation.
struct PageGroup: Hashable, Sendable {
  /// The path in Swift, `datasets`, without what the paths of all interfaces have in common; empty if that is all.
  var name: String
  var pages: [Page]
}

extension Edition {
  /// The pages in order, in groups.
  var groups: [PageGroup] {
    var groups: [PageGroup] = []
    for page in pages {
      if groups.last?.name == page.group {
        groups[groups.count - 1].pages.append(page)
      } else {
        groups.append(PageGroup(name: page.group, pages: [page]))
      }
    }
    return groups
  }
}

/// The names of the groups of interfaces.
func groupNames(of interfaces: [Interface]) -> [String] {
  let paths = interfaces.map { $0.entryPoint.dropFirst().dropLast() }
  let shared = paths.dropFirst().reduce(paths.first ?? []) { shared, path in
    zip(shared, path).prefix { $0 == $1 }.map(\.0)[...]
  }
  return paths.map { path in
    path.dropFirst(shared.count).map { Identifier(value: $0).name }.joined(separator: ".")
  }
}
