// Paths are strings with `/` between names. The path of a folder ends in `/`; that of the working directory is empty.

/// Returns the folder that contains a file.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// Returns the internal form of the path of a folder that the user typed: `./specs` becomes `specs/`.
func folderPath(_ typed: String) -> String {
  (typed.hasPrefix("/") ? "/" : "") + names(in: typed).map { $0 + "/" }.joined()
}

/// Returns the displayed form of the path of a folder: without the trailing `/`.
func displayed(folder: String) -> String {
  if folder.isEmpty { return "." }
  return folder == "/" ? folder : String(folder.dropLast())
}

/// Converts a path in a file in `folder` into a path from the working directory.
///
/// `..` removes a name even if it is a link, because people mean the path that they see.
func path(_ path: String, from folder: String) -> String {
  if path.hasPrefix("/") { return path }
  var way = names(in: folder)
  for name in names(in: path) {
    if name == "..", let last = way.last, last != ".." {
      way.removeLast()
    } else {
      way.append(name)
    }
  }
  return (folder.hasPrefix("/") ? "/" : "") + way.joined(separator: "/")
}

/// Returns the innermost folder that contains all of `folders`; `nil` if the paths alone do not reveal it.
func commonFolder(of folders: [String]) -> String? {
  guard let first = folders.first else { return nil }
  let isAbsolute = first.hasPrefix("/")
  var common = names(in: first)[...]
  for folder in folders.dropFirst() {
    guard folder.hasPrefix("/") == isAbsolute else { return nil }
    let matching = zip(common, names(in: folder)).prefix { $0 == $1 }.count
    common = common.prefix(matching)
  }
  let path = (isAbsolute ? "/" : "") + common.map { $0 + "/" }.joined()
  let leadsOut = folders.contains { names(in: String($0.dropFirst(path.count))).contains("..") }
  return leadsOut ? nil : path
}

private func names(in path: String) -> [String] {
  path.split(separator: "/").filter { $0 != "." }.map(String.init)
}
