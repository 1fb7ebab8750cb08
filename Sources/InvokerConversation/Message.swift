public import DifyApps

extension Conversation {
  /// A question and its answer.
  public struct Message: Identifiable, Equatable, Sendable {
    /// Identifies the message in the conversation, for lists. It doesn't change while the answer arrives.
    public let id: Int
    /// What the user asked.
    public let question: Question
    /// The answer so far.
    public internal(set) var answer: Answer
  }

  /// What the user asked.
  public struct Question: Equatable, Sendable {
    /// The text.
    public let text: String
    /// The files that go with it.
    public let files: [File]
    /// The files as they are sent.
    let sent: [InputFile]
  }

  /// A file of a question or an answer.
  public struct File: Identifiable, Equatable, Sendable {
    /// The ID of the file on the server, or its URL if it has none.
    public let id: String
    /// The kind of file.
    public let type: InputFileType?
    /// The name of the file.
    public let name: String?
    /// The media type, such as `image/png`.
    public let mimeType: String?
    /// The size in bytes.
    public let size: Int?
    /// The URL to download it from. It expires.
    public let url: String?
  }
}

extension Conversation.File {
  init(_ file: InputFile) {
    self.init(
      id: file.uploadFileID ?? file.toolFileID ?? file.url ?? "", type: file.type, name: nil, mimeType: nil, size: nil,
      url: file.url)
  }

  init(_ file: ChatEvent.MessageFile) {
    self.init(id: file.id, type: file.type, name: nil, mimeType: nil, size: nil, url: file.url)
  }

  init(_ file: OutputFile) {
    self.init(
      id: file.id ?? file.relatedID ?? file.url ?? "", type: file.type, name: file.filename, mimeType: file.mimeType,
      size: file.size, url: file.url)
  }
}
