/// Returns the files at a path that have a suffix, without hidden folders. Links are not followed, because they can form cycles.
func sourceFiles(at path: String, withSuffix suffix: String) throws -> [(path: String, source: [UInt8])] {
  switch try fileKind(at: path) {
  case .file: return [(path, try readFile(path, atMost: 4 << 20))]
  case .folder: return try sourceFiles(below: folderPath(path), suffix)
  case .missing, .link, .other:
    throw Problem("there is no file or folder '\(path)'", fix: "check the spelling")
  }
}

private func sourceFiles(below folder: String, _ suffix: String) throws(FileError) -> [(path: String, source: [UInt8])]
{
  var files: [(path: String, source: [UInt8])] = []
  for name in try listFolder(folder) where !name.hasPrefix(".") {
    switch try fileKind(at: folder + name, followingLinks: false) {
    case .file where name.hasSuffix(suffix): files.append((folder + name, try readFile(folder + name, atMost: 4 << 20)))
    case .folder: files += try sourceFiles(below: folder + name + "/", suffix)
    case .file, .missing, .link, .other: break
    }
  }
  return files
}
