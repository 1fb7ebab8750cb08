/// What generated decoders call.
///
///     let object = json.beginObject()
///     while let key = json.nextKey() {
///       switch key {
///       case "answer": json.read(&answer)
///       default: json.skipValue()
///       }
///     }
///     guard json.endObject(), let answer else { throw json.failure(in: object, required: ["answer"]) }
///
/// None of these calls throws but the last: the first error is kept, and from then on there are no more keys. One exit
/// per decoder instead of one per field halves its machine code. They are never inlined, for the same reason.
extension JSONReader {
  /// Where an object starts.
  public struct ObjectStart: Sendable {
    let offset: Int
  }

  /// Steps into the object that stands next.
  @inline(never)
  public mutating func beginObject() -> ObjectStart {
    attempt { (json) throws(JSONError) in try json.openObject() }
    return ObjectStart(offset: max(0, offset - 1))
  }

  /// Goes to the next field of the object.
  ///
  /// - Returns: its name, valid until the next call; `nil` at the end of the object, or after an error.
  @inline(never)
  public mutating func nextKey() -> JSONKey? {
    do throws(JSONError) {
      return try key()
    } catch {
      fail(error)
      return nil
    }
  }

  /// Whether the object was read to its end without an error.
  @inline(never)
  public func endObject() -> Bool { failure == nil }

  /// Reads past the next value, which must be valid.
  @inline(never)
  public mutating func skipValue() { attempt { (json) throws(JSONError) in try json.skip() } }

  /// Reads a string or `null` into `value`.
  @inline(never)
  public mutating func read(_ value: inout String?) {
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? nil : try json.string() }
  }

  /// Reads an integer or `null` into `value`.
  @inline(never)
  public mutating func read(_ value: inout Int?) {
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? nil : try json.integer() }
  }

  /// Reads a number or `null` into `value`.
  @inline(never)
  public mutating func read(_ value: inout Double?) {
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? nil : try json.double() }
  }

  /// Reads a boolean or `null` into `value`.
  @inline(never)
  public mutating func read(_ value: inout Bool?) {
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? nil : try json.bool() }
  }

  /// Reads an object or `null` into `value`.
  @inline(never)
  public mutating func read(_ value: inout JSONObject?) {
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? nil : try json.object() }
  }

  /// Reads a value of any kind into `value`; `null` is `nil`.
  @inline(never)
  public mutating func read(_ value: inout JSONValue?) {
    // A bare `nil` would be the literal of `JSONValue.null`.
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? Optional.none : try JSONValue(from: &json) }
  }

  /// Reads a value or `null` into `value`.
  @inline(never)
  public mutating func read<Value: JSONDecodable>(_ value: inout Value?) {
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? nil : try Value(from: &json) }
  }

  /// Reads the value of a field that has no property of its own, and keeps it under its name.
  @inline(never)
  public mutating func read(_ key: JSONKey, into fields: inout JSONObject) {
    let name = key.description
    attempt { (json) throws(JSONError) in fields[name] = try JSONValue(from: &json) }
  }

  /// Reads a decimal number or `null` into `value`. The number may stand in a string or bare.
  @inline(never)
  public mutating func readDecimal(_ value: inout String?) {
    attempt { (json) throws(JSONError) in value = try json.skipNull() ? nil : try json.decimal() }
  }

  /// The error that ended the object early; without one, the first of `required` that is missing from it.
  @inline(never)
  public mutating func failure(in object: ObjectStart, required: [StaticText] = []) -> JSONError {
    if let failure { return failure }
    // The object has been read, so it is valid; reading it once more finds the fields that are there.
    cursor = start + object.offset
    var present: Set<String> = []
    _ = beginObject()
    while let key = nextKey() {
      let name = key.description
      // Where a name stands twice, the last one counts.
      if (try? peekKind()) == .null { present.remove(name) } else { present.insert(name) }
      skipValue()
    }
    let missing = required.first { !present.contains($0.description) }
    return JSONError(missing.map { .missingField($0) } ?? .unexpectedEnd, at: object.offset)
  }

  /// Keeps the first error, and stands at the end of the text so that nothing more is read.
  mutating func fail(_ error: JSONError) {
    if failure == nil { failure = error }
    cursor = end
  }

  @inline(__always)
  private mutating func attempt(_ body: (inout JSONReader) throws(JSONError) -> Void) {
    do throws(JSONError) { try body(&self) } catch { fail(error) }
  }
}
