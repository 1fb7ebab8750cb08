/// The specs of another module, whose types these specs use.
public struct SpecModule: Hashable, Sendable {
  /// The name of the Swift module.
  public var name: String
  /// The folder of its specs, relative to the spec root.
  public var folder: String
  /// All of its specs. Their paths begin with the folder.
  public var specs: SpecSet
  /// The options of its Swift code, which determine names and conformances.
  public var swift: SwiftSettings
  /// The types that these specs use, directly or within others, each with the reference that first requires it.
  public var uses: [TypeReference] = []
}

extension [SpecModule] {
  /// Returns the module that has a file; `nil` if none of them has it.
  func module(of file: String) -> SpecModule? {
    filter { file.hasPrefix($0.folder + "/") }.max { $0.folder.utf8.count < $1.folder.utf8.count }
  }
}
