import Foundation

@testable import InvokerEvolution

/// The document of the end-to-end case.
enum Library {
  static func document() throws -> [UInt8] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../EndToEndTests/Cases/import-openapi/library.json")
    return Array(try Data(contentsOf: file))
  }

  /// What an import into an empty folder gives.
  static func specs() throws -> [String: [UInt8]] {
    importOpenAPI(try document(), path: "library.json", into: [:]).files
  }
}

extension [String: [UInt8]] {
  /// The specs without what the last import took.
  var withoutLock: [String: [UInt8]] { filter { $0.key != openAPILockFile } }

  func text(_ path: String) -> String { String(decoding: self[path] ?? [], as: UTF8.self) }
}
