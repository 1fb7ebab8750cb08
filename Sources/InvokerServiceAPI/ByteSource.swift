import InvokerHTTP
import InvokerRuntime

/// A response that is a file: its pieces are the messages.
final class ByteSource: MessageSource {
  let head: ByteStreamHead
  private let body: WatchedBody
  private let call: ServiceCall

  init(_ body: WatchedBody, _ response: HTTPHead, of call: ServiceCall) {
    head = ByteStreamHead(response)
    self.body = body
    self.call = call
  }

  func next() async throws(InvocationError) -> MessageBatch? {
    while true {
      var bytes: [UInt8] = []
      let progress: HTTPBodyProgress
      do { progress = try body.poll { bytes.append(contentsOf: $0) } } catch { throw call.request.error(error) }
      switch progress {
      case .bytes: return MessageBatch(bytes)
      case .nothing: await body.more()
      case .end: return nil
      }
    }
  }

  func redacted(_ error: InvocationError) -> InvocationError { call.request.redacted(error) }
  func cancel() { body.cancel() }
}

extension ByteStreamHead {
  fileprivate init(_ head: HTTPHead) {
    let disposition = head[header: "content-disposition"]?.split(separator: ";") ?? []
    let names = disposition.map { $0.drop { $0 == " " } }.filter { $0.lowercased().hasPrefix("filename=") }
    self.init(
      contentType: head[header: "content-type"], length: head[header: "content-length"].flatMap { Int($0) },
      filename: names.first.map { String($0.dropFirst("filename=".count).filter { $0 != "\"" }) })
  }
}
