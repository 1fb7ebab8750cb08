import InvokerSpec

/// The symbols of the Swift code for specs that callers can use, or the reason why there are none.
///
/// - Returns: no symbols if a diagnostic is an error.
public func swiftSymbols(
  _ specs: SpecSet, _ options: SwiftOptions = SwiftOptions()
) -> (symbols: [SwiftSymbol], diagnostics: [Diagnostic]) {
  let (api, diagnostics) = swiftAPI(specs, options)
  return (api?.symbols ?? [], diagnostics)
}

extension SwiftAPI {
  /// All symbols that callers can use. Symbols that several specs share can be repeated.
  var symbols: [SwiftSymbol] { concurrentMap(files, \.symbols).flatMap(\.self) + entryPoints.symbols }
}

extension SwiftAPI.File {
  var symbols: [SwiftSymbol] {
    (interface?.symbols ?? []) + (app?.symbols ?? []) + types.flatMap(\.symbols)
  }
}

extension SwiftFunction {
  fileprivate func symbol(in owner: String, _ origin: Origin) -> SwiftSymbol {
    SwiftSymbol(owner, .function(self), text, doc.availability, origin)
  }
}

extension SwiftProperty {
  fileprivate func symbol(in owner: String, isRead: Bool) -> SwiftSymbol {
    let isConstant = storage == .itself && !isSettable
    return SwiftSymbol(
      owner, .property(name.name, type, .init(isRead: isRead, isSettable: isSettable)),
      (isConstant ? "let " : "var ") + name.declared + ": " + type.text, doc.availability, origin)
  }
}

extension SwiftAlias {
  fileprivate func symbol(_ origin: Origin) -> SwiftSymbol {
    let path = [scope, name].compactMap(\.self).joined(separator: ".")
    return SwiftSymbol(path, .alias(of: type), "typealias = " + type, origin)
  }
}

/// `ChatReply, struct: Equatable, Sendable`
private func type(_ path: String, _ keyword: String, _ conformances: [String], _ origin: Origin) -> SwiftSymbol {
  let list = conformances.isEmpty ? "" : ": " + conformances.joined(separator: ", ")
  return SwiftSymbol(path, .type(conformances: conformances), keyword + list, origin)
}

// MARK: Interfaces and apps

extension InterfaceAPI {
  fileprivate var symbols: [SwiftSymbol] {
    let (request, invoking, invoker) = (root + "Request", root + "Invoking", root + "Invoker")
    return [
      type(invoking, "protocol", ["Sendable"], origin), type(invoker, "struct", [invoking], origin),
      SwiftSymbol(invoker, .fixed, "static let interface: InterfaceDescriptor", origin),
      SwiftSymbol(invoker, .fixed, "init(session: Session)", origin),
      type(request, "struct", ["Hashable", "Sendable"], origin),
    ] + requirements(of: invoking, request) + allPages(of: invoking, request)
      + self.request.properties.map { $0.symbol(in: request, isRead: false) }
      + self.request.initializers.map { $0.function.symbol(in: request, origin) }
      + facades.flatMap { facade in
        (facade.isShared
          ? []
          : [
            type(facade.type, "struct", [invoking], origin),
            SwiftSymbol(facade.type, .fixed, "init(_ invoker: any \(invoking))", origin),
          ]) + facade.calls.map { $0.function.symbol(in: facade.type, origin) }
      } + aliases.map { $0.symbol(origin) }
  }

  private func requirements(of invoking: String, _ request: String) -> [SwiftSymbol] {
    func requirement(_ name: String, _ result: SwiftType, _ text: String, _ places: [Location]) -> SwiftSymbol {
      SwiftSymbol(invoking, .requirement(name, result), text, Origin(origin.owner, at: places))
    }
    let calls = modes.map { mode in
      requirement(
        mode.function, mode.result, "func \(mode.function)(_ request: \(request))" + mode.result.asResult, mode.places)
    }
    let answer = SwiftType.generic("Answer", modes.map(\.result))
    let signature = "func invoke(_ request: \(request), mode: ResponseMode)"
    return calls + (modes.count == 2 ? [requirement("invoke", answer, signature, modes.flatMap(\.places))] : [])
  }
}

extension InterfaceAPI {
  /// The function of the protocol that test doubles get.
  private func allPages(of invoking: String, _ request: String) -> [SwiftSymbol] {
    pages.map { pages in
      let function = SwiftFunction(
        doc: pages.doc, name: PagesAPI.sender, parameters: [], result: pages.result, resultPlaces: pages.places,
        isLazy: true)
      let text = "func \(PagesAPI.sender)(_ request: \(request))" + pages.result.asResult
      return [SwiftSymbol(invoking, .function(function), text, nil, Origin(origin.owner, at: pages.places))]
    } ?? []
  }
}

extension AppAPI {
  fileprivate var symbols: [SwiftSymbol] {
    [type(root, "enum", [], origin)]
      + facades.flatMap { facade in
        let owner = root + "." + facade.reach.suffix
        let initializer = SwiftFunction(doc: SwiftDoc([]), name: "init", parameters: facade.properties)
        return [
          type(owner, "struct", ["Sendable"], origin),
          SwiftSymbol(owner, .function(initializer), facade.initializer, origin),
        ] + facade.calls.map { $0.function.symbol(in: owner, origin) }
      }
  }
}

extension EntryPointsAPI {
  fileprivate var symbols: [SwiftSymbol] {
    clients.flatMap { symbols($0.members, in: $0.type) }
      + folders.flatMap { [type($0.type, "struct", ["Sendable"], $0.origin)] + symbols($0.members, in: $0.type) }
  }

  private func symbols(_ members: [Member], in owner: String) -> [SwiftSymbol] {
    members.map { member in
      SwiftSymbol(
        owner, .property(member.name.name, .named(member.type), .init(isRead: true, isSettable: false)),
        "var \(member.name.declared): \(member.type)", member.doc.availability, member.origin)
    }
  }
}

// MARK: Types

extension TypeAPI {
  fileprivate var symbols: [SwiftSymbol] {
    let all = (conformances + coding.conformances + kind.conformances).sorted()
    return members + [type(path, keyword, all, origin)] + [alias?.symbol(origin)].compactMap(\.self)
  }

  private var keyword: String {
    switch kind {
    case .union, .alternatives: "enum"
    case .openEnum, .object: "struct"
    }
  }

  private var members: [SwiftSymbol] {
    switch kind {
    case .openEnum(let type):
      type.members.map { member in
        SwiftSymbol(
          path, .value(member.name.name), "static let " + member.name.declared, member.doc.availability, member.origin)
      } + ["let rawValue: String", "init(rawValue: String)"].map { SwiftSymbol(path, .fixed, $0, origin) }
    case .object(let object):
      object.properties.map { $0.symbol(in: path, isRead: object.access.isRead) } + [
        object.initializer(in: path, origin)
      ]
        + (object.keepsOthers ? [others(object.access)] : [])
        + (coding.parts.contains(.jsonSchema)
          ? [SwiftSymbol(path, .fixed, "static let jsonSchema: JSONObject", origin)] : [])
    case .union(let union):
      union.cases.map(symbol) + [SwiftSymbol(path, .fixed, "case unknown(UnknownEvent)", origin)]
        + union.shared.map(shared)
    case .alternatives(let type):
      type.cases.map(symbol) + [SwiftSymbol(path, .fixed, "case unknown(JSONValue)", origin)]
        + [
          type.text == nil ? nil : "var plainText: String?",
          type.text != nil && type.isLiteral ? "init(stringLiteral value: String)" : nil,
        ].compactMap(\.self).map { SwiftSymbol(path, .fixed, $0, origin) }
    }
  }

  private func symbol(_ item: UnionAPI.Case) -> SwiftSymbol {
    SwiftSymbol(
      path, .enumCase(item.name.name, item.payload), "case \(item.name.declared)(\(item.payload.text))", item.origin)
  }

  private func others(_ access: SwiftSymbol.Access) -> SwiftSymbol {
    let name = "additionalProperties"
    return SwiftSymbol(
      path, .property(name, .named("JSONObject"), access), "\(access.isSettable ? "var" : "let") \(name): JSONObject",
      origin)
  }

  private func shared(_ property: UnionAPI.SharedProperty) -> SwiftSymbol {
    SwiftSymbol(
      path, .property(property.name.name, .optional(property.type), .init(isRead: true, isSettable: false)),
      "var \(property.name.declared): \(property.type.text)?", property.origin)
  }
}

extension ObjectAPI {
  /// Only tests create values of types that only responses contain.
  fileprivate func initializer(in owner: String, _ origin: Origin) -> SwiftSymbol {
    access.isSettable
      ? initializer.symbol(in: owner, origin) : SwiftSymbol(owner, .fixed, initializer.text, origin)
  }
}

extension TypeAPI.Kind {
  fileprivate var conformances: [String] {
    guard case .union(let union) = self else { return [] }
    return [union.textChanges.isEmpty ? nil : "TextStreamEvent", union.pieces.map { _ in "BlobStreamEvent" }]
      .compactMap(\.self)
  }
}

extension CodingAPI {
  fileprivate var conformances: [String] {
    parts.compactMap(\.conformance) + [object?.text == nil ? nil : "TextStreamEvent", codable].compactMap(\.self)
  }
}

extension CodingAPI.Part {
  /// The conformance that the part adds to the type.
  fileprivate var conformance: String? {
    switch self {
    case .objectDecoder, .unionDecoder, .alternativesDecoder: "JSONDecodable"
    case .objectEncoder, .unionEncoder, .alternativesEncoder: "JSONEncodable"
    case .streamDecoder, .streamElement: "StreamEvent"
    case .jsonSchema: nil
    }
  }
}
