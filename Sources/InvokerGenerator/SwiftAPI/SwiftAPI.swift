import InvokerSpec

/// The complete Swift API of a set of specs: every decision about Swift code, but not its text.
///
/// Swift files, the signatures and samples on pages, `api.txt`, and `check` read it. They make no such decisions
/// themselves.
struct SwiftAPI: Sendable {
  var files: [File]
  var entryPoints: EntryPointsAPI

  /// The API of one spec.
  struct File: Sendable {
    var spec: SpecFile
    var interface: InterfaceAPI?
    var app: AppAPI?
    /// The types in the order of the spec.
    var types: [TypeAPI]
    /// The modules of types that are not generated with them, sorted.
    var modules: [String] = []
    /// The rules of `swift format` that the names of the spec violate.
    var lintExceptions: Set<String>
  }

  /// - Parameter names: names without errors.
  init(_ specs: SpecSet, _ names: SwiftNames, _ reachability: Reachability, _ options: SwiftOptions) {
    let names = names.omittingFormerTypes(in: reachability.hidden)
    let types = SwiftTypes(specs: specs, names: names)
    let builder = TypeBuilder(options: options, types: types, reachability: reachability)
    let specFiles = specs.files.filter { options.clients == nil || $0.app != nil }
    // One spec can have most of the types.
    let shown = specFiles.flatMap(\.typeNames).filter { !reachability.hidden.contains($0) }
    let built = concurrentMap(shown) { name in specs.types[name].flatMap(builder.build) }
    let typeAPIs = Dictionary(zip(shown, built)) { first, _ in first }
    files = concurrentMap(specFiles) { spec in
      var file = File(
        spec: spec, interface: spec.interface.map { InterfaceBuilder($0, types).build() },
        app: spec.app.flatMap { AppBuilder($0, types)?.build() },
        types: spec.typeNames.compactMap { typeAPIs[$0] ?? nil },
        lintExceptions: names.lintExceptions[spec.path, default: []])
      file.modules = file.namedModules(specs, names)
      return file
    }
    entryPoints = EntryPointsAPI(options.clients == nil ? specs.interfaces : [], names)
  }
}

/// The reasons why no Swift can be generated; empty if it can.
public func swiftDiagnostics(_ specs: SpecSet, _ options: SwiftOptions) -> [Diagnostic] {
  swiftAPI(specs, options).diagnostics
}

/// The API to generate, or the reasons why it can't be generated.
func swiftAPI(_ specs: SpecSet, _ options: SwiftOptions) -> (api: SwiftAPI?, diagnostics: [Diagnostic]) {
  let (names, reachability) = concurrently({ SwiftNames(specs, options) }, { Reachability(specs) })
  // The checks take half as long as building the API, which requires only that names have no errors.
  let (api, others) = concurrently(
    { names.diagnostics.hasErrors ? nil : SwiftAPI(specs, names, reachability, options) },
    {
      let types = SwiftTypes(specs: specs, names: names)
      let builder = TypeBuilder(options: options, types: types, reachability: reachability)
      return fileCollisions(specs, options) + moduleDiagnostics(specs, reachability, options)
        + shadowDiagnostics(builder)
    })
  let diagnostics = (names.diagnostics + others).inOrder()
  return (diagnostics.hasErrors ? nil : api, diagnostics)
}

/// Specs whose files have the same path as those of another spec or of the entry points.
private func fileCollisions(_ specs: SpecSet, _ options: SwiftOptions) -> [Diagnostic] {
  // File systems on Apple platforms and Windows are case-insensitive.
  var owners = [options.fileNaming.entryPoints.lowercased(): "the entry points"]
  return specs.files.compactMap { file in
    let name = options.fileNaming.client(of: file.path)
    guard let owner = owners.updateValue(quoted(file.path), forKey: name.lowercased()) else { return nil }
    return Diagnostic(
      .nameCollision, "this file and \(owner) both generate \(quoted(name))", at: Location(startOf: file.path),
      fix: "rename one of them")
  }
}
