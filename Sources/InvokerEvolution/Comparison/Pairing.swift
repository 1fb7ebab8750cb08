/// The elements of two lists, told to be the same by their names, or by the former name that one of them gives.
struct Pairing<Element> {
  /// In the order of the new list.
  var kept: [(old: Element, new: Element)] = []
  var removed: [Element] = []
  var added: [Element] = []

  init(_ old: [Element], _ new: [Element], name: (Element) -> String, was: (Element) -> String? = { _ in nil }) {
    // Names may come twice in specs that have errors, and never otherwise.
    var rest = Dictionary(old.map { (name($0), $0) }) { first, _ in first }
    var partners = new.map { rest.removeValue(forKey: name($0)) }
    for index in new.indices where partners[index] == nil {
      partners[index] = was(new[index]).flatMap { rest.removeValue(forKey: $0) }
    }
    // A rename that was taken back: the old one says what the new one is called.
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
