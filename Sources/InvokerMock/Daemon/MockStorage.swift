import InvokerRuntime
import Synchronization

/// What a plugin stores, as the daemon keeps it: hexadecimal values by key.
final class MockStorage: Sendable {
  private let values = Mutex<[String: String]>([:])

  func answer(_ request: JSONObject) -> InvocationAnswer {
    guard let key = request["key"]?.string, !key.isEmpty, let operation = request["opt"]?.string else {
      return InvocationAnswer([
        .error("unmarshal backwards invoke request failed: error validating struct: opt and key are required")
      ])
    }
    let step = values.withLock { values -> InvocationAnswer.Step in
      switch operation {
      case "get":
        guard let value = values[key] else {
          return .error("load data failed, please check if the key is correct or you have not set it")
        }
        return .response(["data": .string(value)])
      case "set":
        if key.count >= 256 { return .error("save data failed: key length must be less than 256 characters") }
        if key.contains("..") { return .error("save data failed: invalid key: path traversal attempt detected") }
        values[key] = request["value"]?.string ?? ""
        return .response(["data": "ok"])
      case "del":
        let count = values.removeValue(forKey: key) == nil ? 0 : 1
        return .response(["data": "ok", "deleted_num": .number(JSONNumber(count))])
      case "exist":
        let count = values[key] == nil ? 0 : 1
        return .response(["data": .bool(count > 0), "exist_num": .number(JSONNumber(count))])
      default: return .error("unmarshal backwards invoke request failed: error validating struct: unknown opt")
      }
    }
    return InvocationAnswer(isStream: false, [step])
  }
}
