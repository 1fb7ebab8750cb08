/// What the header of a program for Linux tells: the processor, and the libraries that must be there when it starts.
struct ProgramFile: Hashable {
  /// `amd64` or `arm64`, as a manifest names them; `nil` for any other.
  var architecture: String?
  /// The names of shared libraries, such as `libyaml-0.so.2`.
  var libraries: [String]

  /// Reads an ELF file of 64 bits.
  ///
  /// - Returns: `nil` if it is anything else, or is damaged.
  init?(_ bytes: [UInt8]) {
    let file = LittleEndian(bytes: bytes)
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let machine = file[18, 2], let table = file[32, 8],
      let size = file[54, 2], let count = file[56, 2]
    else { return nil }
    architecture = [62: "amd64", 183: "arm64"][machine]
    let segments = (0..<count).compactMap { Segment(file, at: table + $0 * size) }
    guard segments.count == count else { return nil }
    libraries = segments.first { $0.kind == Segment.dynamic }.map { neededLibraries(file, $0, segments) } ?? []
  }

  /// The libraries that the daemon's image does not have. It has those of C and C++.
  var missingLibraries: [String] {
    let there = ["libc", "libm", "libpthread", "libdl", "librt", "libutil", "libresolv", "libgcc_s", "libstdc++"]
    return libraries.filter { name in
      !name.hasPrefix("ld-linux") && !there.contains { name == "\($0).so" || name.hasPrefix("\($0).so.") }
    }
  }
}

/// A part of the file that is loaded, or that describes what to load with it.
private struct Segment {
  static let loaded = 1
  static let dynamic = 2

  var kind: Int
  var offset: Int
  var address: Int
  var size: Int

  init?(_ file: LittleEndian, at place: Int) {
    guard let kind = file[place, 4], let offset = file[place + 8, 8], let address = file[place + 16, 8],
      let size = file[place + 32, 8]
    else { return nil }
    (self.kind, self.offset, self.address, self.size) = (kind, offset, address, size)
  }
}

/// Reads the entries of the dynamic section: pairs of a tag and a value.
private func neededLibraries(_ file: LittleEndian, _ dynamic: Segment, _ segments: [Segment]) -> [String] {
  let (needed, stringTable) = (1, 5)
  var names: [Int] = []
  var strings: Int?
  for place in stride(from: dynamic.offset, to: dynamic.offset + dynamic.size, by: 16) {
    guard let tag = file[place, 8], let value = file[place + 8, 8], tag != 0 else { break }
    if tag == needed { names.append(value) }
    if tag == stringTable { strings = value }
  }
  guard let strings,
    let segment = segments.first(where: {
      $0.kind == Segment.loaded && strings >= $0.address && strings - $0.address < $0.size
    })
  else { return [] }
  return names.map { file.text(at: strings - segment.address + segment.offset + $0) }
}

/// Numbers in a file, the lowest byte first.
private struct LittleEndian {
  let bytes: [UInt8]

  /// A number of some bytes; `nil` if it is not in the file, or not positive.
  subscript(offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    let number = bytes[offset..<(offset + size)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    // Larger numbers are in no file, and could not be added to one another.
    return number < 1 << 48 ? Int(number) : nil
  }

  func text(at offset: Int) -> String {
    guard bytes.indices.contains(offset) else { return "" }
    return String(decoding: bytes[offset...].prefix { $0 != 0 }, as: UTF8.self)
  }
}
