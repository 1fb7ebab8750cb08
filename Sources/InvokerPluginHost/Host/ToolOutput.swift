public import InvokerRuntime

/// Writes the result of a tool.
public struct ToolOutput: Sendable {
  let writer: ResultWriter
  /// The number of bytes of a file in one message, as in the daemon and the Python SDK.
  private static let piece = 8192

  /// Writes a text message.
  public func text(_ text: String) async throws(WriteError) { try await send("text", ["text": .string(text)]) }

  /// Writes a JSON value.
  public func json(_ value: JSONValue) async throws(WriteError) { try await send("json", ["json_object": value]) }

  /// Writes a link.
  public func link(_ url: String) async throws(WriteError) { try await send("link", ["text": .string(url)]) }

  /// Writes an image by its URL.
  public func image(_ url: String) async throws(WriteError) { try await send("image", ["text": .string(url)]) }

  /// Writes a variable of the tool's output schema. With `stream`, texts with the same name are concatenated.
  public func variable(_ name: String, _ value: JSONValue, stream: Bool = false) async throws(WriteError) {
    try await send("variable", ["variable_name": .string(name), "variable_value": value, "stream": .bool(stream)])
  }

  /// A file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, sent in pieces.
  ///   - meta: metadata of the file, such as `mime_type` and `filename`.
  public func file(_ bytes: [UInt8], meta: JSONObject = [:]) async throws(WriteError) {
    let id = RequestID(invocation: .random(in: .min ... .max), attempt: .random(in: .min ... .max)).text
    var sequence = 0
    for start in stride(from: 0, through: bytes.count, by: Self.piece) {
      let piece = bytes[start..<min(start + Self.piece, bytes.count)]
      // The last message is empty, and says that the file is whole.
      let isLast = piece.isEmpty || start + Self.piece > bytes.count
      if !piece.isEmpty { try await chunk(piece) }
      if isLast { try await chunk([]) }
    }

    func chunk(_ piece: ArraySlice<UInt8>) async throws(WriteError) {
      let message: JSONObject = [
        "id": .string(id), "sequence": .number(JSONNumber(sequence)), "total_length": .number(JSONNumber(bytes.count)),
        "blob": .string(Base64Bytes(piece).base64), "end": .bool(piece.isEmpty),
      ]
      sequence += 1
      try await send("blob_chunk", message, meta: meta)
    }
  }

  private func send(_ type: String, _ message: JSONObject, meta: JSONObject? = nil) async throws(WriteError) {
    let meta = meta.map { JSONValue.object($0) } ?? .null
    try await writer.write(["type": .string(type), "message": .object(message), "meta": meta] as JSONObject)
  }
}
