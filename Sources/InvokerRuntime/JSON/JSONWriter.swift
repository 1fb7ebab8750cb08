/// Writes compact JSON into bytes.
///
///     json.beginObject()
///     json.field("query", query)
///     json.endObject()
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether a number was passed that JSON can't represent.
  public private(set) var hasLostNumber = false
  /// Whether a value would directly follow another one.
  private var needsComma = false
  /// The first field of the next object.
  private var tag: (name: String, value: String)?

  /// Creates an empty writer.
  public init() {}

  /// Writes `{`. A matching ``endObject()`` must follow.
  public mutating func beginObject() {
    open(UInt8(ascii: "{"))
    if let tag {
      self.tag = nil
      field(tag.name, tag.value)
    }
  }

  /// Writes `}`.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Writes `[`. A matching ``endArray()`` must follow.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Writes `]`.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the name of the field whose value follows.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a field.
  public mutating func field(_ name: String, _ value: some JSONEncodable) {
    key(name)
    value.encode(to: &self)
  }

  /// Writes a field unless `value` is `nil`.
  public mutating func fieldIfPresent(_ name: String, _ value: (some JSONEncodable)?) {
    if let value { field(name, value) }
  }

  /// Writes a field, as `null` if `value` is `nil`.
  public mutating func fieldOrNull(_ name: String, _ value: (some JSONEncodable)?) {
    key(name)
    if let value { value.encode(to: &self) } else { null() }
  }

  /// Writes fields sorted by name, so that equal values produce equal bytes.
  public mutating func fields(_ fields: [String: some JSONEncodable]) {
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { field(name, value) }
  }

  /// Writes `null`.
  public mutating func null() { literal("null") }
  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  /// Writes an integer.
  public mutating func integer(_ value: Int) { literal(value.description) }
  /// Writes a number without any loss of precision.
  public mutating func number(_ value: JSONNumber) { literal(value.description) }

  /// Writes a number. Infinity and NaN, which JSON can't represent, are written as `null`, and set ``hasLostNumber``.
  public mutating func double(_ value: Double) {
    guard value.isFinite else {
      hasLostNumber = true
      return null()
    }
    number(JSONNumber(value))
  }

  /// Writes an array of the values, in order.
  public mutating func array(_ values: some Sequence<some JSONEncodable>) {
    beginArray()
    for value in values { value.encode(to: &self) }
    endArray()
  }

  /// Writes an object, its fields sorted by name, so that equal values produce equal bytes.
  public mutating func object(_ fields: [String: some JSONEncodable]) {
    beginObject()
    self.fields(fields)
    endObject()
  }

  /// Writes `value`, which writes itself as an object, preceded by a field that identifies it.
  public mutating func object(_ value: some JSONEncodable, tagged name: String, _ tag: String) {
    self.tag = (name, tag)
    value.encode(to: &self)
  }

  /// Writes `text`, which must be one valid JSON value, unchanged.
  public mutating func raw(_ text: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: text)
  }

  /// Writes a string, and escapes only what JSON requires.
  public mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var plain = 0
      for (index, byte) in utf8.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: utf8[plain..<index])
        escape(byte)
        plain = index + 1
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
