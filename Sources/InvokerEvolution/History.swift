import InvokerGenerator
import InvokerSpec

/// An earlier version of the interfaces.
public struct EarlierVersion: Sendable {
  /// The unique name in addresses: `sdk-0.7`.
  public var name: String
  /// `SDK 0.7`
  public var title: String
  public var specs: SpecSet

  public init(name: String, title: String, specs: SpecSet) {
    self.name = name
    self.title = title
    self.specs = specs
  }
}

/// The news of each version for pages: the changes that ``compare(_:_:symbols:)`` finds between consecutive versions,
/// insofar as they are news.
///
/// - Parameter versions: the versions, oldest first, followed by the current specs.
public func history(
  of versions: [EarlierVersion], _ present: SpecSet, in locales: [DocumentationLocale], _ templates: TemplateSet
) -> [VersionNews] {
  if versions.isEmpty { return [] }
  let phrases = locales.map { (name: $0.name, phrases: ChangePhrases($0, templates)) }
  var history =
    versions.map { VersionNews(name: $0.name, title: $0.title) } + [VersionNews(name: "current", title: nil)]
  // The name in each version of each current interface.
  var names = Dictionary(uniqueKeysWithValues: present.interfaces.map { ($0.name, $0.name) })
  let specs = versions.map(\.specs) + [present]
  for index in specs.indices.reversed() {
    let previous = index > 0 ? specs[index - 1] : SpecSet()
    let step = Step(previous, specs[index])
    for (name, formerName) in names {
      guard let interface = specs[index].interfaces.first(where: { $0.name == formerName }) else { continue }
      names[name] = step.formerName(of: interface)
      let groups = names[name].map { _ in step.news(of: interface) }
      history[index].news[name] =
        groups.map { groups in
          .changes(Dictionary(uniqueKeysWithValues: phrases.map { ($0.name, groups.map($0.phrases.item)) }))
        } ?? .firstVersion
    }
  }
  return history
}

/// The step from one version to the next.
private struct Step {
  let old: SpecSet
  let new: SpecSet
  let interfaces: Pairing<Interface>
  let changes: [Change]

  init(_ old: SpecSet, _ new: SpecSet) {
    self.old = old
    self.new = new
    interfaces = Pairing(old.interfaces, new.interfaces, name: \.name, was: \.was)
    // Pages document the wire format. Of Swift, they show only the current state.
    changes = compare(old, new, symbols: (old: [], new: [])).filter(\.rule.isNews)
  }

  /// The former name of an interface; `nil` if it didn't exist.
  func formerName(of interface: Interface) -> String? {
    interfaces.kept.first { $0.new.name == interface.name }?.old.name
  }

  /// The changes of an interface and of the types that it uses.
  func news(of interface: Interface) -> [ChangeGroup] {
    guard let former = interfaces.kept.first(where: { $0.new.name == interface.name })?.old else { return [] }
    let types = old.types(usedBy: former).union(new.types(usedBy: interface))
    let changes = changes.filter { change in
      switch change.subject.owner {
      case .interface(let name, _): name == interface.name
      case .type(let name): types.contains(name)
      case .boundApp: false
      }
    }
    return folded(changes) { _ in true }
  }
}
