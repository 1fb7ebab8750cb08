import InvokerSpec

/// What changed with a version of the interfaces.
public struct VersionNews: Hashable, Sendable {
  /// What tells it from others in anchors: `sdk-0.7`.
  var name: String
  /// `SDK 0.7`; `nil` for the present one.
  var title: String?
  /// By interface; one that is missing is not in this version.
  package var news: [String: News] = [:]

  package enum News: Hashable, Sendable {
    /// There are no changes, as the interface is new.
    case firstVersion
    /// By language.
    case changes([String: [Prose]])
  }

  package init(name: String, title: String?) {
    self.name = name
    self.title = title
  }
}

extension PageWriter {
  /// What changed from version to version of an interface, the newest first.
  func versionEntries(of interface: Interface) -> [VersionEntry] {
    let entries = options.history.compactMap { version -> VersionEntry? in
      guard let news = version.news[interface.name] else { return nil }
      return VersionEntry(
        anchor: anchor("version", version.name),
        title: version.title.map { words($0).plainText } ?? phrases[.currentVersion], description: nil,
        changes: words(for: news))
    }
    // An interface that no earlier version has changed in none.
    return entries.count > 1 ? entries.reversed() : []
  }

  private func words(for news: VersionNews.News) -> [Prose] {
    switch news {
    case .firstVersion: [words(.changeFirst)]
    case .changes(let changes): changes[locale].flatMap { $0.isEmpty ? nil : $0 } ?? [words(.changeNone)]
    }
  }
}
