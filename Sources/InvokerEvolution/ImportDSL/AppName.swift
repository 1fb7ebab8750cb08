import InvokerSpec

/// The spec name of an app with the title `title`: its words in lowercase, such as `translation_app`. If the title
/// contains no words, the name is derived from the file name.
///
/// - Parameter taken: the names of other apps in the run. A number distinguishes apps with the same title.
func appName(of title: String, path: String, among specs: SpecSet, taken: Set<String>) -> String {
  let file = path.split(separator: "/").last.map(String.init) ?? ""
  let stem = file.split(separator: ".").first.map(String.init) ?? ""
  let name = [title, stem].lazy.map(snakeCase).first { !$0.isEmpty } ?? "app"
  let isTaken = specs.files.contains { $0.path == name + ".yaml" && $0.app == nil }
  // `tone_1` and `tone1` would have the same name in Swift.
  let looksTaken = specs.apps.contains { $0.name != name && letters(of: $0.name) == letters(of: name) }
  let own = isTaken || looksTaken || specs.interfaces.contains { $0.name == name } ? name + "_app" : name
  let others = Set(taken.map(letters))
  let names = [own] + (2...taken.count + 2).map { "\(own)_\($0)" }
  return names.first { !others.contains(letters(of: $0)) } ?? own
}

private func letters(of name: String) -> String { name.filter { $0 != "_" } }

/// `Translation App` and `TranslationApp` as `translation_app`. A name that begins with a digit gets the prefix `app_`.
private func snakeCase(_ title: String) -> String {
  var words = [""]
  var last: UnicodeScalar?
  for scalar in title.unicodeScalars {
    let isLetter = scalar.properties.isXIDContinue && scalar != "_"
    if !isLetter || (scalar.properties.isUppercase && last?.properties.isLowercase == true) { words.append("") }
    if isLetter { words[words.count - 1].unicodeScalars.append(scalar) }
    last = scalar
  }
  let name = words.filter { !$0.isEmpty }.joined(separator: "_").lowercased()
  guard let first = name.unicodeScalars.first, !first.properties.isXIDStart else { return name }
  return "app_" + name
}
