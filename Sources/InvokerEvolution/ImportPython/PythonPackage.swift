import InvokerSpec

/// The classes of a package, by name.
struct PythonPackage {
  private let classes: [String: [PythonClass]]

  init(_ files: [(path: String, source: [UInt8])]) {
    let all = concurrentMap(files.map { File(path: $0.path, source: $0.source) }) {
      pythonClasses($0.source, path: $0.path)
    }
    classes = Dictionary(grouping: all.flatMap(\.self), by: \.name)
  }

  private struct File: Sendable {
    var path: String
    var source: [UInt8]
  }

  /// The method that callers reach through the entry point `session.app.chat`: the attributes are followed from the
  /// class `Session`. If there is no such class, as in a single file, a class that is named after the interface is
  /// used. The method is `invoke`, unless the entry point is a call.
  func invoke(of interface: Interface) -> (method: PythonFunction, overloads: [PythonFunction], owner: String)? {
    let way = interface.isCall ? interface.entryPoint.dropLast() : interface.entryPoint[...]
    let name = interface.pythonMethod
    guard let root = way.first else { return nil }
    for session in classes[capitalized(root)] ?? [] {
      if let end = follow(way.dropFirst(), from: session), let found = method(name, of: end) { return found }
    }
    guard classes[capitalized(root)] == nil else { return nil }
    let named = classes.keys.filter { $0.hasPrefix(capitalized(interface.name)) }.sorted()
    return named.lazy.flatMap { classes[$0] ?? [] }.compactMap { method(name, of: $0) }.first
  }

  private func follow(_ way: ArraySlice<String>, from start: PythonClass) -> PythonClass? {
    guard let name = way.first else { return start }
    guard let type = start.attributes[name] else { return nil }
    return (classes[type] ?? []).lazy.compactMap { follow(way.dropFirst(), from: $0) }.first
  }

  /// The method of a class or of one of its bases.
  private func method(
    _ name: String, of owner: PythonClass
  ) -> (method: PythonFunction, overloads: [PythonFunction], owner: String)? {
    var seen: Set<String> = [owner.name]
    var pending = [owner]
    while !pending.isEmpty {
      let next = pending.removeFirst()
      let own = next.methods.filter { $0.name == name }
      if let method = own.last(where: { !$0.isOverload }) { return (method, own.filter(\.isOverload), next.name) }
      pending += next.bases.filter { seen.insert($0).inserted }.flatMap { classes[$0] ?? [] }
    }
    return nil
  }

  private func capitalized(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}

extension Interface {
  /// The name of the method of the platform's SDK that calls it.
  var pythonMethod: String { isCall ? entryPoint.last ?? "" : "invoke" }
}
