import InvokerSpec

/// Which types are sent, which are received, and which are not needed in Swift.
struct Reachability {
  /// Types that callers pass.
  private(set) var sent: Set<TypeName> = []
  /// Types that answers are made of.
  private(set) var received: Set<TypeName> = []
  /// Unions that are read as values, in contrast to those that streams yield.
  private(set) var values: Set<TypeName> = []
  /// Types that no caller sees: of events that are swallowed or thrown, and those that serve as bases only.
  private(set) var hidden: Set<TypeName> = []
  /// Unions that streams yield, each with the names of its events that are swallowed and thrown.
  private(set) var streams: [TypeName: Stream] = [:]

  struct Stream {
    var keepAlive: Set<String> = []
    var failure: Set<String> = []
    var text: TextRules?

    /// Whether a caller ever sees the event.
    func shows(_ event: String) -> Bool { !keepAlive.contains(event) && !failure.contains(event) }
  }

  init(_ specs: SpecSet) {
    for interface in specs.interfaces {
      if let streaming = interface.streaming, let declaration = specs.declaration(of: streaming.yields.type),
        declaration.union != nil
      {
        var stream = streams[declaration.name] ?? Stream()
        stream.keepAlive.formUnion(streaming.keepAlive.map(\.name))
        stream.failure.formUnion(streaming.failure.map(\.name))
        stream.text = stream.text ?? streaming.text
        streams[declaration.name] = stream
      }
    }
    for interface in specs.interfaces {
      for type in interface.params.compactMap(\.type) { Self.visit(type.type, in: specs, streams, &sent) }
      for type in [interface.streaming?.yields, interface.blocking?.returns].compactMap({ $0 }) {
        Self.visit(type.type, in: specs, streams, &received)
      }
    }
    values = Self.unionsInValues(specs)
    for (name, stream) in streams {
      for item in specs.types[name]?.union?.cases ?? []
      where !stream.shows(item.value) {
        Self.visit(.named(item.type), in: specs, streams, &hidden)
      }
    }
    // The properties of a base stand in the types that are built on it.
    for declaration in specs.types.values { hidden.formUnion(declaration.object?.bases.map(\.name) ?? []) }
    hidden.subtract(sent.union(received))
    // A type that nothing uses may be used by hand, so it goes both ways.
    let unused = Set(specs.types.keys).subtracting(sent).subtracting(received).subtracting(hidden)
    sent.formUnion(unused)
    received.formUnion(unused)
  }

  private static func unionsInValues(_ specs: SpecSet) -> Set<TypeName> {
    let properties = specs.types.values.flatMap { $0.object?.properties.map(\.type) ?? [] }
    let replies = specs.interfaces.compactMap(\.blocking?.returns)
    let params = specs.interfaces.flatMap { $0.params.compactMap(\.type) }
    let references = (properties + replies + params).flatMap(\.type.references)
    return Set(references.compactMap { specs.declaration(of: .named($0)) }.filter { $0.union != nil }.map(\.name))
  }

  private static func visit(
    _ type: SchemaType, in specs: SpecSet, _ streams: [TypeName: Stream], _ seen: inout Set<TypeName>
  ) {
    switch type {
    case .array(let element), .dictionary(let element): visit(element.type, in: specs, streams, &seen)
    case .named(let reference):
      guard let declaration = specs.types[reference.name], seen.insert(reference.name).inserted else { return }
      switch declaration.kind {
      case .object(let object):
        for property in object.properties { visit(property.type.type, in: specs, streams, &seen) }
      case .union(let union):
        for item in union.cases where streams[reference.name]?.shows(item.value) != false {
          visit(.named(item.type), in: specs, streams, &seen)
        }
      case .alias(let use): visit(use.type, in: specs, streams, &seen)
      case .enumeration: break
      }
    case .string, .integer, .number, .boolean, .any: break
    }
  }
}
