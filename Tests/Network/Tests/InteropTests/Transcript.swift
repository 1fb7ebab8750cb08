import InvokerMock
import InvokerRuntime

/// What a plugin wrote in a conversation, without what chance has chosen.
///
/// The pieces of an endpoint's response stand together, as the daemon puts them together.
func transcript(_ messages: [JSONValue]) -> JSONValue {
  var names: [String: String] = [:]
  var response: JSONObject?
  var body: [UInt8] = []
  var written: [JSONValue] = []
  for message in messages where message["event"] == "session" {
    guard var said = message["data"]?.object else { continue }
    let data = said["data"]
    if let id = data?["backwards_request_id"]?.string { names[id] = names[id] ?? "invocation \(names.count + 1)" }
    if data?["type"] == "blob_chunk", let id = data?["message"]?["id"]?.string {
      names[id] = names[id] ?? "file \(names.count + 1)"
    }
    if let data, said["type"] == "stream", data["type"] == nil, data["status"] != nil || data["result"] != nil,
      data["result"]?.bool == nil
    {
      var head = response ?? [:]
      for (name, value) in data.object ?? [:] where name != "result" { head[name] = value }
      body += data["result"]?.string.flatMap(HexBytes.init(hex:))?.bytes ?? []
      response = head
      continue
    }
    said["data"] = data?.replacing(names)
    if var whole = response.take() {
      let text = String(decoding: body, as: UTF8.self)
      whole["body"] = (try? JSONValue(json: body)) ?? .string(text)
      written.append(["type": "response", "data": .object(whole)])
    }
    written.append(.object(said))
  }
  return .array(written)
}

extension JSONValue {
  /// The same value with other texts in place of some.
  fileprivate func replacing(_ texts: [String: String]) -> JSONValue {
    switch self {
    case .string(let text): .string(texts[text] ?? text)
    case .array(let elements): .array(elements.map { $0.replacing(texts) })
    case .object(let fields): .object(fields.mapValues { $0.replacing(texts) })
    case .null, .bool, .number: self
    }
  }
}
