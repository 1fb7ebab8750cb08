/// Calls of generated decoders.
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
/// None of these calls throws except the last: the first error is kept, and there are no more keys after it. One exit
/// per decoder instead of one per field halves its machine code. They are never inlined, for the same reason.
///
/// A field whose value is `null`, or doesn't match its type, reads as absent; decoders of required fields then throw.
/// Invalid JSON fails the whole text.
extension JSONReader {
  /// Where an object starts.
  public struct ObjectStart: Sendable {
    let offset: Int
  }

  /// Steps into the next object.
  @inline(never)
  public mutating func beginObject() -> ObjectStart {
    attempt { (json) throws(JSONError) in try json.openObject() }
    return ObjectStart(offset: max(0, offset - 1))
  }

  /// Moves to the next field of the object.
  ///
  /// - Returns: its name; `nil` at the end of the object, or after an error.
  @inline(never)
  @_lifetime(copy self)
  public mutating func nextKey() -> JSONKey? {
    do throws(JSONError) {
      return try key()
    } catch {
      fail(error)
      return nil
    }
  }

  /// Whether the object was read to its end without an error.
  ///
  /// It is `mutating` so that the reader is not copied for the call.
  @inline(never)
  public mutating func endObject() -> Bool { failure == nil }

  /// Reads past the next value, which must be valid.
  @inline(never)
  public mutating func skipValue() { attempt { (json) throws(JSONError) in try json.skip() } }

  /// Reads a string into `value`.
  @inline(never)
  public mutating func read(_ value: inout String?) {
    attempt(&value) { (json) throws(JSONError) in try json.string() }
  }

  /// Reads an integer into `value`.
  @inline(never)
  public mutating func read(_ value: inout Int?) {
    attempt(&value) { (json) throws(JSONError) in try json.integer() }
  }

  /// Reads a point in time into `value`.
  @inline(never)
  public mutating func read(_ value: inout UnixTime?) {
    attempt(&value) { (json) throws(JSONError) in try UnixTime(from: &json) }
  }

  /// Reads a number into `value`.
  @inline(never)
  public mutating func read(_ value: inout Double?) {
    attempt(&value) { (json) throws(JSONError) in try json.double() }
  }

  /// Reads a boolean into `value`.
  @inline(never)
  public mutating func read(_ value: inout Bool?) {
    attempt(&value) { (json) throws(JSONError) in try json.bool() }
  }

  /// Reads an object into `value`.
  @inline(never)
  public mutating func read(_ value: inout JSONObject?) {
    attempt(&value) { (json) throws(JSONError) in try json.object() }
  }

  /// Reads a value of any kind into `value`.
  @inline(never)
  public mutating func read(_ value: inout JSONValue?) {
    attempt(&value) { (json) throws(JSONError) in try JSONValue(from: &json) }
  }

  /// Reads a value into `value`.
  @inline(never)
  public mutating func read<Value: JSONDecodable>(_ value: inout Value?) {
    attempt(&value) { (json) throws(JSONError) in try Value(from: &json) }
  }

  /// Reads a decimal number into `value`, in a string or as a number.
  @inline(never)
  public mutating func readDecimal(_ value: inout String?) {
    attempt(&value) { (json) throws(JSONError) in try json.decimal() }
  }

  /// Reads the value of a field without a property, and keeps it under its name.
  @inline(never)
  public mutating func read(_ key: JSONKey, into fields: inout JSONObject) {
    let name = key.description
    attempt { (json) throws(JSONError) in fields[name] = try JSONValue(from: &json) }
  }

  /// The error that ended the object early; if there is none, what is wrong with the first of `required` that hasn't
  /// been read.
  @inline(never)
  public mutating func failure(in object: ObjectStart, required: [StaticText] = []) -> JSONError {
    if let failure { return failure }
    // The object has been read, so it is valid; reading it once more finds the fields that are there.
    cursor = start + object.offset
    var fields: [String: FieldState] = [:]
    _ = beginObject()
    while let key = nextKey() {
      let name = key.description
      let isNull = (try? peekKind()) == .null
      let absence = absences.first { $0.value == offset }
      // Where a name stands twice, the last one counts.
      fields[name] = isNull ? .missing : absence.map { .unreadable($0.problem) } ?? .read
      skipValue()
    }
    for name in required {
      switch fields[name.description] ?? .missing {
      case .read: continue
      case .missing: return JSONError(.missingField(name), at: object.offset)
      case .unreadable(let problem): return problem
      }
    }
    return JSONError(.unexpectedEnd, at: object.offset)
  }

  /// The result of reading a field.
  private enum FieldState {
    case read
    case missing
    case unreadable(JSONError)
  }

  /// Keeps the first error, and moves to the end of the text so that nothing more is read.
  mutating func fail(_ error: JSONError) {
    if failure == nil { failure = error }
    cursor = end
  }

  @inline(__always)
  private mutating func attempt(_ body: (inout JSONReader) throws(JSONError) -> Void) {
    do throws(JSONError) { try body(&self) } catch { fail(error) }
  }

  /// Reads a field. `null` is absent, and so is what can't be read as declared.
  @inline(__always)
  private mutating func attempt<Value>(
    _ value: inout Value?, _ body: (inout JSONReader) throws(JSONError) -> Value
  ) {
    guard failure == nil else { return }
    let (first, depthLeft) = (cursor, depthLeft)
    do throws(JSONError) {
      value = try skipNull() ? Optional.none : try body(&self)
    } catch {
      value = Optional.none
      passOver(error, from: first, depthLeft)
    }
  }

  /// Reads past a value that doesn't match its type, and keeps `problem`. If the value isn't JSON, that is the failure.
  @inline(never)
  private mutating func passOver(_ problem: JSONError, from first: UnsafePointer<UInt8>, _ depthLeft: Int) {
    (cursor, self.depthLeft, atFirst, failure) = (first, depthLeft, false, nil)
    skipWhitespace()
    let value = offset
    // Those within the value, which is absent as a whole.
    while let last = absences.last, last.value > value { absences.removeLast() }
    skipValue()
    absences.append(Absence(value: value, problem: problem))
  }
}

/// A field that reads as absent because it doesn't match its type.
struct Absence {
  /// The position of its value.
  var value: Int
  /// What is wrong with it.
  var problem: JSONError
}
