import InvokerSpec
import Synchronization

/// The elements of the collections, as they are after the requests so far.
final class Shelves: Sendable {
  struct Element: Sendable {
    var id: String
    var value: Literal
    /// Who created it; `nil` if everyone sees it.
    var user: String?
    /// Whether lists have it.
    var isListed = true
  }

  let collections: Collections
  private let lists = Mutex<[String: [Element]]>([:])
  private let deleted = Mutex<Set<String>>([])

  init(_ specs: SpecSet) { collections = Collections(specs.interfaces) }

  func isDeleted(_ id: String) -> Bool { deleted.withLock { $0.contains(id) } }

  /// Reads or changes the elements of a list.
  func update<Result: Sendable>(_ index: Int, _ key: String, _ body: (inout [Element]) -> Result) -> Result {
    lists.withLock { lists in
      var list = lists[key] ?? initial(index, key)
      defer { lists[key] = list }
      return body(&list)
    }
  }

  private func initial(_ index: Int, _ key: String) -> [Element] {
    let collection = collections.all[index]
    func elements(_ values: [Literal]?, isListed: Bool) -> [Element] {
      (values ?? []).compactMap { value in
        value.text("id").map { Element(id: $0, value: value, isListed: isListed) }
      }
    }
    return elements(collection.shown[key], isListed: true) + elements(collection.hidden[key], isListed: false)
  }

  func find(_ id: String, _ index: Int, _ key: String, user: String) -> Element? {
    update(index, key) { list in list.first { $0.id == id && $0.isVisible(to: user) } }
  }

  /// Adds an element where lists have new ones.
  func add(_ element: Element, _ index: Int, _ key: String) {
    let collection = collections.all[index]
    update(index, key) { list in
      let isOrdered = collection.isNewestLast || collection.template["position"] != nil
      list.insert(element, at: isOrdered ? list.endIndex : 0)
    }
  }

  /// Removes an element, and all others that refer to it by name.
  func remove(_ id: String, named name: String, _ index: Int, _ key: String) {
    update(index, key) { list in list.removeAll { $0.id == id } }
    deleted.withLock { _ = $0.insert(id) }
    for (other, collection) in collections.all.enumerated() where collection.template[name] != nil {
      for key in lists.withLock({ Array($0.keys) }) where key == collection.path.map(\.text).joined(separator: "/") {
        update(other, key) { list in list.removeAll { $0.value[name] == .string(id) } }
      }
    }
  }
}

extension Shelves.Element {
  func isVisible(to user: String) -> Bool { self.user.map { $0 == user } ?? true }
}
