import Foundation

/// The same chat message over and over, as a server sends it.
struct Events: Sendable {
  let message: Data
  let bytes: [UInt8]
  let sizeOfOne: Int
  let decoder = JSONDecoder()

  init(count: Int, folder: String = "events") throws {
    let lines = try String(contentsOfFile: folder + "/chat.jsonl", encoding: .utf8).split(separator: "\n")
    guard let line = lines.first(where: { $0.contains(#""event":"message","#) || $0.contains(#""event": "message","#) })
    else { throw CocoaError(.fileReadCorruptFile) }
    message = Data(line.utf8)
    let event = Array("data: \(line)\n\n".utf8)
    sizeOfOne = event.count
    bytes = Array(repeatElement(event, count: count).joined())
  }
}

/// What `ChatEvent.Message` holds, for Foundation to decode.
struct Message: Codable {
  let taskID: String
  let messageID: String
  let conversationID: String
  let createdAt: Int?
  let answer: String

  enum CodingKeys: String, CodingKey {
    case taskID = "task_id"
    case messageID = "message_id"
    case conversationID = "conversation_id"
    case createdAt = "created_at"
    case answer
  }
}
