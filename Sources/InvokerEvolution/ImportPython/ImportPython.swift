import InvokerSpec

/// Compares interfaces with the `invoke` methods of the platform's Python SDK, which is parsed but not run.
///
/// - Parameter files: the Python files of the package, or a single file.
/// - Returns: the interfaces that were found, and all differences.
public func compareWithPython(
  _ files: [(path: String, source: [UInt8])], _ specs: SpecSet
) -> (found: [String], diagnostics: [Diagnostic]) {
  let package = PythonPackage(files)
  var found: [String] = []
  var diagnostics: [Diagnostic] = []
  for interface in specs.interfaces {
    if let (method, overloads, owner) = package.invoke(of: interface) {
      found.append(interface.name)
      diagnostics += Drift(interface, method, owner: owner).diagnostics
      diagnostics += overloads.compactMap { $0.disagreement(with: method, of: owner) }
    } else {
      let place = quoted(interface.entryPointText)
      diagnostics.append(
        Diagnostic(
          .driftNoInterface, "the package has no method '\(interface.pythonMethod)' at \(place)",
          at: interface.location,
          fix: "name the folder of the SDK's package, which contains the class 'Session'"))
    }
  }
  if found.isEmpty {
    let places = specs.interfaces.map { quoted($0.entryPointText) }
    diagnostics = [
      Diagnostic(
        .driftNoInterface, "no interface was found: there is no method 'invoke' at \(oneOf(places))", at: nil,
        fix: "name the folder of the SDK's package, which contains the class 'Session'")
    ]
  } else if files.count == 1 {
    // A single file usually contains one interface.
    diagnostics.removeAll { $0.rule == .driftNoInterface }
  }
  return (found, diagnostics)
}

extension PythonFunction {
  /// A diagnostic for an overload whose params differ from those of its method, which misrepresents one of its modes.
  fileprivate func disagreement(with method: PythonFunction, of owner: String) -> Diagnostic? {
    guard params.map(\.name) != method.params.map(\.name) else { return nil }
    return Diagnostic(
      .driftOverload, "an overload of \(owner).\(name) has other params than the method", at: location,
      notes: [.init("the method", at: method.location)], fix: "report it to the SDK's maintainers")
  }
}
