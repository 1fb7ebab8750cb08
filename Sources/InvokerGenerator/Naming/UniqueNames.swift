/// Unique names for `names`: `tone`, `tone2`.
///
/// Users of an app can't rename its inputs, so names that become the same in Swift are distinguished by numbers. The
/// first one keeps its name.
func uniqueNames(_ names: [Identifier], avoiding taken: Set<String>) -> [Identifier] {
  let wanted = Set(names.map(\.name))
  var used = taken
  var next: [String: Int] = [:]
  return names.map { name in
    if used.insert(name.name).inserted { return name }
    var number = next[name.name, default: 2]
    // A numbered name must not equal another name.
    while wanted.contains(name.name + String(number)) || used.contains(name.name + String(number)) { number += 1 }
    next[name.name] = number + 1
    used.insert(name.name + String(number))
    return Identifier(verbatim: name.name + String(number))
  }
}
