import InvokerGenerator
import InvokerSpec
import YAMLTree

/// `invoker.yaml`, to which an import adds Swift names where those of a document collide, and the APIs that an exported
/// document describes.
struct RenameText {
  /// The bytes of the file; `nil` if there is none, and none is required.
  private(set) var bytes: [UInt8]?

  init(_ bytes: [UInt8]?) { self.bytes = bytes }

  /// The options that the file specifies.
  var options: SwiftOptions { SwiftOptions(bytes.map { loadConfig($0).config.swift } ?? SwiftSettings()) }

  /// Adds APIs, except those that the file has.
  mutating func addTransports(_ apis: [YAMLText.Entry]) {
    guard !apis.isEmpty else { return }
    let section = YAMLText.Entry("transports", .mapping(apis))
    guard let bytes, var text = SpecText(path: Config.fileName, bytes: bytes) else {
      bytes = Array(("invoker: 1\n" + [section].block(indent: 0)).utf8)
      return
    }
    if let mapping = text.root["transports"], mapping.entries?.isEmpty == false {
      let new = apis.filter { mapping[$0.key] == nil }
      guard !new.isEmpty else { return }
      text.add(new, to: mapping)
    } else {
      text.add([section], to: text.root)
    }
    self.bytes = text.edited
  }

  mutating func add(_ renames: [String: String]) {
    guard !renames.isEmpty else { return }
    let entries = renames.sorted { $0.key < $1.key }.map { YAMLText.Entry($0.key, .text($0.value)) }
    let section = YAMLText.Entry("renames", .mapping(entries))
    guard let bytes, var text = SpecText(path: Config.fileName, bytes: bytes) else {
      bytes = Array(("invoker: 1\nswift:\n" + "  renames:\n" + entries.block(indent: 4)).utf8)
      return
    }
    if let mapping = text.root["swift"]?["renames"], mapping.entries?.isEmpty == false {
      // An earlier import may have given a name that is no longer unique.
      let (changed, new) = (entries.filter { mapping[$0.key] != nil }, entries.filter { mapping[$0.key] == nil })
      for entry in changed { if let value = mapping[entry.key] { text.replace(value, with: entry.value) } }
      if !new.isEmpty { text.add(new, to: mapping) }
    } else if let swift = text.root["swift"], swift.entries?.isEmpty == false {
      text.add([section], to: swift)
    } else {
      text.add([.init("swift", .mapping([section]))], to: text.root)
    }
    self.bytes = text.edited
  }
}
