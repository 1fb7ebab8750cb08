/// Where a plugin may say something: on stdout, it would end up in the protocol.
enum StandardError {
  /// What a pipe takes without waiting, once it takes anything.
  private static let longest = 4096

  /// Writes a line. What cannot be written at once is lost: whoever reads slowly must not stop the plugin.
  static func write(_ text: String) {
    let error = Descriptor(number: 2)
    guard let ready = try? Descriptor.wait(reading: [], writing: [error], limit: .zero), ready[0] else { return }
    let line = text.split(separator: "\n").joined(separator: " ").utf8.prefix(longest - 1) + [0x0A]
    _ = try? Array(line).withUnsafeBytes { (bytes) throws(Descriptor.Failure) in try error.write(bytes) }
  }
}
