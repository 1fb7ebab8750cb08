/// Different names in place of `names`: `tone`, `tone2`.
///
/// Who uses an app cannot rename its inputs, so that names which become one in Swift are told apart by numbers. The
/// first of them keeps its own.
func uniqueNames(_ names: [Identifier], avoiding taken: Set<String>) -> [Identifier] {
  let wanted = Set(names.map(\.name))
  var used = taken
  var next: [String: Int] = [:]
  return names.map { name in
    if used.insert(name.name).inserted { return name }
    var number = next[name.name, default: 2]
    // A number must not make the name of another one.
    while wanted.contains(name.name + String(number)) || used.contains(name.name + String(number)) { number += 1 }
    next[name.name] = number + 1
    used.insert(name.name + String(number))
    return Identifier(verbatim: name.name + String(number))
  }
}
