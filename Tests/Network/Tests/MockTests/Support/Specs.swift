import Foundation
import InvokerSpec

/// The folder of the whole repository.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../../../..").standardizedFileURL

/// The specs of the repository.
let shippedSpecs: SpecSet = {
  let folder = repository.appendingPathComponent("specs")
  return loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }.specs
}()
