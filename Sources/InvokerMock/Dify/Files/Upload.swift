import InvokerRuntime
import InvokerSpec

/// Accepts a file as the platform does, and discards its contents.
///
/// - Returns: the platform's description of the file.
func takeUpload(_ request: MockRequest, largest: Int) throws(APIError) -> Literal {
  let files = formParts(of: request).filter { $0.name == "file" }
  guard let file = files.first, let name = file.fileName, !name.isEmpty else {
    throw APIError(400, "no_file_uploaded", "Please upload your file.")
  }
  guard files.count == 1 else { throw APIError(400, "too_many_files", "Only one file is allowed.") }
  guard file.bytes.count <= largest else {
    // The server says nothing more.
    throw APIError(413, "file_too_large", "")
  }
  let dot = name.lastIndex(of: ".")
  let (id, now) = (newUUID(), secondsSince1970())
  let origin = "http://\(request.headers["host"] ?? "127.0.0.1")/files/\(id)/file-preview"
  return .fields([
    "id": .string(id), "reference": .null, "name": .string(name), "size": .integer(file.bytes.count),
    "extension": .string(dot.map { name[name.index(after: $0)...].lowercased() } ?? ""),
    "mime_type": .string(file.type ?? "application/octet-stream"), "created_by": .string(newUUID()),
    "created_at": .integer(now), "preview_url": .null,
    "source_url": .string("\(origin)?timestamp=\(now)&nonce=\(newToken())&sign=\(newToken())"),
    "original_url": .null, "user_id": .null, "tenant_id": .string(newUUID()), "conversation_id": .null,
    "file_key": .null,
  ])
}
