import InvokerSpec

/// The names of calls that an import proposes, after the routes: `GET /conversations` becomes `conversations.list()`.
struct CallNames {
  private var calls: Set<[String]> = []
  private var folders: Set<[String]> = []

  /// Returns the place of a call, with `()` at its end.
  ///
  /// - Parameter taken: the names of interfaces, which are properties of the client.
  /// - Returns: `nil` if an operation has two response modes, or if its route gives no name that is free.
  mutating func place(of operation: ImportedOperation, besides taken: Set<String>) -> [String]? {
    guard operation.events == nil || operation.reply == nil else { return nil }
    let segments = operation.path.prefix { $0 != "?" }.split(separator: "/")
    let names = segments.filter { !$0.contains("{") }.map { snakeCase(String($0)) }
    guard let first = names.first, names.allSatisfy(isLowerIdentifier), !taken.contains(first) else { return nil }
    guard let verb = verb(operation.method, ofOne: segments.last?.contains("{") == true) else { return nil }
    let call = names + [verb]
    let above = call.indices.dropFirst().map { Array(call.prefix($0)) }
    guard !calls.contains(call), !folders.contains(call), calls.isDisjoint(with: above) else { return nil }
    calls.insert(call)
    folders.formUnion(above)
    return names + [verb + "()"]
  }

  private func verb(_ method: String, ofOne isOne: Bool) -> String? {
    switch method {
    case "GET": isOne ? "get" : "list"
    case "POST": "create"
    case "PUT", "PATCH": "update"
    case "DELETE": "delete"
    default: nil
    }
  }
}
