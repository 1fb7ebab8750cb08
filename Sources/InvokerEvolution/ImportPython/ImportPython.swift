import InvokerSpec

/// Compares interfaces with the methods of the platform's Python SDK that call them, which are parsed but not run.
///
/// - Parameter files: the Python files of the package, or a single file.
/// - Returns: the interfaces that were found, and all differences.
public func compareWithPython(
  _ files: [(path: String, source: [UInt8])], _ specs: SpecSet
) -> (found: [String], findings: [DriftFinding]) {
  let package = PythonPackage(files)
  let matches = Matches(specs.interfaces, in: package)
  guard !matches.methods.isEmpty else {
    let places = specs.interfaces.map { quoted($0.entryPoint.joined(separator: ".")) }
    return (
      [],
      [
        DriftFinding(
          subject: "session",
          diagnostic: Diagnostic(
            .driftNoInterface, "no interface was found: there is no method 'invoke' at \(oneOf(places))", at: nil,
            fix: "name the folder of the SDK's package, which contains the class 'Session'"))
      ]
    )
  }
  var findings: [DriftFinding] = []
  for (interface, found) in matches.methods {
    let invocations = package.invocations(of: found.method).map(Optional.some)
    for invocation in invocations.isEmpty ? [nil] : invocations {
      findings += Drift(interface, found, invocation, in: package, specs).findings
    }
    findings += found.overloads.compactMap { $0.disagreement(with: found, interface) }
  }
  // A single file usually contains one interface.
  if files.count > 1 { findings += matches.missing.map(DriftFinding.init(missing:)) + matches.unknown(in: package) }
  var seen: Set<Diagnostic> = []
  return (matches.methods.map(\.interface.name), findings.filter { seen.insert($0.diagnostic).inserted })
}

/// The methods of the SDK that call the interfaces.
private struct Matches {
  var methods: [(interface: Interface, method: PythonMethod)] = []
  /// Interfaces that no method calls.
  var missing: [Interface] = []
  /// What can be reached from a session.
  private let surface: [(way: [String], method: PythonMethod)]
  /// The ways to the methods.
  private var known: Set<[String]> = []

  init(_ interfaces: [Interface], in package: PythonPackage) {
    surface = package.surface()
    let found = interfaces.map { package.method(of: $0) }
    known = Set(zip(interfaces, found).filter { $0.1 != nil }.map(\.0.entryPoint))
    for (interface, method) in zip(interfaces, found) {
      if let method {
        methods.append((interface, method))
      } else if let other = surface.first(where: { entry in
        !known.contains(entry.way) && package.sends(interface, in: entry.method)
      }) {
        // A method of another name, such as `invoke_multimodal`, that is the only one of its type.
        known.insert(other.way)
        methods.append((interface, other.method))
      } else {
        missing.append(interface)
      }
    }
  }

  /// What the SDK has and the specs have not, where the specs have anything.
  func unknown(in package: PythonPackage) -> [DriftFinding] {
    let places = methods.map { Array($0.interface.entryPoint.dropLast()) }
    let calls = surface.filter { entry in
      !known.contains(entry.way) && places.contains { entry.way.starts(with: $0) }
    }
    let invoked = Set(surface.flatMap { package.invocations(of: $0.method.method).map(\.type.text) })
    let unused = package.invokeTypes.filter { type in
      !type.name.hasPrefix("_") && !invoked.contains { $0.split(separator: ".").last == Substring(type.name) }
    }
    return calls.map { entry in
      let way = entry.way.joined(separator: ".")
      return DriftFinding(
        subject: way,
        diagnostic: Diagnostic(
          .driftCallAdded, "the SDK has \(quoted(way)), which no interface of the specs calls",
          at: entry.method.method.location, fix: "write a spec of it, or name the folder that has one"))
    }
      + unused.map { type in
        DriftFinding(
          subject: type.name,
          diagnostic: Diagnostic(
            .driftSource, "no method invokes \(quoted("InvokeType." + type.name))", at: type.location,
            fix: "report it to the SDK's maintainers"))
      }
  }
}

extension PythonPackage {
  /// Whether a method sends the type and the constants of an interface.
  fileprivate func sends(_ interface: Interface, in method: PythonMethod) -> Bool {
    invocations(of: method.method).contains { invocation in
      guard let type = interface.plugin?.type, literal(String(invocation.type.text))?.string == type else {
        return false
      }
      return interface.params.allSatisfy { param in
        guard let constant = param.type?.constant,
          let entry = invocation.entries.first(where: { $0.key == param.name }),
          case .literal(let words) = entry.value
        else { return true }
        return literal(words.joined()) == constant
      }
    }
  }
}

extension DriftFinding {
  fileprivate init(missing interface: Interface) {
    let place = quoted(interface.entryPoint.joined(separator: "."))
    let type = interface.plugin.map { ", and none that invokes \(quoted($0.type))" } ?? ""
    self.init(
      subject: interface.name,
      diagnostic: Diagnostic(
        .driftNoInterface, "the package has no method 'invoke' at \(place)\(type)", at: interface.location,
        fix: "name the folder of the SDK's package, which contains the class 'Session'"))
  }
}

extension PythonFunction {
  /// A finding for an overload whose params differ from those of its method, which misrepresents one of its modes.
  fileprivate func disagreement(with found: PythonMethod, _ interface: Interface) -> DriftFinding? {
    guard params.map(\.name) != found.method.params.map(\.name) else { return nil }
    return DriftFinding(
      subject: interface.name + "/overload",
      diagnostic: Diagnostic(
        .driftOverload, "an overload of \(found.label) has other params than the method", at: location,
        notes: [.init("the method", at: found.method.location)], fix: "report it to the SDK's maintainers"))
  }
}
