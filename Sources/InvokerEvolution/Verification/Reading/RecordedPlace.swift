import InvokerSpec
import YAMLTree

/// A place in a file of a recording. The value in a JSON text is located only when the place is shown.
struct RecordedPlace: Sendable {
  var file: String
  /// The range in the file: the place, or the JSON text that contains it.
  var bytes: Range<Int>
  /// The path to it from the outermost value of the text.
  var path: [ValueProblem.Step] = []

  func location(in recording: Recording) -> Location {
    let file = recording.folder + self.file
    guard let text = recording.files[self.file] else { return Location(startOf: file) }
    let range = path.isEmpty ? bytes : placeInJSON(of: path, in: text, bytes)
    return Location(path: file, range: LineTable(text).range(range))
  }
}

/// A value of a JSON text in a recording.
struct RecordedValue: Sendable {
  var value: Literal
  var place: RecordedPlace

  /// The value of one of its fields.
  subscript(name: String) -> RecordedValue? {
    guard let value = value[name] else { return nil }
    var place = place
    place.path.append(.field(name))
    return RecordedValue(value: value, place: place)
  }
}

extension Literal {
  /// The value of a field; `nil` if there is none, or if this isn't an object.
  subscript(name: String) -> Literal? {
    if case .object(let fields) = self { fields.first { $0.name == name }?.value } else { nil }
  }

  var stringValue: String? { if case .string(let text) = self { text } else { nil } }
}
