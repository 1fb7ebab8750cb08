import YAMLTree

/// Puts files together, looks references up, and checks what no single line can tell.
struct SpecChecker {
  var specs = SpecSet()
  var diagnostics: [Diagnostic] = []
  let files: [File]

  typealias File = (path: String, digest: String, decoded: DecodedFile)

  init(_ files: [File]) { self.files = files }

  mutating func check() {
    collectTypes()
    lookUpReferences()
    checkTypes()
    checkInterfaces()
    for file in files {
      let interface = file.decoded.interface.map { interface in
        var interface = interface
        interface.errors = errors(of: file.decoded)
        check(interface, file.decoded.exampleNodes)
        return interface
      }
      specs.files.append(
        SpecFile(
          path: file.path, digest: file.digest, title: file.decoded.title, interface: interface,
          typeNames: file.decoded.declarations.map(\.name)))
    }
  }

  mutating func report(
    _ rule: Rule, _ message: String, at location: Location, notes: [Diagnostic.Note] = [], fix: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, message, at: location, notes: notes, fix: fix))
  }

  /// Two interfaces cannot be told apart by one name, nor found at one place or below one another.
  private mutating func checkInterfaces() {
    let interfaces = files.compactMap(\.decoded.interface)
    for (index, interface) in interfaces.enumerated() {
      let first = interfaces[..<index].first { first in
        first.name == interface.name || first.entryPoint.starts(with: interface.entryPoint)
          || interface.entryPoint.starts(with: first.entryPoint)
      }
      guard let first else { continue }
      let place = interface.entryPoint.joined(separator: ".")
      let message =
        if first.name == interface.name {
          "a second interface for \(quoted(interface.name))"
        } else if first.entryPoint == interface.entryPoint {
          "a second interface for \(quoted(place))"
        } else {
          "the entry point \(quoted(place)) and \(quoted(first.entryPoint.joined(separator: "."))) are in each other's way"
        }
      report(
        .duplicateInterface, message, at: interface.location,
        notes: [.init("the first one", at: first.location)], fix: "give one of them another name and entry point")
    }
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
    let names = Dictionary(grouping: specs.types.values, by: \.location.path).mapValues { $0.map(\.name.description) }
    for reference in files.flatMap(\.decoded.typeReferences) where read.contains(reference.file) {
      let declaration = specs.types[TypeName(reference.name)]
      guard declaration?.location.path != reference.file, !isBroken(TypeName(reference.name)) else { continue }
      if let elsewhere = declaration?.location.path {
        report(
          .unknownReference, "\(quoted(reference.name)) is declared in \(quoted(elsewhere)), not here",
          at: reference.location, fix: "write '\(elsewhere)#/types/\(reference.name)'")
      } else {
        report(
          .unknownReference,
          "there is no type \(quoted(reference.name)) in \(quoted(reference.file))"
            + didYouMean(reference.name, names[reference.file] ?? []), at: reference.location)
      }
    }
  }

  /// Whether a type could not be read although it is declared, which has been reported.
  func isBroken(_ name: TypeName) -> Bool { files.contains { $0.decoded.brokenTypes.contains(name) } }

  /// The errors of a file, with those that it refers to in their place.
  private mutating func errors(of file: DecodedFile) -> [ErrorCode] {
    file.errors.compactMap { entry in
      switch entry {
      case .declared(let error): return error
      case .reference(let code, let reference):
        let target = files.first { $0.path == reference.file }
        let declared = (target?.decoded.errors ?? []).compactMap { entry in
          if case .declared(let error) = entry { error } else { nil }
        }
        if var error = declared.first(where: { $0.code == reference.name }) {
          error.code = code
          return error
        }
        if target != nil {
          report(
            .unknownReference,
            "there is no error \(quoted(reference.name)) in \(quoted(reference.file))"
              + didYouMean(reference.name, declared.map(\.code)), at: reference.location)
        }
        return nil
      }
    }
  }
}
