/// The body of a `multipart/form-data` request, after RFC 7578, with names escaped as browsers do (WHATWG).
public struct MultipartForm: Sendable {
  /// The boundary between the parts, without the leading hyphens. It doesn't occur in any of them.
  public private(set) var boundary: String
  private var parts: [Part] = []
  /// What the boundary must not occur in.
  private var known: [[UInt8]] = []

  private struct Part {
    var head: String
    var content: HTTPRequestStream
    /// The number of bytes before the content, and of the line break after it.
    func overhead(_ boundary: String) -> Int { head.utf8.count + boundary.utf8.count + 10 }
  }

  /// Creates an empty form with a random boundary.
  public init() { self.init(boundary: randomBoundary()) }

  /// Creates an empty form.
  ///
  /// - Parameter boundary: 1 to 70 letters and digits; otherwise, it is replaced. It is also replaced if it occurs in
  ///   bytes that are added.
  public init(boundary: String) {
    let isValid = (1...70).contains(boundary.utf8.count) && boundary.utf8.allSatisfy(isLetterOrDigit)
    self.boundary = isValid ? boundary : randomBoundary()
  }

  /// Adds a part with text.
  public mutating func addField(name: String, value: String) {
    add(disposition(name), Array(value.utf8))
  }

  /// Adds a part with a file in memory. An invalid `contentType` is sent as `application/octet-stream`.
  public mutating func addFile(name: String, filename: String, contentType: String, bytes: [UInt8]) {
    add(fileHead(name, filename, contentType), bytes)
  }

  /// Adds a part with a file that is sent piece by piece. Whether the boundary, which is random, occurs in it is not
  /// checked.
  public mutating func addFile(name: String, filename: String, contentType: String, _ stream: HTTPRequestStream) {
    parts.append(Part(head: fileHead(name, filename, contentType), content: stream))
  }

  private func fileHead(_ name: String, _ filename: String, _ contentType: String) -> String {
    // What is no visible ASCII could end the line.
    let isValid = !contentType.isEmpty && contentType.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    let type = isValid ? contentType : "application/octet-stream"
    return disposition(name) + "; filename=\"\(escaped(filename))\"\r\nContent-Type: \(type)"
  }

  /// The value of the header `Content-Type`. Read it after all parts have been added.
  public var contentType: String { "multipart/form-data; boundary=" + boundary }

  /// All parts in the order in which they were added, with the boundaries around them.
  public var stream: HTTPRequestStream {
    let lengths = parts.map { part in part.content.length.map { $0 + part.overhead(boundary) } }
    let end = Array("--\(boundary)--\r\n".utf8)
    let length = lengths.contains(nil) ? nil : lengths.reduce(end.count) { $0 + ($1 ?? 0) }
    return HTTPRequestStream(length: length) { [parts, boundary] sink in
      for part in parts {
        try await sink(Array("--\(boundary)\r\n\(part.head)\r\n\r\n".utf8))
        try await part.content.pass(to: sink)
        try await sink(Array("\r\n".utf8))
      }
      try await sink(end)
    }
  }

  private mutating func add(_ head: String, _ bytes: [UInt8]) {
    parts.append(Part(head: head, content: HTTPRequestStream(bytes)))
    known += [Array(head.utf8), bytes]
    while known.contains(where: { holds($0, Array(boundary.utf8)) }) { boundary = randomBoundary() }
  }

  private func disposition(_ name: String) -> String {
    "Content-Disposition: form-data; name=\"\(escaped(name))\""
  }
}

/// Names in quotes: characters that would end them or the line are percent-encoded; everything else is unchanged UTF-8.
private func escaped(_ name: String) -> String {
  var escaped = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "\"": escaped += "%22"
    case "\r": escaped += "%0D"
    case "\n": escaped += "%0A"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// 130 random bits.
private func randomBoundary() -> String {
  let digits = Array("0123456789abcdefghijklmnopqrstuv")
  return "Invoker" + String((0..<26).map { _ in digits[Int.random(in: digits.indices)] })
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Whether `bytes` contain `part`, which is not empty.
private func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
  guard let first = part.first, bytes.count >= part.count else { return false }
  return bytes.withUnsafeBufferPointer { bytes in
    for start in 0...(bytes.count - part.count)
    where bytes[start] == first && part.elementsEqual(bytes[start..<start + part.count]) {
      return true
    }
    return false
  }
}
