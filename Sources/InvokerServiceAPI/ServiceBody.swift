import InvokerHTTP
import InvokerRuntime

/// What the body of a request is made of.
struct ServiceBody {
  var bytes: [UInt8] = []
  /// Replaces `bytes`.
  var stream: HTTPRequestStream?
  var contentType: String?

  /// A JSON object; nothing if there are no bytes.
  init(json bytes: [UInt8]) {
    self.bytes = bytes
    contentType = bytes.isEmpty ? nil : "application/json"
  }

  /// A form with a part for each field.
  init(form fields: [Arguments.Field]) throws(UnreadableUpload) {
    var form = MultipartForm()
    for field in fields {
      if let upload = field.upload {
        let stream = try requestStream(of: upload, field.name)
        form.addFile(name: field.name, filename: upload.filename, contentType: upload.contentType, stream)
      } else {
        form.addField(name: field.name, value: text(of: field))
      }
    }
    stream = form.stream
    contentType = form.contentType
  }

  /// The bytes of the only upload; nothing if there is none.
  init(bytesIn fields: [Arguments.Field]) throws(UnreadableUpload) {
    guard let field = fields.first(where: { $0.upload != nil }), let upload = field.upload else { return }
    stream = try requestStream(of: upload, field.name)
    contentType = upload.contentType
  }
}

/// An upload whose file can't be read.
struct UnreadableUpload: Error {
  var name: String
  var problem: String
}

private func requestStream(of upload: Upload, _ name: String) throws(UnreadableUpload) -> HTTPRequestStream {
  switch upload.source {
  case .bytes(let bytes): return HTTPRequestStream(bytes)
  case .pieces(let pieces): return HTTPRequestStream(length: pieces.length) { try await pieces.pass(to: $0) }
  case .file(let path):
    do throws(HTTPFailure) { return try HTTPRequestStream(file: path) } catch {
      throw UnreadableUpload(name: name, problem: "the file '\(path)' cannot be read: \(error.detail)")
    }
  }
}

/// What a form has for a value: a text as it is, everything else as JSON.
private func text(of field: Arguments.Field) -> String {
  let value = try? JSONValue(json: field.bytes)
  return value?.string ?? String(decoding: field.bytes, as: UTF8.self)
}
