/// A file of a package.
package struct PackagedFile: Hashable, Sendable {
  /// The path below the folder, with `/` between names.
  package var path: String
  package var bytes: [UInt8]
  /// Whether unpacking tools should make it executable. The daemon does not.
  package var isExecutable: Bool

  package init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
  }
}

/// Returns an archive in the ZIP format. The same files give the same bytes: each has the first date that the format knows.
package func zipArchive(of files: [PackagedFile]) -> [UInt8] {
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let compressed = deflated(file.bytes)
    let isSmaller = compressed.count < file.bytes.count
    let contents = isSmaller ? compressed : file.bytes
    let name = Array(file.path.utf8)
    let start = archive.count
    let common =
      // Names are UTF-8, and the date is 1980-01-01.
      two(20) + two(1 << 11) + two(isSmaller ? 8 : 0) + two(0) + two(1 << 5 | 1) + four(Int(crc32(file.bytes)))
      + four(contents.count) + four(file.bytes.count) + two(name.count) + two(0)
    archive += four(0x0403_4B50) + common + name + contents
    // Made on Unix, so that the mode counts.
    directory += four(0x0201_4B50) + two(3 << 8 | 20) + common + two(0) + two(0) + two(0)
    directory += four((file.isExecutable ? 0o100755 : 0o100644) << 16) + four(start) + name
  }
  let end =
    four(0x0605_4B50) + two(0) + two(0) + two(files.count) + two(files.count) + four(directory.count)
    + four(archive.count) + two(0)
  return archive + directory + end
}

/// Whether bytes begin as an archive does.
package func isZipArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: four(0x0403_4B50)) }

private func two(_ number: Int) -> [UInt8] {
  [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
}
private func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }
