import InvokerSpec

/// The fix for a name that a spec gives.
let adviceToRename = "give it another Swift name under 'renames'"

/// Checks for conflicts between types.
extension SwiftNames {
  mutating func checkTypes(_ specs: SpecSet) {
    checkEntryPoints(specs)
    var owners = entryPointTypes(specs)
    for use in specs.modules.flatMap(\.uses) {
      guard let declaration = specs.types[use.name], types[use.name]?.count == 1 else { continue }
      if let first = owners[path(of: use.name)] {
        reportTaken(path(of: use.name), use.name.description, at: use.location, first, fix: "rename one of them")
      }
      owners[path(of: use.name)] = declaration.location
    }
    for interface in specs.interfaces {
      for full in typeNames(of: interface) {
        let fix = "give the interface another name"
        if isReserved(full) {
          reportReserved(full, at: interface.location, fix: fix)
        } else if let first = owners[full] {
          reportTaken(full, interface.name, at: interface.location, first, fix: fix)
        }
        owners[full] = interface.location
      }
    }
    for app in specs.apps {
      let root = root(ofApp: app.name)
      if let first = owners[root] {
        reportTaken(root, app.name, at: app.location, first, fix: "give the app another name")
      }
      owners[root] = app.location
    }
    for name in specs.files.flatMap(\.typeNames) {
      // The types around it are checked by themselves.
      guard let declaration = specs.types[name], let own = types[name]?.last else { continue }
      let full = path(of: name)
      checkStyle(of: own.name, in: declaration.location.path)
      // An inline type is named after its place, so it cannot be renamed.
      let fix =
        declaration.isInPlace ? "declare the type under 'types', with another name, and refer to it" : adviceToRename
      if !own.isTypeName {
        report(.nameEmpty, "\(quoted(own.name)) cannot name a type in Swift", at: declaration.location, fix: fix)
      } else if isReserved(own.name) {
        reportReserved(own.name, at: declaration.location, fix: fix)
      } else if let first = owners[full] {
        reportTaken(full, name.description, at: declaration.location, first, fix: fix)
      }
      owners[full] = declaration.location
    }
    nameFormerTypes(specs, owners)
  }

  private mutating func reportReserved(_ name: String, at location: Location, fix: String) {
    let message = "generated code uses \(quoted(name)) for something else"
    report(.nameReserved, message, at: location, fix: fix)
  }

  private mutating func reportTaken(
    _ swift: String, _ name: String, at location: Location, _ first: Location, fix: String
  ) {
    report(
      .nameCollision, "the Swift name of \(quoted(name)), \(quoted(swift)), is taken", at: location,
      notes: [.init("by this", at: first)], fix: fix)
  }

  /// The types that contain entry points.
  func entryPointTypes(_ specs: SpecSet) -> [String: Location] {
    var types: [String: Location] = [:]
    for interface in specs.interfaces {
      for (root, path) in interface.paths {
        for end in path.indices.dropLast() { types[root.type(at: path[...end])] = interface.location }
      }
    }
    return types
  }

  /// Checks the names in the paths to interfaces.
  private mutating func checkEntryPoints(_ specs: SpecSet) {
    var places: [EntryRoot: [[String]: [String]]] = [:]
    var folders: [String: [String]] = [:]
    for interface in specs.interfaces {
      for (root, path) in interface.paths {
        let isName = root == .client && !interface.isCall
        let fix = "give the interface another " + (isName ? "name" : "entry point")
        for end in path.indices {
          let place = Array(path[...end])
          let swift = place.map { Identifier(value: $0).name }
          let type = root.type(at: place)
          if swift.count == 1, clientMemberNames.contains(swift[0]) {
            reportReserved(swift[0], at: interface.location, fix: fix)
          } else if places[root]?[swift] ?? place != place || swift.count > 1 && swift.last == "session" {
            let name = quoted(swift.joined(separator: "."))
            report(
              .nameCollision, "the Swift name of \(quoted(place.joined(separator: "."))), \(name), is taken",
              at: interface.location, fix: fix)
          } else if end < path.count - 1, folders[type] ?? [root.name] + place != [root.name] + place {
            report(
              .nameCollision, "the Swift type of \(quoted(place.joined(separator: "."))), \(quoted(type)), is taken",
              at: interface.location, fix: fix)
          }
          places[root, default: [:]][swift] = place
          if end < path.count - 1 { folders[type] = [root.name] + place }
        }
      }
    }
    // The function for all pages stands beside the call for one.
    for interface in specs.interfaces where interface.isCall && interface.blocking?.pages != nil {
      for (root, path) in interface.paths {
        let swift = path.dropLast().map { Identifier(value: $0).name } + [PagesAPI.function(besides: path.last ?? "")]
        if places[root]?[swift] != nil {
          report(
            .nameCollision, "the name of the function for all pages, \(quoted(swift.joined(separator: "."))), is taken",
            at: interface.location, fix: "give the interface another entry point")
        }
        places[root, default: [:]][swift] = path
      }
    }
  }

  /// A rename of a name that doesn't exist is a mistake, and a rename can't move a name into another type.
  mutating func checkRenames(_ specs: SpecSet) {
    guard !renames.isEmpty else { return }
    let own = specs.types.filter { modules[$0.key] == nil }
    var places = Set(own.keys.map(\.description))
    for (name, declaration) in own { places.formUnion(declaration.members.map { "\(name).\($0.name)" }) }
    for interface in specs.interfaces { places.formUnion(interface.params.map { "\(interface.name).\($0.name)" }) }
    for (rename, own) in renames.sorted(by: { $0.key < $1.key }) {
      if !places.contains(rename) {
        let near = nearest(to: rename, in: places)
        report(
          Diagnostic(
            .unknownName, "there is no \(quoted(rename)) to rename" + didYouMean(near), at: own.location,
            correction: .replacing(with: near)))
      }
      let name = TypeName(rename)
      guard let declaration = specs.types[name], let scope = scope(of: name),
        scope != name.parent.map(path)
      else { continue }
      report(
        .nameReserved, "\(quoted(rename)) cannot be inside \(quoted(scope)) in Swift", at: declaration.location,
        fix: "give it a name without a dot" + (name.parent.map { ", or one that begins with '\(path(of: $0)).'" } ?? "")
      )
    }
  }
}
