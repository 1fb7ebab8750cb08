import ArgumentParser
import DifyApps
import Foundation
import InvokerRuntime
import InvokerServiceAPI

extension InputFile {
  /// Uploads a file, for the user's next message.
  init(uploading path: String, to api: ServiceAPI, user: String) async throws {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw ValidationError("'\(path)' cannot be read. Check the path and its permissions.")
    }
    let url = URL(fileURLWithPath: path)
    let (type, contentType) = kinds[url.pathExtension.lowercased()] ?? (.custom, "application/octet-stream")
    let file = try await api.upload(Upload(file: path, contentType: contentType), user: user)
    self.init(type: type, transferMethod: .localFile, uploadFileID: file.id)
  }
}

/// What files are, by their extensions.
private let kinds: [String: (InputFileType, contentType: String)] = [
  "gif": (.image, "image/gif"), "jpeg": (.image, "image/jpeg"), "jpg": (.image, "image/jpeg"),
  "png": (.image, "image/png"), "webp": (.image, "image/webp"),
  "csv": (.document, "text/csv"), "html": (.document, "text/html"), "md": (.document, "text/markdown"),
  "pdf": (.document, "application/pdf"), "txt": (.document, "text/plain"),
  "m4a": (.audio, "audio/mp4"), "mp3": (.audio, "audio/mpeg"), "wav": (.audio, "audio/wav"),
  "mov": (.video, "video/quicktime"), "mp4": (.video, "video/mp4"),
]
