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
    public var isEmpty: Bool { isBlank || isOne(of: ["[]", "{}"]) }
    /// Whether the value is `null` or `""`.
    var isBlank: Bool { isOne(of: ["null", "\"\""]) }

    private func isOne(of texts: [String]) -> Bool { texts.contains { bytes.elementsEqual($0.utf8) } }
  }

  /// The arguments, in the order in which they were set first.
  public private(set) var fields: [Field] = []
  /// The first argument that holds infinity or NaN, which cannot be sent.
  var unsendable: String? { fields.first(where: \.isUnsendable)?.name }

  /// No arguments.
  public init() {}

  /// Sets an argument; `nil` leaves it out. One that is there already keeps its place.
  public mutating func set(_ name: String, _ value: (some JSONEncodable)?) {
    guard let value else { return fields.removeAll { $0.name == name } }
    var writer = JSONWriter()
    value.encode(to: &writer)
    set(name, written: writer)
  }

  /// Sets an argument to the value that was written.
  mutating func set(_ name: String, written value: JSONWriter) {
    let field = Field(name: name, bytes: value.bytes, isUnsendable: value.hasLostNumber)
    if let index = fields.firstIndex(where: { $0.name == name }) { fields[index] = field } else { fields.append(field) }
  }

  /// Sets a text that may be left out; `nil` and an empty text leave it out. Such a text names something, and nothing has an
  /// empty name.
  public mutating func setUnlessEmpty(_ name: String, _ value: String?) {
    set(name, value?.isEmpty == true ? nil : value)
  }

  /// Sets an argument, to `null` if there is no value.
  public mutating func setOrNull(_ name: String, _ value: (some JSONEncodable)?) {
    if let value { set(name, value) } else { set(name, JSONValue.null) }
  }

  /// The first of `names`, in alphabetical order, without a value, for transports that need them. An empty text is none; an
  /// empty list or object says that there is nothing to say.
  package func firstMissing(of names: Set<String>) -> String? {
    names.subtracting(fields.filter { !$0.isBlank }.map(\.name)).min()
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
