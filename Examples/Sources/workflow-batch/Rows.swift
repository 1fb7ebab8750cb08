import ArgumentParser
import Foundation
import InvokerRuntime

/// The inputs of the runs, as a file lists them.
func readRows(_ path: String) throws -> [JSONObject] {
  guard let contents = FileManager.default.contents(atPath: path) else {
    throw ValidationError("'\(path)' cannot be read. Check the path and its permissions.")
  }
  do {
    let isCSV = path.lowercased().hasSuffix(".csv")
    return isCSV ? try csvRows(contents) : try jsonRows(contents)
  } catch let error as RowError {
    throw ValidationError("\(path): row \(error.row) \(error.problem).")
  }
}

func madeUpRow(_ number: Int) -> JSONObject {
  ["article": "Article \(number): The bridge opened in 1932. It took eight years to build.", "words": 8]
}

/// What is wrong with a row. Rows are counted from 1, names and empty lines left out.
private struct RowError: Error {
  var row: Int
  var problem: String
}

private func jsonRows(_ contents: Data) throws -> [JSONObject] {
  let lines = contents.split(separator: UInt8(ascii: "\n")).filter { $0 != [UInt8(ascii: "\r")] }
  return try lines.enumerated().map { index, line in
    guard let object = try? JSONValue(json: [UInt8](line)).object else {
      throw RowError(row: index + 1, problem: "is no JSON object")
    }
    return object
  }
}

private func csvRows(_ contents: Data) throws -> [JSONObject] {
  let records = csvRecords(contents)
  guard let names = records.first else { return [] }
  return try records.dropFirst().enumerated().map { index, values in
    guard values.count == names.count else {
      throw RowError(row: index + 1, problem: "has \(values.count) values for \(names.count) names")
    }
    return JSONObject(zip(names, values.map { .string($0) })) { _, last in last }
  }
}

/// The fields of each record (RFC 4180): between quotes, commas and line breaks are text, and two quotes are one.
private func csvRecords(_ contents: Data) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  func endField() {
    record.append(String(decoding: field, as: UTF8.self))
    field = []
  }
  func endRecord() {
    endField()
    if record != [""] { records.append(record) }
    record = []
  }
  // Spreadsheets begin their files with a byte order mark.
  var rest = contents.starts(with: [0xEF, 0xBB, 0xBF]) ? contents.dropFirst(3) : contents
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "\"") where isQuoted && rest.first == byte: field.append(rest.removeFirst())
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted: endField()
    case UInt8(ascii: "\n") where !isQuoted: endRecord()
    case UInt8(ascii: "\r") where !isQuoted && rest.first == UInt8(ascii: "\n"): continue
    default: field.append(byte)
    }
  }
  if !field.isEmpty || !record.isEmpty { endRecord() }
  return records
}
