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

  // MARK: Methods

  /// The method that callers reach through the entry point of an interface: `invoke` of `session.app.chat`, or
  /// `session.storage.get` itself. The attributes are followed from the class `Session`. If there is no such class, as
  /// in a single file, a class that is named after the interface is used.
  func method(of interface: Interface) -> PythonMethod? {
    let way = interface.entryPoint
    guard let root = way.first else { return nil }
    for session in classes[capitalized(root)] ?? [] {
      if let end = follow(way.dropFirst(), from: session), let found = method("invoke", in: end) { return found }
      guard let last = way.dropFirst().last, let owner = follow(way.dropFirst().dropLast(), from: session) else {
        continue
      }
      if let found = method(last, in: owner), interface.isCall || !invocations(of: found.method).isEmpty {
        return found
      }
    }
    guard classes[capitalized(root)] == nil else { return nil }
    let named = classes.keys.filter { $0.hasPrefix(capitalized(interface.name)) }.sorted()
    return named.lazy.flatMap { classes[$0] ?? [] }.compactMap { method("invoke", in: $0) }.first
  }

  private func follow(_ way: ArraySlice<String>, from start: PythonClass) -> PythonClass? {
    guard let name = way.first else { return start }
    guard let type = start.attributes[name] else { return nil }
    return (classes[type] ?? []).lazy.compactMap { follow(way.dropFirst(), from: $0) }.first
  }

  /// The method of a class or of one of its bases.
  private func method(_ name: String, in owner: PythonClass) -> PythonMethod? {
    for next in withBases(owner) {
      let own = next.methods.filter { $0.name == name }
      if let method = own.last(where: { !$0.isOverload }) {
        return PythonMethod(owner: next.name, method: method, overloads: own.filter(\.isOverload))
      }
    }
    return nil
  }

  /// A class, and the classes that it is based on.
  private func withBases(_ owner: PythonClass) -> [PythonClass] {
    var seen: Set<String> = [owner.name]
    var all = [owner]
    var next = 0
    while next < all.count {
      all += all[next].bases.filter { seen.insert($0).inserted }.flatMap { classes[$0] ?? [] }
      next += 1
    }
    return all
  }

  private func capitalized(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  // MARK: Invocations

  func invocations(of method: PythonFunction) -> [PythonInvocation] {
    method.invocations { annotation in
      for case .object(let model) in PythonType(annotation[...], in: self).alternatives { return fields(of: model) }
      return nil
    }
  }

  /// The methods that invoke something, and that can be reached from a session, with the way to each:
  /// `session.storage.get`, and `session.app.chat` for its `invoke`.
  func surface() -> [(way: [String], method: PythonMethod)] {
    (classes["Session"] ?? []).flatMap { surface(of: $0, way: ["session"], within: []) }
  }

  /// - Parameter outer: the classes on the way, which can refer to each other.
  private func surface(
    of type: PythonClass, way: [String], within outer: Set<String>
  ) -> [(way: [String], method: PythonMethod)] {
    guard !outer.contains(type.name), outer.count < 8 else { return [] }
    let names = Set(withBases(type).flatMap { $0.methods.map(\.name) }).sorted()
    let own = names.compactMap { name in
      method(name, in: type).flatMap { method in
        invocations(of: method.method).isEmpty ? nil : (way: name == "invoke" ? way : way + [name], method: method)
      }
    }
    let inner = type.attributes.sorted { $0.key < $1.key }.flatMap { name, attribute in
      (classes[attribute] ?? []).flatMap { surface(of: $0, way: way + [name], within: outer.union([type.name])) }
    }
    return own + inner
  }

  // MARK: Values

  /// The fields of a class and of its bases, which come first.
  func fields(of type: PythonClass) -> [PythonParam] {
    var fields: [PythonParam] = []
    for field in withBases(type).reversed().flatMap(\.fields) where !field.annotation.isEmpty {
      if let index = fields.firstIndex(where: { $0.name == field.name }) {
        fields[index] = field
      } else {
        fields.append(field)
      }
    }
    return fields
  }

  /// Whether a class that is based on another one has a field.
  func hasField(_ name: String, basedOn type: PythonClass) -> Bool {
    classes.values.joined().contains { other in
      other.fields.contains { $0.name == name } && withBases(other).contains { $0.name == type.name }
    }
  }

  /// A class of values. Where several have the name, nothing is known.
  func type(named name: String) -> PythonType {
    guard let candidates = classes[name], candidates.count == 1, let type = candidates.first else { return .unknown }
    let all = withBases(type)
    if all.contains(where: { $0.bases.contains { $0.hasSuffix("Enum") } }) {
      return .enumeration(type, type.fields.compactMap { value(of: $0)?.string })
    }
    return fields(of: type).isEmpty ? .unknown : .object(type)
  }

  /// A literal value, or that of a member of an enum: `Mode.CHAT`.
  func literal(_ text: String) -> Literal? {
    if let literal = Literal(python: text) { return literal }
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count > 1, case .enumeration(let type, _) = type(named: parts[parts.count - 2]) else { return nil }
    return member(parts[parts.count - 1], of: type).flatMap(value)
  }

  func member(_ name: String, of type: PythonClass) -> PythonParam? { type.fields.first { $0.name == name } }
  private func value(of member: PythonParam) -> Literal? {
    member.defaultValue.flatMap { Literal(python: $0.joined()) }
  }

  /// The members of the enum that names the types of invocations.
  var invokeTypes: [PythonParam] { classes["InvokeType"]?.first?.fields ?? [] }
}

/// A method, with the class that has it.
struct PythonMethod {
  var owner: String
  var method: PythonFunction
  var overloads: [PythonFunction]

  var label: String { "\(owner).\(method.name)" }
}
