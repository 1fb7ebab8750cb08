/// The arguments of one invocation in call order, each as JSON under its name on the wire.
///
/// Transports leave out what they do not carry; middleware may read and change them.
public struct Arguments: Hashable, Sendable {
  /// One argument.
  public struct Field: Hashable, Sendable {
    /// The name on the wire.
    public let name: String
    /// The value as JSON text in UTF-8.
    public let bytes: [UInt8]
    /// Whether the value held infinity or NaN, for which JSON has no words.
    let isUnsendable: Bool

    /// Whether the value says nothing: `null`, `[]`, `{}` or `""`.
    public var isEmpty: Bool { ["null", "[]", "{}", "\"\""].contains { bytes.elementsEqual($0.utf8) } }
  }

  /// The arguments, in the order in which they were set first.
  public private(set) var fields: [Field] = []
  /// The first argument that holds infinity or NaN, which cannot be sent.
  var unsendable: String? { fields.first(where: \.isUnsendable)?.name }

  /// No arguments.
  public init() {}

  /// Sets an argument; `nil` leaves it out. One that is there already keeps its place.
  public mutating func set(_ name: String, _ value: (some JSONEncodable)?) {
    let index = fields.firstIndex { $0.name == name }
    guard let value else {
      if let index { fields.remove(at: index) }
      return
    }
    var writer = JSONWriter()
    value.encode(to: &writer)
    let field = Field(name: name, bytes: writer.bytes, isUnsendable: writer.hasLostNumber)
    if let index { fields[index] = field } else { fields.append(field) }
  }

  /// Sets an argument, to `null` if there is no value.
  public mutating func setOrNull(_ name: String, _ value: (some JSONEncodable)?) {
    if let value { set(name, value) } else { set(name, JSONValue.null) }
  }

  /// An argument as a value; setting `nil` removes it.
  public subscript(name: String) -> JSONValue? {
    get { fields.first { $0.name == name }.flatMap { try? JSONValue(json: $0.bytes) } }
    set { set(name, newValue) }
  }

  /// A JSON object of the arguments, without those named in `omitted`.
  public func object(omitting omitted: Set<String> = []) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for field in fields where !omitted.contains(field.name) {
      writer.key(field.name)
      writer.raw(field.bytes)
    }
    writer.endObject()
    return writer.bytes
  }
}

extension Arguments: CustomStringConvertible {
  public var description: String { String(decoding: object(), as: UTF8.self) }
}
