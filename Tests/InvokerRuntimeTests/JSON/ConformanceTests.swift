import Foundation
import InvokerRuntime
import Testing

/// Texts in the manner of JSONTestSuite, read in every way that there is.
@Suite struct ConformanceTests {
  @Test(arguments: JSONCase.all)
  func aValueIsReadOrRefused(_ text: JSONCase) {
    #expect(jsonError { () throws(JSONError) in try JSONValue(json: text.text) } == text.error)
  }

  @Test(arguments: JSONCase.all)
  func skippingJudgesTheSame(_ text: JSONCase) {
    let error = jsonError { () throws(JSONError) in
      try JSONReader.read(text.text) { (json) throws(JSONError) in json.skipValue() }
    }
    #expect(error == text.error)
  }

  @Test(arguments: JSONCase.all)
  func rawValuesJudgeTheSame(_ text: JSONCase) throws {
    let read = { () throws(JSONError) in
      try JSONReader.read(text.text) { (json) throws(JSONError) in try json.rawValue() }
    }
    #expect(jsonError(read) == text.error)
    if text.error == nil { #expect(try JSONValue(json: read()) == JSONValue(json: text.text)) }
  }

  @Test(arguments: JSONCase.all)
  func membersJudgeTheSame(_ text: JSONCase) {
    // A text without its end runs on into the bracket.
    guard text.error?.problem != .trailingContent, text.error?.problem != .unexpectedEnd else { return }
    let wrapped = Array(#"{"a":"#.utf8) + text.text + Array("}".utf8)
    let error = jsonError { () throws(JSONError) in try JSONValue(json: wrapped) }
    #expect(error == text.error.map { JSONError($0.problem, at: $0.offset + 5) })
  }

  /// Without its last byte an array, an object or a string is none.
  @Test(arguments: JSONCase.all.filter { $0.error == nil })
  func aCutTextIsRefused(_ text: JSONCase) throws {
    guard let last = text.text.last, "]}\"".utf8.contains(last) else { return }
    #expect(jsonError { () throws(JSONError) in try JSONValue(json: text.text.dropLast()) } != nil)
  }

  @Test(arguments: JSONCase.all.filter(\.hasSecondOpinion))
  func foundationAgrees(_ text: JSONCase) throws {
    let opinion = try? JSONDecoder().decode(SecondOpinion.self, from: Data(text.text)).value
    let value = try? JSONValue(json: text.text)
    #expect(value.map(SecondOpinion.withDoubles) == opinion)
  }

  @Test func thereAreManyCases() {
    #expect(JSONCase.all.count > 250)
  }
}

/// A value as Foundation reads it, its numbers as doubles.
private struct SecondOpinion: Decodable {
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let bool = try? container.decode(Bool.self) {
      value = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      value = .number(JSONNumber(number))
    } else if let string = try? container.decode(String.self) {
      value = .string(string)
    } else if let array = try? container.decode([SecondOpinion].self) {
      value = .array(array.map(\.value))
    } else {
      value = .object(try container.decode([String: SecondOpinion].self).mapValues(\.value))
    }
  }

  static func withDoubles(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number(let number): .number(JSONNumber(number.double))
    case .array(let elements): .array(elements.map(withDoubles))
    case .object(let fields): .object(fields.mapValues(withDoubles))
    default: value
    }
  }
}
