import InvokerSpec

/// The changes of a version of the interfaces.
public struct VersionNews: Hashable, Sendable {
  /// The unique name in anchors: `sdk-0.7`.
  var name: String
  /// `SDK 0.7`; `nil` for the current version.
  var title: String?
  /// The news by interface. A missing interface isn't in this version.
  package var news: [String: News] = [:]

  package enum News: Hashable, Sendable {
    /// There are no changes because the interface is new.
    case firstVersion
    /// The changes by language.
    case changes([String: [Prose]])
  }

  package init(name: String, title: String?) {
    self.name = name
    self.title = title
  }
}

extension PageWriter {
  /// The changes from version to version of an interface, newest first.
  func versionEntries(of interface: Interface) -> [VersionEntry] {
    let entries = options.history.compactMap { version -> VersionEntry? in
      guard let news = version.news[interface.name] else { return nil }
      return VersionEntry(
        anchor: anchor("version", version.name),
        title: version.title.map { words($0).plainText } ?? phrases[.currentVersion], description: nil,
        changes: words(for: news))
    }
    // An interface that is in no earlier version has no changes.
    return entries.count > 1 ? entries.reversed() : []
  }

  private func words(for news: VersionNews.News) -> [Prose] {
    switch news {
    case .firstVersion: [words(.changeFirst)]
    case .changes(let changes): changes[locale].flatMap { $0.isEmpty ? nil : $0 } ?? [words(.changeNone)]
    }
  }
}
