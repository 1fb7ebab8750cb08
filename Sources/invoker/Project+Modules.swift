import InvokerSpec

/// Reads the specs of the modules that a config names.
func loadModules(of selection: SpecSelection, in tree: FileTree, collectingTexts: Bool) -> LoadedModules {
  let limit = selection.config.limits.limits.bytes
  func place(_ folder: String) -> String { folderPath(path(folder, from: selection.root)) }
  return InvokerSpec.loadModules(
    selection.config.modules, collectingTexts: collectingTexts,
    list: { folder in try tree.kind(displayed(folder: place(folder))) == .folder ? try tree.list(place(folder)) : nil },
    read: { file, folder in try readSource(file, limit, tree.reader(place(folder))) })
}
