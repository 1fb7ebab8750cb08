import DifyApps
import Foundation
import InvokerRuntime

/// What a real server answered: a folder of `Tests/Recordings`, or of the folder that the variable RECORDINGS names.
struct Recording: Sendable {
  var name: String
  var request: JSONValue
  var status: Int
  var contentType: String
  var body: [UInt8]

  static let all: [Recording] = {
    let root =
      ProcessInfo.processInfo.environment["RECORDINGS"].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Recordings").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().compactMap { Recording(root.appendingPathComponent($0)) }
  }()

  init?(_ folder: URL) {
    guard let request = try? Data(contentsOf: folder.appendingPathComponent("request.json")),
      let json = try? JSONValue(json: [UInt8](request)),
      let head = try? String(contentsOf: folder.appendingPathComponent("headers.txt"), encoding: .utf8),
      let body = try? Data(contentsOf: folder.appendingPathComponent("body.txt"))
    else { return nil }
    let lines = head.split(whereSeparator: \.isNewline)
    name = folder.lastPathComponent
    self.request = json
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    contentType =
      lines.first { $0.lowercased().hasPrefix("content-type:") }
      .map { $0.split(separator: ":", maxSplits: 1)[1].trimmingCharacters(in: .whitespaces) } ?? ""
    self.body = [UInt8](body)
  }

  // MARK: The call

  enum Call: Sendable {
    case chat, workflow, completion
    /// The generation is ended.
    case stop
  }

  var path: String { String((request["path"]?.string ?? "").prefix { $0 != "?" }) }
  var isOfPlugin: Bool { path == "/invoke/app" }
  /// What the daemon gets comes in frames, whatever was asked for.
  var isStream: Bool {
    isOfPlugin
      ? request["body"]?["response_mode"] == "streaming" : contentType.hasPrefix("text/event-stream")
  }

  /// The call that gets this answer; `nil` if the specs describe none.
  var call: Call? {
    let isChat = request["app_mode"].map { !["workflow", "completion"].contains($0.string) } ?? true
    switch path.split(separator: "/").map(String.init) {
    case ["invoke", "app"]:
      // Whoever recorded it sent the fields of all interfaces; only a chat has something to say.
      return request["body"]?["query"]?.string?.isEmpty == false
        ? .chat : name.contains("completion") ? .completion : .workflow
    case ["chat-messages"]: return .chat
    case ["completion-messages"]: return .completion
    case ["workflows", "run"]: return .workflow
    case let parts where parts.first == "workflows" && parts.last == "run" && request["method"] == "POST":
      return .workflow
    case let parts where parts.first == "workflow" && parts.last == "events": return isChat ? .chat : .workflow
    case let parts where parts.last == "stop": return .stop
    default: return nil
    }
  }

  var interface: InterfaceDescriptor {
    switch call {
    case .workflow: WorkflowInvoker.interface
    case .completion: CompletionInvoker.interface
    default: ChatInvoker.interface
    }
  }

  // MARK: The answer

  /// The messages, keep-alives left out: those of a stream, or the reply; in a plugin, the frames of the daemon.
  var messages: [JSONValue] {
    if isOfPlugin { return frames }
    guard isStream else { return (try? [JSONValue(json: body)]) ?? [] }
    return String(decoding: body, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.hasPrefix("data: ") ? try? JSONValue(json: String(line.dropFirst(6))) : nil
    }
  }

  /// `{"data": …, "error": ""}`, each behind a head of 14 bytes that tells its length.
  private var frames: [JSONValue] {
    var frames: [JSONValue] = []
    var start = 0
    while start + 14 <= body.count, body[start] == 0x0F {
      let length = body[start + 4..<start + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      let text = start + 14..<min(start + 14 + length, body.count)
      if let frame = try? JSONValue(json: Array(body[text])) { frames.append(frame) }
      start = text.upperBound
    }
    return frames
  }
}
