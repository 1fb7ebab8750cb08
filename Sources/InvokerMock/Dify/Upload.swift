import InvokerRuntime
import InvokerSpec

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes a file as the platform does, and forgets it.
///
/// - Returns: what the platform tells of a file.
func takeUpload(_ request: MockRequest, largest: Int) throws(APIError) -> Literal {
  let files = formParts(of: request).filter { $0.name == "file" }
  guard let file = files.first, let name = file.fileName, !name.isEmpty else {
    throw APIError(400, "no_file_uploaded", "Please upload your file.")
  }
  guard files.count == 1 else { throw APIError(400, "too_many_files", "Only one file is allowed.") }
  guard file.bytes.count <= largest else {
    throw APIError(413, "file_too_large", "The file is larger than \(largest) bytes.")
  }
  let dot = name.lastIndex(of: ".")
  return .fields([
    "id": .string(newUUID()), "name": .string(name), "size": .integer(file.bytes.count),
    "extension": .string(dot.map { name[name.index(after: $0)...].lowercased() } ?? ""),
    "mime_type": .string(file.type ?? "application/octet-stream"), "created_by": .string(newUUID()),
    "created_at": .integer(time(nil)), "preview_url": .null,
  ])
}
