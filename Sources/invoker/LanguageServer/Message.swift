import InvokerRuntime

/// A message of JSON-RPC 2.0 from an editor.
enum Message {
  case request(id: JSONValue, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  /// The response to a request of the server.
  case response
  /// A message that cannot be read. The ID is `null` if it is not known.
  case invalid(id: JSONValue, ResponseError)

  init(_ bytes: [UInt8]) {
    guard let value = try? JSONReader.read(bytes, { (json) throws(JSONError) in try JSONValue(from: &json) }) else {
      self = .invalid(id: .null, ResponseError(.parseError, "the message is not JSON"))
      return
    }
    let id = value["id"]
    let params = value["params"] ?? .null
    switch (value["method"]?.string, id) {
    case (let method?, let id?) where id.string != nil || id.integer != nil:
      self = .request(id: id, method: method, params: params)
    case (let method?, nil): self = .notification(method: method, params: params)
    case (nil, _?) where value["result"] != nil || value["error"] != nil: self = .response
    default: self = .invalid(id: .null, ResponseError(.invalidRequest, "the message is not a request"))
    }
  }
}

/// The error of a request.
struct ResponseError: Error {
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestFailed = -32803
  }

  var code: Code
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension JSONValue {
  /// Returns a response to a request.
  static func response(to id: JSONValue, _ result: Result<JSONValue, ResponseError>) -> JSONValue {
    switch result {
    case .success(let value): ["jsonrpc": "2.0", "id": id, "result": value]
    case .failure(let error):
      [
        "jsonrpc": "2.0", "id": id,
        "error": ["code": .number(JSONNumber(error.code.rawValue)), "message": .string(error.message)],
      ]
    }
  }

  static func notification(_ method: String, _ params: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "method": .string(method), "params": params]
  }

  init(_ number: Int) { self = .number(JSONNumber(number)) }

  /// Creates an object without the fields that are `nil`.
  init(fields: [String: JSONValue?]) { self = .object(fields.compactMapValues(\.self)) }
}
