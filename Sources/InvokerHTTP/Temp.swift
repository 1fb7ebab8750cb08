public struct MultipartForm { public init() {}
  public mutating func addField(name: String, value: String) {}
  public mutating func addFile(name: String, filename: String, contentType: String, bytes: [UInt8]) {}
  public var contentType: String { "" }
  public var body: [UInt8] { [] } }
public func retryAfter(_ value: String, now: Int) -> Duration? { Int(value).map { .seconds($0) } }
