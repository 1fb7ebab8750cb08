import InvokerSpec

extension EntryPointsAPI {
  /// The view of the template of the entry points.
  func view(_ access: String) -> View {
    [
      "access": access,
      "clients": clients.map { client in
        [
          "client": client.type,
          "members": client.members.map { $0.view(client.type == "Session" ? "self" : "session") },
        ]
          as View
      },
      "folders": folders.map { folder in
        [
          "type": folder.type, "path": folder.path,
          "members": folder.members.map { $0.view("session") },
        ] as View
      },
    ]
  }
}

extension EntryPointsAPI.Member {
  fileprivate func view(_ session: String) -> View {
    let value = "session: " + session
    return doc.view().adding([
      "name": name.declared, "type": type, "value": invoker.map { "\($0)(\(value))" } ?? value,
    ])
  }
}
