/// Standard error, for messages of a plugin: on stdout, they would be part of the protocol.
package enum StandardError {
  /// The number of bytes that a writable pipe accepts without blocking.
  private static let longest = 4096

  /// Writes a line. What can't be written immediately is lost: a slow reader must not stop the plugin.
  package static func write(_ text: String) {
    let error = Descriptor(number: 2)
    guard let ready = try? Descriptor.wait(reading: [], writing: [error], limit: .zero), ready[0] else { return }
    let line = text.split(separator: "\n").joined(separator: " ").utf8.prefix(longest - 1) + [0x0A]
    _ = try? Array(line).withUnsafeBytes { (bytes) throws(Descriptor.Failure) in try error.write(bytes) }
  }
}
