import YAMLTree

/// Combines files, resolves references, and performs checks across declarations.
struct SpecChecker {
  var specs = SpecSet()
  /// The diagnostics so far.
  var log: DiagnosticLog
  let files: [File]
  /// The HTTP APIs that the config describes.
  private let apis: [APISettings]
  /// The specs of other modules.
  let modules: [SpecModule]
  /// The values of examples, which are validated after everything else.
  var exampleValues: [ExampleValue] = []
  /// The names that `required` lists and the type does not have. They are reported there, and not in examples.
  var unknownRequired: [TypeName: Set<String>] = [:]
  /// Files whose lists of errors are incomplete because of reported problems.
  private(set) var filesWithUnreadableErrors: Set<String> = []

  typealias File = (path: String, decoded: DecodedFile)

  /// The errors that each file declares, for references to them.
  private let declaredErrors: [String: [ErrorCode]]
  /// The codes of errors that could not be read.
  private let unreadableErrors: [String: Set<String>]

  /// - Parameter log: The diagnostics of the individual files.
  init(_ files: [File], _ apis: [APISettings], _ modules: [SpecModule], _ log: DiagnosticLog) {
    self.files = files
    self.apis = apis
    self.modules = modules
    self.log = log
    declaredErrors = Dictionary(files.map { ($0.path, $0.decoded.declaredErrors) }) { first, _ in first }
    unreadableErrors = Dictionary(files.map { ($0.path, $0.decoded.unreadableErrors) }) { first, _ in first }
  }

  mutating func check() {
    collectTypes()
    importTypes()
    lookUpReferences()
    checkTypes()
    checkInterfaces()
    checkFiles()
    for app in specs.apps { check(app) }
    checkStreams()
  }

  /// Checks the interfaces of all files, which are independent of one another.
  private mutating func checkFiles() {
    let parts = concurrentMap(files) { [self] file in
      var part = self
      part.log = DiagnosticLog()
      part.check(file)
      return part
    }
    for part in parts {
      log += part.log
      specs.files += part.specs.files
      exampleValues += part.exampleValues
      filesWithUnreadableErrors.formUnion(part.filesWithUnreadableErrors)
    }
  }

  private mutating func check(_ file: File) {
    let interface = file.decoded.interface.map { interface in
      var interface = interface
      interface.errors = errors(of: file.decoded)
      if interface.errors.count < file.decoded.errors.count { filesWithUnreadableErrors.insert(file.path) }
      resolveAPI(of: &interface)
      resolveEventFields(of: &interface)
      check(interface, file.decoded.exampleNodes)
      return interface
    }
    specs.files.append(
      SpecFile(
        path: file.path, title: file.decoded.title, interface: interface, app: file.decoded.app,
        typeNames: file.decoded.declarations.map(\.name), texts: file.decoded.texts))
  }

  mutating func report(
    _ rule: Rule, _ message: @autoclosure () -> String, at location: Location, notes: [Diagnostic.Note] = [],
    fix: @autoclosure () -> String? = nil, correction: @autoclosure () -> Correction? = nil
  ) {
    guard log.hasRoomOrCounts(rule, in: location.path) else { return }
    log.append(Diagnostic(rule, message(), at: location, notes: notes, fix: fix(), correction: correction()))
  }

  /// Looks up the settings of the API that carries an interface.
  private mutating func resolveAPI(of interface: inout Interface) {
    guard let api = interface.serviceAPI?.api else { return }
    if let settings = apis.first(where: { $0.name == api.name }) {
      interface.serviceAPI?.settings = settings
    } else if api.name != APISettings.serviceAPI {
      let near = nearest(to: api.name, in: apis.map(\.name))
      report(
        .unknownName, "there is no transport \(quoted(api.name))" + didYouMean(near), at: api.location,
        fix: near == nil ? "describe it under 'transports' in invoker.yaml" : nil, correction: .replacing(with: near))
    }
  }

  /// Checks that interfaces have different names, and entry points that neither are equal nor contain one another.
  private mutating func checkInterfaces() {
    var byName: [String: Interface] = [:]
    var byPlace: [[String]: Interface] = [:]
    var byFolder: [[String]: Interface] = [:]
    for interface in files.compactMap(\.decoded.interface) {
      let places = interface.places
      let folders = places.flatMap { place in place.indices.dropFirst().map { Array(place.prefix($0)) } }
      if let first = byName[interface.name] {
        reportSecond(interface, "a second interface for \(quoted(interface.name))", first)
      } else if let (place, first) = places.firstNonNil({ place in byPlace[place].map { (place, $0) } }) {
        reportSecond(interface, "a second interface for \(quoted(place.joined(separator: ".")))", first)
      } else if let (place, first) = places.firstNonNil({ place in byFolder[place].map { (place, $0) } })
        ?? folders.firstNonNil({ folder in byPlace[folder].map { (folder, $0) } })
      {
        func name(_ interface: Interface) -> String {
          quoted((interface.places.first { $0.first == place.first } ?? place).joined(separator: "."))
        }
        reportSecond(interface, "the entry points \(name(interface)) and \(name(first)) conflict", first)
      } else {
        byName[interface.name] = interface
        for place in places { byPlace[place] = interface }
        for folder in folders { byFolder[folder] = interface }
      }
    }
  }

  private mutating func reportSecond(_ interface: Interface, _ message: String, _ first: Interface) {
    report(
      .duplicateInterface, message, at: interface.location, notes: [.init("the first one", at: first.location)],
      fix: "give one of them another name and entry point")
  }

  // MARK: References

  private mutating func collectTypes() {
    for declaration in files.flatMap(\.decoded.declarations) {
      if let first = specs.types[declaration.name] {
        report(
          .duplicateType, "the type \(quoted(declaration.name.description)) is declared twice",
          at: declaration.location, notes: [.init("first declared here", at: first.location)])
      } else {
        specs.types[declaration.name] = declaration
      }
    }
  }

  private mutating func lookUpReferences() {
    let read = Set(files.map(\.path))
    for reference in files.flatMap(\.decoded.typeReferences) where read.contains(reference.file) {
      let declaration = specs.types[TypeName(reference.name)]
      guard declaration?.location.path != reference.file, !isBroken(TypeName(reference.name)) else { continue }
      if let elsewhere = declaration?.location.path {
        report(
          .unknownReference, "\(quoted(reference.name)) is declared in \(quoted(elsewhere)), not here",
          at: reference.location, fix: "write '\(elsewhere)#/types/\(reference.name)'",
          correction: .replace(with: "'\(elsewhere)#/types/\(reference.name)'"))
      } else {
        let names = files.first { $0.path == reference.file }?.decoded.declarations.lazy.map(\.name.description)
        let near = names.flatMap { nearest(to: reference.name, in: $0) }
        report(
          .unknownReference,
          "there is no type \(quoted(reference.name)) in \(quoted(reference.file))" + didYouMean(near),
          at: reference.location, correction: .replacing(with: near.map(reference.written)))
      }
    }
  }

  /// Whether a type is declared but could not be read, which is already reported.
  func isBroken(_ name: TypeName) -> Bool { files.contains { $0.decoded.brokenTypes.contains(name) } }

  /// Returns the errors of a file, with references resolved.
  private mutating func errors(of file: DecodedFile) -> [ErrorCode] {
    file.errors.compactMap { entry in
      switch entry {
      case .declared(let error): return error
      case .unreadable: return nil
      case .reference(let code, let reference):
        guard let declared = declaredErrors[reference.file] else { return nil }
        if var error = declared.first(where: { $0.code == reference.name }) {
          error.code = code
          return error
        }
        guard unreadableErrors[reference.file]?.contains(reference.name) != true else { return nil }
        let near = nearest(to: reference.name, in: declared.map(\.code))
        report(
          .unknownReference,
          "there is no error \(quoted(reference.name)) in \(quoted(reference.file))" + didYouMean(near),
          at: reference.location, correction: .replacing(with: near.map(reference.written)))
        return nil
      }
    }
  }
}

extension Interface {
  /// Its entry point, and its place on the client of the Service API.
  fileprivate var places: [[String]] {
    let onClient = ["client"] + clientPath
    return serviceAPI == nil || onClient == entryPoint ? [entryPoint] : [entryPoint, onClient]
  }
}

extension Sequence {
  /// The first result that isn't `nil`.
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self { if let result = transform(element) { return result } }
    return nil
  }
}

extension DecodedFile {
  fileprivate var declaredErrors: [ErrorCode] {
    errors.compactMap { entry in
      if case .declared(let error) = entry { error } else { nil }
    }
  }

  fileprivate var unreadableErrors: Set<String> {
    Set(
      errors.compactMap { entry in
        if case .unreadable(let code) = entry { code } else { nil }
      })
  }
}
