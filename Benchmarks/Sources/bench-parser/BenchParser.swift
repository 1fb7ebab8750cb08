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
    let times = try nanoseconds(
      rounds: 10, round: .milliseconds(50),
      [
        { keep(try JSONValue(json: bytes)) },
        { try JSONReader.read(bytes) { (json) throws(JSONError) in json.skipValue() } },
        { keep(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) },
        { keep(try decoder.decode(sample.type, from: data)) },
      ])
    let speeds = times.map { Double(bytes.count) * 1000 / $0 }
    table.add(
      sample.name, speeds[0].rounded(to: 0), speeds[1].rounded(to: 0), speeds[2].rounded(to: 0),
      speeds[3].rounded(to: 0), (speeds[0] / max(speeds[2], speeds[3])).rounded(to: 1))
  }
}
