/// A JSON text of one mebibyte.
struct Sample<Value: Decodable> {
  let name: String
  let bytes: [UInt8]
  /// The type that `JSONDecoder` reads it as.
  let type: Value.Type

  static var size: Int { 1 << 20 }

  /// As many elements as fit between two brackets.
  init(_ name: String, as type: Value.Type, in brackets: String = "[]", _ element: (Int) -> String) {
    var text = String(brackets.first!)
    var index = 0
    while text.utf8.count < Self.size {
      text += (index == 0 ? "" : ",") + element(index)
      index += 1
    }
    self.init(name, text: text + String(brackets.last!), as: type)
  }

  init(_ name: String, text: String, as type: Value.Type) {
    self.name = name
    bytes = Array(text.utf8)
    self.type = type
  }
}
