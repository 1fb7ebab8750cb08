import InvokerRuntime
import InvokerSpec

/// Reads the JSON text in a part of a file.
func readJSON(_ bytes: [UInt8], _ range: Range<Int>, of file: String) throws(UnreadableRecording) -> RecordedValue {
  do throws(JSONError) {
    let read = try ReadValue(json: Array(bytes[range]))
    return RecordedValue(value: read.literal, place: RecordedPlace(file: file, bytes: range))
  } catch {
    let offset = min(range.lowerBound + error.offset, range.upperBound)
    throw UnreadableRecording(
      "this is not JSON: \(error.problem)",
      at: RecordedPlace(file: file, bytes: offset..<min(offset + 1, range.upperBound)))
  }
}

/// The range of the value at `path` in the JSON text in `range`, or of the last existing value on that path.
func placeInJSON(of path: some Collection<ValueProblem.Step>, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  guard let step = path.first else { return range }
  let text = Array(bytes[range])
  let place: Range<Int>?
  switch step {
  case .field(let name): place = members(of: text).last { $0.name == name }?.value
  case .key(let name): place = members(of: text).last { $0.name == name }?.key
  case .element(let index):
    let elements = (try? [Extent](json: text)) ?? []
    place = elements.indices.contains(index) ? elements[index].range : nil
  }
  guard let place else { return range }
  let start = range.lowerBound
  return placeInJSON(
    of: path.dropFirst(), in: bytes, start + place.lowerBound..<start + place.upperBound)
}

/// A field of an object, and the ranges of its parts.
private struct Member {
  var name: String
  var key: Range<Int>
  var value: Range<Int>
}

private func members(of text: [UInt8]) -> [Member] {
  let quote = UInt8(ascii: "\"")
  var members: [Member] = []
  do throws(JSONError) {
    try JSONReader.read(text) { (json) throws(JSONError) in
      _ = json.beginObject()
      var before = json.offset
      while let name = json.nextKey()?.description {
        let key = text[before..<json.offset]
        let start = key.firstIndex(of: quote) ?? before
        let end = key.lastIndex(of: quote).map { $0 + 1 } ?? json.offset
        members.append(Member(name: name, key: start..<end, value: try Extent(from: &json).range))
        before = json.offset
      }
    }
  } catch {
    // The result up to here is sufficient.
  }
  return members
}

/// The range of a value.
private struct Extent: JSONDecodable {
  var range: Range<Int>

  init(from json: inout JSONReader) throws(JSONError) {
    _ = try json.peekKind()
    let start = json.offset
    json.skipValue()
    range = start..<max(start, json.offset)
  }
}

/// Any JSON value, with the fields of objects in their original order.
private struct ReadValue: JSONDecodable {
  var literal: Literal

  init(from json: inout JSONReader) throws(JSONError) {
    switch try json.peekKind() {
    case .null:
      try json.null()
      literal = .null
    case .boolean: literal = .boolean(try json.bool())
    case .number:
      let number = try json.number()
      literal = number.integer.map { .integer($0) } ?? .number(number.double)
    case .string: literal = .string(try json.string())
    case .array: literal = .array(try json.array(of: ReadValue.self).map(\.literal))
    case .object:
      let object = json.beginObject()
      var fields: [Literal.Field] = []
      while let name = json.nextKey()?.description {
        var value: ReadValue?
        json.read(&value)
        fields.append(Literal.Field(name: name, value: value?.literal ?? .null))
      }
      guard json.endObject() else { throw json.failure(in: object) }
      literal = .object(fields)
    }
  }
}
