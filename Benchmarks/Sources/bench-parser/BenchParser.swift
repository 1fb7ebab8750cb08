import BenchmarkSupport
import Foundation
import InvokerRuntime

/// Reads one mebibyte of JSON of different kinds.
@main
struct BenchParser {
  static func main() throws {
    printHeading("Parser, MB/s")
    var table = Table("1 MiB of", "parse", "skip", "JSONSerialization", "JSONDecoder", "parse / best of Foundation")
    let line = "The quick brown fox jumps over the lazy dog. "
    let long = String(repeating: line, count: Sample<String>.size / line.utf8.count)
    try add(Sample("one long string", text: "\"\(long)\"", as: String.self), to: &table)
    try add(Sample("short strings", as: [String].self) { "\"item \($0 % 1000)\"" }, to: &table)
    try add(Sample("integers", as: [Int].self) { "\($0 &* 7919 % 1_000_003 - 500_000)" }, to: &table)
    try add(Sample("numbers", as: [Double].self) { "\(Double($0) * 1.37 - 5000)" }, to: &table)
    try add(Sample("nested arrays", as: [[[[Int]]]].self) { "[[[\($0 % 10),2],[3]],[[],[4]]]" }, to: &table)
    let objects = Sample("an object of objects", as: [String: [String: Int]].self, in: "{}") { index in
      #""key \#(index)":{"id":\#(index),"count":\#(index % 7),"total_tokens":\#(index * 3 % 1000)}"#
    }
    try add(objects, to: &table)
    let chinese = Sample("CJK text with escapes", as: [String].self) { index in
      #""今天天气很好,\n我们去公园散步。\"第\#(index)章\" \u65e5\u672c\u8a9e\t東京は晴れです。""#
    }
    try add(chinese, to: &table)
    table.show()
  }

  private static func add<Value>(_ sample: Sample<Value>, to table: inout Table) throws {
    let bytes = sample.bytes
    let data = Data(bytes)
    let decoder = JSONDecoder()
    func speed(_ body: () throws -> Void) rethrows -> Double {
      Double(bytes.count) * 1000 / (try nanoseconds(rounds: 10, round: .milliseconds(50), body))
    }
    let parse = try speed { keep(try JSONValue(json: bytes)) }
    let skip = try speed { try JSONReader.read(bytes) { (json) throws(JSONError) in json.skipValue() } }
    let serialization = try speed { keep(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) }
    let decoding = try speed { keep(try decoder.decode(sample.type, from: data)) }
    table.add(
      sample.name, parse.rounded(to: 0), skip.rounded(to: 0), serialization.rounded(to: 0), decoding.rounded(to: 0),
      (parse / max(serialization, decoding)).rounded(to: 1))
  }
}
