/// Feeds arbitrary bytes to `JSONReader`. It must not trap, its ways of reading must agree about what is JSON and what
/// is wrong with the rest, and what it reads must come through `JSONWriter` and back unchanged.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = UnsafeBufferPointer(start: start, count: count)
  let value = read(text) { (json) throws(JSONError) in try JSONValue(from: &json) }
  let skipped = read(text) { (json) throws(JSONError) in json.skipValue() }
  let raw = read(text) { (json) throws(JSONError) in try json.rawValue() }
  precondition(raw.failure == skipped.failure, "rawValue judges otherwise")
  checkPeeking(text, expecting: value)
  // What is stepped over can be nested to any depth.
  if value.failure?.problem == .tooDeep { return 0 }
  precondition(value.failure == skipped.failure, "skipValue judges otherwise")
  if case .success(let value) = value { checkRoundTrip(of: value) }
  if case .success(let value) = value, case .success(let raw) = raw {
    precondition((try? JSONValue(json: raw)) == value, "rawValue gives another value")
  }
  checkFields(text, expecting: value)
  return 0
}

/// Reads `text` with `body`. An error must have its place inside the text.
private func read<Value>(
  _ text: UnsafeBufferPointer<UInt8>, _ body: (inout JSONReader) throws(JSONError) -> Value
) -> Result<Value, JSONError> {
  do throws(JSONError) {
    return .success(try JSONReader.read(text, body))
  } catch {
    precondition((0...text.count).contains(error.offset), "an error outside the text")
    precondition(!error.description.isEmpty, "an error without a message")
    _ = error.path(in: text)
    return .failure(error)
  }
}

private func checkRoundTrip(of value: JSONValue) {
  let bytes = value.jsonBytes
  guard let again = try? JSONValue(json: bytes) else { preconditionFailure("what was written cannot be read") }
  precondition(again == value, "what was written reads as another value")
  precondition(again.hashValue == value.hashValue, "equal values with different hashes")
  precondition(again.jsonBytes == bytes, "equal values are written differently")
}

/// Looking for a field leaves no trace on what is read after it.
private func checkPeeking(_ text: UnsafeBufferPointer<UInt8>, expecting value: Result<JSONValue, JSONError>) {
  let peeked = read(text) { (json) throws(JSONError) in
    let offset = json.offset
    _ = (try? json.peekField("event"))?.description
    precondition(json.offset == offset, "peekField moved the reader")
    return try JSONValue(from: &json)
  }
  precondition(peeked == value, "peekField changed what is read")
}

/// A decoder of fields never accepts what is not JSON, nor reads another value than `JSONValue` does.
private func checkFields(_ text: UnsafeBufferPointer<UInt8>, expecting value: Result<JSONValue, JSONError>) {
  let result = read(text) { (json) throws(JSONError) in try Fields(from: &json) }
  if case .success(.object) = value { precondition(result.failure?.problem != .unexpectedEnd, "the text has its end") }
  guard case .success(let fields) = result else { return }
  guard case .success(.object(let object)) = value else { preconditionFailure("accepts what is no object") }
  if let text = fields.text { precondition(object["a"] == .string(text), "another string") }
  if let integer = fields.integer, let same = object["b"]?.integer { precondition(same == integer, "another integer") }
  if let double = fields.double { precondition(object["c"]?.double == double, "another number") }
  if let bool = fields.bool { precondition(object["d"] == .bool(bool), "another boolean") }
  if let any = fields.any { precondition(object["f"] == any, "another value") }
}

private struct Fields: JSONDecodable {
  var text: String?
  var integer: Int?
  var double: Double?
  var bool: Bool?
  var decimal: String?
  var any: JSONValue?
  var nested: [Fields]?

  init(from json: inout JSONReader) throws(JSONError) {
    let object = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "a": json.read(&text)
      case "b": json.read(&integer)
      case "c": json.read(&double)
      case "d": json.read(&bool)
      case "e": json.readDecimal(&decimal)
      case "f": json.read(&any)
      case "nested": json.read(&nested)
      default: json.skipValue()
      }
    }
    guard json.endObject(), text != nil else { throw json.failure(in: object, required: ["a"]) }
  }
}

extension Result {
  fileprivate var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
}
