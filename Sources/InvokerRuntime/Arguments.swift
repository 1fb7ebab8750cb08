/// The arguments of one invocation in call order, each as JSON or bytes under its name on the wire.
///
/// Transports omit what they don't carry; middleware can read and change them.
public struct Arguments: Hashable, Sendable {
  /// One argument.
  public struct Field: Hashable, Sendable {
    /// The name on the wire.
    public let name: String
    /// The value as JSON text in UTF-8; the name of the file for an upload.
    public let bytes: [UInt8]
    /// The bytes to send; `nil` for a value that is JSON.
    public let upload: Upload?
    /// Whether the value contained infinity or NaN, which JSON can't represent.
    let isUnsendable: Bool

    /// Whether the value is empty: `null`, `[]`, `{}`, or `""`.
    public var isEmpty: Bool { isBlank || isOne(of: ["[]", "{}"]) }
    /// Whether the value is `null` or `""`.
    var isBlank: Bool { isOne(of: ["null", "\"\""]) }

    private func isOne(of texts: [String]) -> Bool { texts.contains { bytes.elementsEqual($0.utf8) } }
  }

  /// The arguments, in the order in which they were set first.
  public private(set) var fields: [Field] = []
  /// The first argument that contains infinity or NaN, which can't be sent.
  var unsendable: String? { fields.first(where: \.isUnsendable)?.name }

  /// Creates an empty list of arguments.
  public init() {}

  /// Sets an argument; `nil` removes it. An existing argument keeps its place.
  public mutating func set(_ name: String, _ value: (some JSONEncodable)?) {
    guard let value else { return fields.removeAll { $0.name == name } }
    var writer = JSONWriter()
    value.encode(to: &writer)
    set(name, written: writer)
  }

  /// Sets an argument to bytes, which only some transports carry; `nil` removes it.
  public mutating func set(_ name: String, _ upload: Upload?) {
    guard let upload else { return fields.removeAll { $0.name == name } }
    var writer = JSONWriter()
    upload.filename.encode(to: &writer)
    set(name, written: writer, upload)
  }

  /// Sets an argument to a value that has been written.
  mutating func set(_ name: String, written value: JSONWriter, _ upload: Upload? = nil) {
    let field = Field(name: name, bytes: value.bytes, upload: upload, isUnsendable: value.hasLostNumber)
    if let index = fields.firstIndex(where: { $0.name == name }) { fields[index] = field } else { fields.append(field) }
  }

  /// Sets an optional text; `nil` and an empty text remove it. Such a text is a name, and no name is empty.
  public mutating func setUnlessEmpty(_ name: String, _ value: String?) {
    set(name, value?.isEmpty == true ? nil : value)
  }

  /// Sets an argument, to `null` if there is no value.
  public mutating func setOrNull(_ name: String, _ value: (some JSONEncodable)?) {
    if let value { set(name, value) } else { set(name, JSONValue.null) }
  }

  /// The first of `names`, in alphabetical order, without a value, for transports that require them. An empty text is
  /// not a value; an empty list or object is one.
  package func firstMissing(of names: Set<String>) -> String? {
    names.subtracting(fields.filter { !$0.isBlank }.map(\.name)).min()
  }

  /// An argument as a value; setting `nil` removes it.
  public subscript(name: String) -> JSONValue? {
    get { fields.first { $0.name == name }.flatMap { try? JSONValue(json: $0.bytes) } }
    set { set(name, newValue) }
  }

  /// Returns a JSON object of the arguments, without uploads and without those named in `omitted`.
  public func object(omitting omitted: Set<String> = []) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for field in fields where field.upload == nil && !omitted.contains(field.name) {
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
