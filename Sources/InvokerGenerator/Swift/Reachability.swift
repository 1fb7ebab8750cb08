import InvokerSpec

/// Which types are sent, which are received, and which aren't required in Swift.
struct Reachability {
  /// Types that callers pass.
  private(set) var sent: Set<TypeName> = []
  /// Types that responses consist of.
  private(set) var received: Set<TypeName> = []
  /// Unions that are read as values, in contrast to unions that streams yield.
  private(set) var values: Set<TypeName> = []
  /// Types that callers don't see: types of events that are discarded or thrown, and types that are used only as bases.
  private(set) var hidden: Set<TypeName> = []
  /// Unions and objects that streams yield, each with the names of its events that are discarded and thrown.
  private(set) var streams: [TypeName: Stream] = [:]

  struct Stream {
    var keepAlive: Set<String> = []
    var failure: Set<String> = []
    var text: TextRules?
    var pieces: PieceRules?
    var failed: [FailedEvent] = []
    /// What determines how the events are read, by key of the format.
    var rules: [String: Set<String>] = [:]

    /// Returns whether callers ever see the event.
    func shows(_ event: String) -> Bool { !keepAlive.contains(event) && !failure.contains(event) }
  }

  init(_ specs: SpecSet) {
    for interface in specs.interfaces {
      if let streaming = interface.streaming, let declaration = specs.declaration(of: streaming.yields.type) {
        var stream = streams[declaration.name] ?? Stream()
        stream.keepAlive.formUnion(streaming.keepAlive.map(\.name))
        stream.failure.formUnion(streaming.failure.map(\.name))
        stream.text = stream.text ?? streaming.text
        stream.pieces = stream.pieces ?? streaming.pieces
        if stream.failed.isEmpty { stream.failed = streaming.failed }
        stream.rules.merge(streaming.rules) { $0.union($1) }
        streams[declaration.name] = stream
      }
    }
    for interface in specs.interfaces {
      for type in interface.params.compactMap(\.type) { Self.visit(type.type, in: specs, streams, &sent) }
      let blocking = interface.blocking
      for type in [interface.streaming?.yields, blocking?.returns, blocking?.paused?.returns].compactMap({ $0 }) {
        Self.visit(type.type, in: specs, streams, &received)
      }
    }
    for app in specs.apps {
      Self.visit(.named(TypeReference(name: app.inputs, location: app.location)), in: specs, streams, &sent)
      guard let outputs = app.outputs else { continue }
      Self.visit(.named(TypeReference(name: outputs, location: app.location)), in: specs, streams, &received)
    }
    // A model answers with such a value.
    for declaration in specs.types.values where declaration.object?.hasJSONSchema == true {
      Self.visit(
        .named(TypeReference(name: declaration.name, location: declaration.location)), in: specs, streams, &received)
    }
    for (name, stream) in streams {
      for item in specs.types[name]?.union?.cases ?? []
      where !stream.shows(item.value) {
        Self.visit(.named(item.type), in: specs, streams, &hidden)
      }
    }
    // The types that are built on a base contain its properties.
    for declaration in specs.types.values { hidden.formUnion(declaration.object?.bases.map(\.name) ?? []) }
    hidden.subtract(sent.union(received))
    // The type that encloses a visible type must exist.
    for name in sent.union(received) {
      var outer = name.parent
      while let parent = outer {
        hidden.remove(parent)
        outer = parent.parent
      }
    }
    // An unused type may be used by hand, so it is both sent and received, with all types that it contains.
    let unused = Set(specs.types.keys).subtracting(sent).subtracting(received).subtracting(hidden)
    for declaration in unused.compactMap({ specs.types[$0] }) {
      let type = SchemaType.named(TypeReference(name: declaration.name, location: declaration.location))
      Self.visit(type, in: specs, streams, &sent)
      Self.visit(type, in: specs, streams, &received)
    }
    hidden.subtract(sent.union(received))
    values = Self.unionsInValues(specs, received)
  }

  /// The unions in properties of received types and in replies, including those in aliases, arrays, and dictionaries.
  private static func unionsInValues(_ specs: SpecSet, _ received: Set<TypeName>) -> Set<TypeName> {
    let properties = received.flatMap { name in
      switch specs.types[name]?.kind {
      case .object(let object): object.properties.map(\.type)
      case .alternatives(let type): type.alternatives.map(\.type)
      case .union, .enumeration, .alias, nil: [] as [TypeUse]
      }
    }
    let replies = specs.interfaces.flatMap { [$0.blocking?.returns, $0.blocking?.paused?.returns].compactMap(\.self) }
    var pending = (properties + replies).flatMap(\.type.references)
    var seen: Set<TypeName> = []
    while let reference = pending.popLast() {
      guard seen.insert(reference.name).inserted, case .alias(let use)? = specs.types[reference.name]?.kind else {
        continue
      }
      pending += use.type.references
    }
    return seen.filter { specs.types[$0]?.union != nil }
  }

  /// Adds the types that a type contains, recursively.
  private static func visit(
    _ type: SchemaType, in specs: SpecSet, _ streams: [TypeName: Stream], _ seen: inout Set<TypeName>
  ) {
    var pending = type.references.map(\.name)
    while let name = pending.popLast() {
      guard let declaration = specs.types[name], seen.insert(name).inserted else { continue }
      switch declaration.kind {
      case .object(let object): pending += object.properties.flatMap { $0.type.type.references.map(\.name) }
      case .union(let union):
        pending += union.cases.filter { streams[name]?.shows($0.value) != false }.map(\.type.name)
      case .alternatives(let type): pending += type.alternatives.flatMap { $0.type.type.references.map(\.name) }
      case .alias(let use): pending += use.type.references.map(\.name)
      case .enumeration: break
      }
    }
  }
}
