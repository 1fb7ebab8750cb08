#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a plugin may say something: on stdout, it would end up in the protocol.
enum StandardError {
  /// Writes a line at once. What cannot be written is lost.
  static func write(_ text: String) {
    let line = Array((text.split(separator: "\n").joined(separator: " ") + "\n").utf8)
    _ = line.withUnsafeBytes { systemWrite(2, $0.baseAddress, $0.count) }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
