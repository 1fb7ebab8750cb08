import Foundation
import InvokerRuntime

/// A difference between two runtimes that is meant to be.
///
/// In all texts of one, `*` stands for any text.
struct Difference: Hashable, Sendable {
  /// The conversations in which it shows.
  var conversation: String
  /// The versions of the SDK that it shows with; `nil` for all.
  var versions: VersionRange?
  var path: String
  /// What the SDK for Python has there; `"*"` for any value.
  var python: JSONValue
  /// What this runtime has there; `"*"` for any value.
  var swift: JSONValue
  var reason: String

  func covers(_ found: FoundDifference, in conversation: String) -> Bool {
    matches(self.conversation, conversation) && matches(path, found.path) && matches(python, found.python)
      && matches(swift, found.swift)
  }

  /// How the documentation shows it.
  var row: String {
    func text(_ value: JSONValue) -> String { value == "*" ? "anything" : value.isNull ? "nothing" : "`\(value.json)`" }
    let python = text(python) + (versions.map { ", \($0)" } ?? "")
    return "| `\(conversation)`: `\(path)` | \(python) | \(text(swift)) | \(reason) |"
  }

  /// Those that are listed, each with its reason.
  static func load() throws -> [Difference] {
    let file = repository.appendingPathComponent("Tests/Network/Interop/differences.json")
    let list = try JSONValue(json: Array(Data(contentsOf: file))).array ?? []
    return try list.map { entry in
      func text(_ name: String) -> String { entry[name]?.string ?? "" }
      return Difference(
        conversation: text("conversation"), versions: try entry["sdk"].map { try VersionRange(of: $0) },
        path: text("path"), python: entry["python"] ?? .null, swift: entry["swift"] ?? .null, reason: text("reason"))
    }
  }

  /// Those that a version of the SDK has.
  static func meant(by version: Version) throws -> [Difference] {
    try load().filter { $0.versions?.contains(version) ?? true }
  }
}

/// A place where two values are not the same.
struct FoundDifference: Hashable, CustomStringConvertible {
  var path: String
  var python: JSONValue
  var swift: JSONValue
  var description: String { "\(path): Python has \(python.json.prefix(300)), Swift has \(swift.json.prefix(300))" }
}

/// All differences between two values, where absent is as good as null.
func differences(_ python: JSONValue, _ swift: JSONValue, at path: String = "") -> [FoundDifference] {
  switch (python, swift) {
  case (.object(let one), .object(let other)):
    Set(one.keys).union(other.keys).sorted().flatMap { name in
      differences(one[name] ?? .null, other[name] ?? .null, at: path + "." + name)
    }
  case (.array(let one), .array(let other)): differences(one, other[...], at: path)
  default: python == swift ? [] : [FoundDifference(path: path, python: python, swift: swift)]
  }
}

/// Where one list has more than the other, an event that the other does not have is missing there.
private func differences(_ python: [JSONValue], _ swift: ArraySlice<JSONValue>, at path: String) -> [FoundDifference] {
  var (rest, found) = (swift, [FoundDifference]())
  for (index, value) in python.enumerated() {
    let isExtra = python.count - index > rest.count && value["event"] != rest.first?["event"]
    found += differences(value, isExtra ? .null : rest.popFirst() ?? .null, at: path + "[\(index)]")
  }
  return found + rest.map { FoundDifference(path: path + "[…]", python: .null, swift: $0) }
}

/// Whether a value is of a form, in which an object stands for all that have its fields.
private func matches(_ form: JSONValue, _ value: JSONValue) -> Bool {
  if let form = form.string, let text = value.string { return matches(form, text) }
  if let fields = form.object, let object = value.object {
    return fields.allSatisfy { matches($0.value, object[$0.key] ?? .null) }
  }
  return form == "*" || form == value
}

/// Whether a text is of a form, in which `*` stands for any text.
private func matches(_ form: String, _ text: String) -> Bool {
  let parts = form.components(separatedBy: "*")
  guard parts.count > 1 else { return form == text }
  guard text.hasPrefix(parts[0]), text.hasSuffix(parts[parts.count - 1]) else { return false }
  var rest = text.dropFirst(parts[0].count)
  for part in parts[1..<(parts.count - 1)] where !part.isEmpty {
    guard let range = rest.range(of: part) else { return false }
    rest = rest[range.upperBound...]
  }
  return rest.count >= parts[parts.count - 1].count
}
