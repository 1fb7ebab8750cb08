import InvokerSpec

/// Pages of interfaces that callers reach by the same path.
struct PageGroup: Hashable, Sendable {
  /// The path in Swift, `datasets`, without what the paths of all interfaces have in common; empty if that is all.
  var name: String
  var pages: [Page]
}

/// The pages in groups, each where its first page is.
func inGroups(_ pages: [Page]) -> [PageGroup] {
  var groups: [PageGroup] = []
  for page in pages {
    if let index = groups.firstIndex(where: { $0.name == page.group }) {
      groups[index].pages.append(page)
    } else {
      groups.append(PageGroup(name: page.group, pages: [page]))
    }
  }
  return groups
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
