import InvokerSpec
import YAMLTree

@testable import InvokerSpec

/// A change that someone might make to a spec. Returns whether there was something to change.
typealias Mutation = @Sendable (inout SpecSet, inout Random) -> Bool

/// Numbers that are the same on every run (SplitMix64, Steele and others, 2014).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A name and a place that nothing has yet.
  mutating func fresh() -> (name: String, location: Location) {
    let offset = Int(next() >> 2)
    let position = SourcePosition(line: 1, column: 1, offset: offset)
    return ("new_\(offset)", Location(path: "mutation", range: SourceRange(start: position, end: position)))
  }
}

let mutations: [(name: String, mutate: Mutation)] =
  interfaceMutations + paramMutations + objectMutations + unionMutations + streamMutations

private let interfaceMutations: [(name: String, mutate: Mutation)] = [
  (
    "move the entry point",
    onInterface { interface, _ in
      interface.entryPoint.append("more")
      return true
    }
  ),
  (
    "rename the interface",
    onInterface { interface, random in
      interface.was = interface.name
      interface.name = random.fresh().name
      return true
    }
  ),
  ("take an app away", onInterface { interface, random in take(&interface.apps, &random) }),
  (
    "describe anew",
    onInterface { interface, random in
      interface.summary = random.fresh().name
      return true
    }
  ),
  (
    "deprecate",
    onInterface { interface, _ in
      interface.deprecated = "Use another."
      return true
    }
  ),
  (
    "drop the Service API",
    onInterface { interface, _ in
      defer { interface.serviceAPI = nil }
      return interface.serviceAPI != nil
    }
  ),
  (
    "rename the plugin type",
    onInterface { interface, random in
      interface.plugin?.type = random.fresh().name
      return interface.plugin != nil
    }
  ),
  (
    "take a hint away",
    onInterface { interface, random in
      guard var plugin = interface.plugin, take(&plugin.unsupported, &random) else { return false }
      interface.plugin = plugin
      return true
    }
  ),
  (
    "need one more param",
    onInterface { interface, random in
      guard let param = interface.params.randomElement(using: &random),
        interface.serviceAPI?.required.contains(where: { $0.name == param.name }) == false
      else { return false }
      interface.serviceAPI?.required.append(Named(name: param.name, location: random.fresh().location))
      return true
    }
  ),
  (
    "move a route",
    onInterface { interface, random in
      interface.serviceAPI?.request.path = [.text(random.fresh().name)]
      return interface.serviceAPI != nil
    }
  ),
  (
    "drop blocking",
    onInterface { interface, _ in
      defer { interface.blocking = nil }
      return interface.blocking != nil
    }
  ),
  ("take an error away", onInterface { interface, random in take(&interface.errors, &random) }),
  ("change a status", onInterface { interface, random in change(&interface.errors, &random) { $0.status += 1 } }),
  ("take an example away", onInterface { interface, random in take(&interface.examples, &random) }),
]

private let paramMutations: [(name: String, mutate: Mutation)] = [
  (
    "take a param away",
    onInterface { interface, random in
      guard let index = valueParam(interface, &random) else { return false }
      interface.params.remove(at: index)
      return true
    }
  ),
  (
    "add a param",
    onInterface { interface, random in
      guard let index = valueParam(interface, &random) else { return false }
      var param = interface.params[index]
      (param.name, param.location) = random.fresh()
      interface.params.insert(param, at: index)
      return true
    }
  ),
  (
    "rename a param",
    onInterface { interface, random in
      guard let index = valueParam(interface, &random) else { return false }
      let former = interface.params[index].name
      interface.params[index].documentation.was = former
      (interface.params[index].name, interface.params[index].location) = random.fresh()
      let name = interface.params[index].name
      func rename(_ names: inout [Named]) {
        for index in names.indices where names[index].name == former { names[index].name = name }
      }
      if var transport = interface.serviceAPI {
        rename(&transport.omit)
        rename(&transport.required)
        interface.serviceAPI = transport
      }
      for index in (interface.plugin?.unsupported ?? []).indices
      where interface.plugin?.unsupported[index].name == former {
        interface.plugin?.unsupported[index].name = name
      }
      return true
    }
  ),
  (
    "need a param or not",
    onParam { param, type, _ in
      // A default makes it optional whatever else is said.
      type.defaultValue = nil
      param.isRequired.toggle()
    }
  ),
  (
    "give a param another default",
    onParam { param, type, random in
      type.type = .string(nil)
      type.defaultValue = .string(random.fresh().name)
    }
  ),
  ("give a param another type", onParam { _, type, random in type = otherType(than: type, &random) }),
  ("bound a param", onParam { _, type, random in type.constraints.maxLength = Int(random.next() >> 40) }),
  ("deprecate a param", onParam { param, _, random in param.documentation.deprecated = random.fresh().name }),
  (
    "flip the mode",
    onInterface { interface, _ in
      guard let index = interface.params.firstIndex(where: { $0.type == nil }) else { return false }
      guard case .mode(var selection) = interface.params[index].kind else { return false }
      selection.defaultMode = selection.defaultMode == .streaming ? .blocking : .streaming
      interface.params[index].kind = .mode(selection)
      return true
    }
  ),
]

private let objectMutations: [(name: String, mutate: Mutation)] = [
  ("take a field away", onObject { object, random in take(&object.properties, &random) }),
  (
    "add a field",
    onObject { object, random in
      guard var property = object.properties.randomElement(using: &random) else { return false }
      (property.name, property.location) = random.fresh()
      property.type.type = .boolean
      object.properties.append(property)
      return true
    }
  ),
  (
    "rename a field",
    onObject { object, random in
      guard let index = object.properties.indices.randomElement(using: &random) else { return false }
      object.properties[index].documentation.was = object.properties[index].name
      (object.properties[index].name, object.properties[index].location) = random.fresh()
      return true
    }
  ),
  (
    "have a field always or not",
    onObject { object, random in
      change(&object.properties, &random) { property in
        property.type.defaultValue = nil
        property.type.isNullable = false
        property.isRequired.toggle()
      }
    }
  ),
  (
    "let a field be null",
    onObject { object, random in
      change(&object.properties, &random) { property in
        property.type.defaultValue = nil
        property.isRequired = true
        property.type.isNullable.toggle()
      }
    }
  ),
  (
    "give a field a default",
    onObject { object, random in
      let text = random.fresh().name
      return change(&object.properties, &random) { property in
        property.type.type = .string(nil)
        property.type.defaultValue = .string(text)
      }
    }
  ),
  (
    "give a field another type",
    onObject { object, random in
      guard let index = object.properties.indices.randomElement(using: &random) else { return false }
      object.properties[index].type = otherType(than: object.properties[index].type, &random)
      return true
    }
  ),
  (
    "keep other fields or not",
    onObject { object, _ in
      object.keepsOthers.toggle()
      return true
    }
  ),
]

private let unionMutations: [(name: String, mutate: Mutation)] = [
  ("take a case away", onUnion { union, random in take(&union.cases, &random) }),
  (
    "add a case",
    onUnion { union, random in
      guard var item = union.cases.randomElement(using: &random) else { return false }
      (item.value, item.location) = random.fresh()
      union.cases.append(item)
      return true
    }
  ),
  (
    "give a case another type",
    onUnion { union, random in
      guard let index = union.cases.indices.randomElement(using: &random),
        let other = union.cases.first(where: { $0.type.name != union.cases[index].type.name })
      else { return false }
      union.cases[index].type = other.type
      return true
    }
  ),
  (
    "tell cases by another field",
    onUnion { union, random in
      union.discriminator = random.fresh().name
      return true
    }
  ),
  ("take a value away", onEnum { type, random in take(&type.values, &random) }),
  (
    "add a value",
    onEnum { type, random in
      let (name, location) = random.fresh()
      type.values.append(EnumType.Value(value: name, location: location))
      return true
    }
  ),
  (
    "rename a value",
    onEnum { type, random in
      guard let index = type.values.indices.randomElement(using: &random) else { return false }
      type.values[index].was = type.values[index].value
      (type.values[index].value, type.values[index].location) = random.fresh()
      return true
    }
  ),
]

private let streamMutations: [(name: String, mutate: Mutation)] = [
  (
    "say nothing of the order",
    onStream { stream, _ in
      defer { stream.orders = [] }
      return !stream.orders.isEmpty
    }
  ),
  (
    "end otherwise",
    onStream { stream, _ in
      guard let order = stream.orders.indices.first, stream.orders[order].steps.count > 1 else { return false }
      stream.orders[order].steps.removeLast()
      return true
    }
  ),
  (
    "say nothing of the text",
    onStream { stream, _ in
      defer { stream.text = nil }
      return stream.text != nil
    }
  ),
  (
    "hand keep-alives out",
    onStream { stream, _ in
      defer { stream.keepAlive = [] }
      return !stream.keepAlive.isEmpty
    }
  ),
]

// MARK: Where to change something

private func onInterface(
  _ change: @escaping @Sendable (inout Interface, inout Random) -> Bool
) -> Mutation {
  { specs, random in
    let files = specs.files.indices.filter { specs.files[$0].interface != nil }
    guard let index = files.randomElement(using: &random), var interface = specs.files[index].interface else {
      return false
    }
    let isChanged = change(&interface, &random)
    specs.files[index].interface = interface
    return isChanged
  }
}

private func onStream(_ change: @escaping @Sendable (inout Streaming, inout Random) -> Bool) -> Mutation {
  onInterface { interface, random in
    guard var stream = interface.streaming else { return false }
    let isChanged = change(&stream, &random)
    interface.streaming = stream
    return isChanged
  }
}

private func valueParam(_ interface: Interface, _ random: inout Random) -> Int? {
  interface.params.indices.filter { interface.params[$0].type != nil }.randomElement(using: &random)
}

private func onParam(_ change: @escaping @Sendable (inout Param, inout TypeUse, inout Random) -> Void) -> Mutation {
  onInterface { interface, random in
    guard let index = valueParam(interface, &random), case .value(var type) = interface.params[index].kind else {
      return false
    }
    change(&interface.params[index], &type, &random)
    interface.params[index].kind = .value(type)
    return true
  }
}

private func onType(
  _ change: @escaping @Sendable (inout TypeDeclaration.Kind, inout Random) -> Bool
) -> Mutation {
  { specs, random in
    // What others are built on is theirs as well, which this does not keep up.
    let bases = Set(specs.types.values.flatMap { $0.object?.bases.map(\.name) ?? [] })
    let names = specs.types.keys.filter { !bases.contains($0) && specs.types[$0]?.object?.bases.isEmpty != false }
    for name in names.sorted(by: { $0.description < $1.description }).shuffled(using: &random) {
      guard var declaration = specs.types[name], change(&declaration.kind, &random) else { continue }
      specs.types[name] = declaration
      return true
    }
    return false
  }
}

private func onObject(_ change: @escaping @Sendable (inout ObjectType, inout Random) -> Bool) -> Mutation {
  onType { kind, random in
    guard case .object(var object) = kind, change(&object, &random) else { return false }
    kind = .object(object)
    return true
  }
}

private func onUnion(_ change: @escaping @Sendable (inout UnionType, inout Random) -> Bool) -> Mutation {
  onType { kind, random in
    guard case .union(var union) = kind, change(&union, &random) else { return false }
    kind = .union(union)
    return true
  }
}

private func onEnum(_ change: @escaping @Sendable (inout EnumType, inout Random) -> Bool) -> Mutation {
  onType { kind, random in
    guard case .enumeration(var type) = kind, change(&type, &random) else { return false }
    kind = .enumeration(type)
    return true
  }
}

// MARK: What to change

private func take<Element>(_ elements: inout [Element], _ random: inout Random) -> Bool {
  guard let index = elements.indices.randomElement(using: &random) else { return false }
  elements.remove(at: index)
  return true
}

private func change<Element>(
  _ elements: inout [Element], _ random: inout Random, _ body: (inout Element) -> Void
) -> Bool {
  guard let index = elements.indices.randomElement(using: &random) else { return false }
  body(&elements[index])
  return true
}

private func otherType(than use: TypeUse, _ random: inout Random) -> TypeUse {
  let text = TypeUse(type: .string(nil), location: use.location)
  let candidates: [SchemaType] = [.integer(nil), .number, .boolean, .any, .array(text), .dictionary(text)]
  var other = TypeUse(type: use.type, location: use.location)
  while other.type == use.type { other.type = candidates.randomElement(using: &random) ?? .any }
  return other
}
