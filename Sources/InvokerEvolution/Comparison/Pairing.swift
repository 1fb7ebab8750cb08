/// The elements of two lists, matched by their names, or by the former name in one of them.
struct Pairing<Element> {
  /// The matched pairs in the order of the new list.
  var kept: [(old: Element, new: Element)] = []
  var removed: [Element] = []
  var added: [Element] = []

  init(_ old: [Element], _ new: [Element], name: (Element) -> String, was: (Element) -> String? = { _ in nil }) {
    // Names can be duplicated only in specs that have errors.
    var rest = Dictionary(old.map { (name($0), $0) }) { first, _ in first }
    var partners = new.map { rest.removeValue(forKey: name($0)) }
    for index in new.indices where partners[index] == nil {
      partners[index] = was(new[index]).flatMap { rest.removeValue(forKey: $0) }
    }
    // A reverted rename: the former name in the old element is the name of the new one.
    let formerly = Dictionary(rest.values.compactMap { old in was(old).map { ($0, name(old)) } }) { first, _ in first }
    for index in new.indices where partners[index] == nil {
      partners[index] = formerly[name(new[index])].flatMap { rest.removeValue(forKey: $0) }
    }
    for (element, partner) in zip(new, partners) {
      if let partner { kept.append((partner, element)) } else { added.append(element) }
    }
    removed = old.filter { rest[name($0)] != nil }
  }
}
