public import InvokerRuntime

extension ServiceAPI {
  /// Uploads a file, so that a call can refer to it with `upload_file_id` and the transfer method `local_file`.
  ///
  ///     let file = try await api.upload(bytes, named: "bridge.jpg", contentType: "image/jpeg", user: "mia")
  ///     InputFile(type: .image, transferMethod: .localFile, uploadFileID: file.id)
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the name of the file, whose extension determines the kind of the file.
  ///   - contentType: the media type, such as `image/jpeg`.
  ///   - user: the user who will make the call. Files of other users are not found.
  ///   - app: identifies the app if there is a key for each app.
  /// - Returns: the file as stored by the server.
  /// - Throws: the errors of ``start(_:)``; `.server` with codes such as `file_too_large` or `unsupported_file_type`.
  public func upload(
    _ bytes: [UInt8], named name: String, contentType: String = "application/octet-stream", user: String,
    app: String? = nil
  ) async throws(InvocationError) -> UploadedFile {
    try await upload(Upload(bytes, named: name, contentType: contentType), user: user, app: app)
  }

  /// Uploads a file without holding it in memory: from a path, or from a sequence of pieces.
  ///
  /// - Parameters:
  ///   - file: the file, whose name determines its kind.
  ///   - user: the user who will make the call. Files of other users are not found.
  ///   - app: identifies the app if there is a key for each app.
  /// - Returns: the file as stored by the server.
  /// - Throws: the errors of ``start(_:)``; `.server` with codes such as `file_too_large` or `unsupported_file_type`.
  public func upload(
    _ file: Upload, user: String, app: String? = nil
  ) async throws(InvocationError) -> UploadedFile {
    var arguments = Arguments()
    arguments.set("app_id", app)
    arguments.set("user", user)
    arguments.set("file", file)
    return try await session.reply(fileUpload, arguments)
  }
}

/// A file on the server.
public struct UploadedFile: Hashable, Sendable, JSONDecodable {
  /// The identifier for calls.
  public var id: String
  /// The name with which it was uploaded.
  public var name: String
  /// The size in bytes.
  public var size: Int
  /// The media type according to the server; `nil` if the server doesn't report it.
  public var mimeType: String?

  /// Creates a reference to a file that is already on the server.
  public init(id: String, name: String, size: Int, mimeType: String? = nil) {
    self.id = id
    self.name = name
    self.size = size
    self.mimeType = mimeType
  }

  public init(from json: inout JSONReader) throws(JSONError) {
    var id: String?
    var name: String?
    var size: Int?
    var mimeType: String?
    let object = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "id": json.read(&id)
      case "name": json.read(&name)
      case "size": json.read(&size)
      case "mime_type": json.read(&mimeType)
      default: json.skipValue()
      }
    }
    guard json.endObject(), let id else { throw json.failure(in: object, required: ["id"]) }
    self.init(id: id, name: name ?? "", size: size ?? 0, mimeType: mimeType)
  }
}

private let fileUpload = InterfaceDescriptor(
  name: "upload", entryPoint: "ServiceAPI.upload",
  serviceAPI: ServiceAPIDescriptor(request: .post("files", "upload"), body: .multipart, omit: ["app_id"], version: "v1")
)
