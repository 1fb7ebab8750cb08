import InvokerRuntime
import Testing

/// A text and what the reader makes of it.
struct JSONCase: Sendable, CustomTestStringConvertible {
  let text: [UInt8]
  /// What is wrong with it; `nil` if it is JSON.
  let error: JSONError?
  /// Whether another strict parser can be asked about it.
  var hasSecondOpinion = true

  static func valid(_ texts: String...) -> [JSONCase] {
    texts.map { JSONCase(text: Array($0.utf8), error: nil) }
  }

  static func invalid(_ text: String, _ problem: JSONError.Problem, at offset: Int) -> JSONCase {
    JSONCase(text: Array(text.utf8), error: JSONError(problem, at: offset))
  }

  /// The content of a string, in bytes that need not be UTF-8.
  static func string(_ content: [UInt8], _ problem: JSONError.Problem? = nil, at offset: Int = 1) -> JSONCase {
    let quote = UInt8(ascii: "\"")
    return JSONCase(text: [quote] + content + [quote], error: problem.map { JSONError($0, at: offset) })
  }

  /// A text that parsers judge in different ways, none of them wrong.
  var disputed: JSONCase {
    var copy = self
    copy.hasSecondOpinion = false
    return copy
  }

  var testDescription: String {
    let start = String(decoding: text.prefix(40), as: UTF8.self).debugDescription
    return error == nil ? start : start + " " + text.prefix(12).map { String($0, radix: 16) }.joined(separator: " ")
  }
}

/// The error that `body` throws; `nil` if it throws none.
func jsonError(_ body: () throws(JSONError) -> some Any) -> JSONError? {
  do throws(JSONError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// The error of reading `text` with `body`.
func jsonError(
  of text: String, depth: Int = JSONReader.defaultMaximumDepth,
  _ body: (inout JSONReader) throws(JSONError) -> some Any
) -> JSONError? {
  jsonError { () throws(JSONError) in try JSONReader.read(Array(text.utf8), maximumDepth: depth, body) }
}

/// Reads `text` with `body`.
func readJSON<Value>(
  _ text: String, _ body: (inout JSONReader) throws(JSONError) -> Value
) throws(JSONError) -> Value {
  try JSONReader.read(Array(text.utf8), body)
}
