import InvokerRuntime

/// Decoders as `invoker generate` writes them.
struct Message: Hashable, JSONDecodable {
  var answer: String
  var createdAt: Int?
  var price: String?
  var score: Double?
  var isFinal: Bool?
  var usage: Usage?
  var files: [File]?
  var inputs: JSONObject?
  var metadata: JSONValue?

  init(from json: inout JSONReader) throws(JSONError) {
    var answer: String?
    let object = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "answer": json.read(&answer)
      case "created_at": json.read(&createdAt)
      case "price": json.readDecimal(&price)
      case "score": json.read(&score)
      case "is_final": json.read(&isFinal)
      case "usage": json.read(&usage)
      case "files": json.read(&files)
      case "inputs": json.read(&inputs)
      case "metadata": json.read(&metadata)
      default: json.skipValue()
      }
    }
    guard json.endObject(), let answer else { throw json.failure(in: object, required: ["answer"]) }
    self.answer = answer
  }
}

struct Usage: Hashable, JSONDecodable {
  var tokens: Int
  var currency: String

  init(from json: inout JSONReader) throws(JSONError) {
    var tokens: Int?
    var currency: String?
    let object = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "tokens": json.read(&tokens)
      case "currency": json.read(&currency)
      default: json.skipValue()
      }
    }
    guard json.endObject(), let tokens, let currency else {
      throw json.failure(in: object, required: ["tokens", "currency"])
    }
    (self.tokens, self.currency) = (tokens, currency)
  }
}

struct File: Hashable, JSONDecodable {
  var id: String

  init(from json: inout JSONReader) throws(JSONError) {
    var id: String?
    let object = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "id": json.read(&id)
      default: json.skipValue()
      }
    }
    guard json.endObject(), let id else { throw json.failure(in: object, required: ["id"]) }
    self.id = id
  }
}
