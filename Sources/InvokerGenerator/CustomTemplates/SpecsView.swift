import InvokerSpec

/// The view of custom templates: all specs, independent of any language. `Templates/model.yaml` describes each key.
///
/// Every key is present at every level, with an empty value if necessary, so that no lookup falls through to an outer
/// view.
struct SpecsView {
  let specs: SpecSet
  let reachability: Reachability
  /// The unique names of types in code.
  private let identifiers: [TypeName: String]

  init(_ specs: SpecSet) {
    self.specs = specs
    reachability = Reachability(specs)
    let types = specs.files.flatMap(\.typeNames)
    let names = types.map { type in
      Identifier(verbatim: type.components.map { Identifier(type: $0).name }.joined())
    }
    identifiers = Dictionary(zip(types, uniqueNames(names, avoiding: []).map(\.name))) { first, _ in first }
  }

  var view: View {
    let paths = specs.files.map(\.path)
    return [
      "tool": toolVersion,
      "source": commentText(paths.count > 5 ? "\(paths.count) specs" : paths.joined(separator: ", ")),
      "digest": sha256(Array(specs.files.map(\.digest).joined().utf8)),
      "interfaces": specs.interfaces.map(interface),
      "types": specs.files.flatMap(\.typeNames).compactMap { specs.types[$0] }.map(type),
    ]
  }

  // MARK: Interfaces

  private func interface(_ interface: Interface) -> View {
    let text = Documentation(
      description: ([interface.summary] + [interface.description].compactMap(\.self)).joined(separator: "\n\n"),
      deprecated: interface.deprecated, since: interface.since)
    let modeParam = interface.params.first { $0.type == nil }.map { param in
      named(param.name, Identifier(value: param.name).name).adding(described(param.documentation))
    }
    return named(interface.name, Identifier(type: interface.name).name).adding(described(text)).adding([
      "title": json(.string(interface.title)),
      "entryPoint": interface.entryPoint.map { named($0, Identifier(value: $0).name) },
      "isCall": interface.isCall,
      "params": interface.params.compactMap(param),
      "mode": modeParam ?? false,
      "streaming": interface.streaming.map { streaming in
        mode(.streaming, of: interface, streaming.description, streaming.yields)
      } ?? false,
      "blocking": interface.blocking.map { blocking in
        mode(.blocking, of: interface, blocking.description, blocking.returns)
      } ?? false,
      "errors": interface.errors.map(error),
    ])
  }

  private func param(_ param: Param) -> View? {
    guard let type = param.type else { return nil }
    return value(param.name, type, param.documentation, isRequired: param.isRequired, isNullable: type.isNullable)
  }

  private func mode(_ mode: ModeName, of interface: Interface, _ description: String?, _ type: TypeUse?) -> View {
    let isOnly = interface.streaming == nil || interface.blocking == nil
    return described(Documentation(description: description ?? interface.summary)).adding([
      "isDefault": isOnly || interface.defaultMode == mode, "type": type.map(expression) ?? false,
    ])
  }

  private func error(_ error: ErrorCode) -> View {
    named(error.code, Identifier(value: error.code).name)
      .adding(described(Documentation(description: error.description)))
      .adding(["status": error.status, "action": commentLines(error.action), "canRetry": error.retry == .later])
  }

  // MARK: Types

  private func type(_ declaration: TypeDeclaration) -> View {
    var view = named(declaration.name.description, identifiers[declaration.name] ?? "")
      .adding(described(declaration.documentation))
      .adding([
        "isObject": false, "isUnion": false, "isEnum": false, "isAlternatives": false, "isAlias": false,
        "hasOthers": false,
        "isHidden": reachability.hidden.contains(declaration.name), "discriminator": false, "aliased": false,
        "properties": [] as [View], "cases": [] as [View], "hiddenCases": [] as [View], "values": [] as [View],
        "alternatives": [] as [View],
      ])
    switch declaration.kind {
    case .object(let object):
      view["isObject"] = true
      view["hasOthers"] = object.keepsOthers
      view["properties"] = object.properties.map(property)
    case .union(let union):
      let stream = reachability.streams[declaration.name]
      view["isUnion"] = true
      view["discriminator"] = named(union.discriminator, Identifier(value: union.discriminator).name)
      view["cases"] = union.cases.filter { stream?.shows($0.value) != false }.map(unionCase)
      view["hiddenCases"] = union.cases.filter { stream?.shows($0.value) == false }.map(unionCase)
    case .enumeration(let type):
      view["isEnum"] = true
      view["values"] = type.values.map { value in
        named(value.value, Identifier(value: value.value).name)
          .adding(described(Documentation(description: value.description, deprecated: value.deprecated)))
      }
    case .alternatives(let type):
      view["isAlternatives"] = true
      view["alternatives"] = type.alternatives.map { item in
        named(item.name, Identifier(value: item.name).name)
          .adding(described(Documentation(description: item.description)))
          .adding(["type": expression(item.type)])
      }
    case .alias(let use):
      view["isAlias"] = true
      view["aliased"] = expression(use)
    }
    return view
  }

  /// An optional field can also be null.
  private func property(_ property: Property) -> View {
    value(
      property.name, property.type, property.documentation, isRequired: property.isRequired,
      isNullable: property.type.isNullable || !property.isRequired)
  }

  private func value(
    _ name: String, _ type: TypeUse, _ documentation: Documentation, isRequired: Bool, isNullable: Bool
  ) -> View {
    var use = type
    use.isNullable = isNullable
    return named(name, Identifier(value: name).name).adding(described(documentation)).adding([
      "type": expression(use), "isRequired": isRequired, "hasDefault": type.defaultValue != nil,
      "default": type.defaultValue.map(json) ?? "",
    ])
  }

  private func unionCase(_ item: UnionType.Case) -> View {
    let description = item.description ?? specs.types[item.type.name]?.documentation.description
    return named(item.value, Identifier(value: item.value).name)
      .adding(described(Documentation(description: description)))
      .adding(["type": expression(TypeUse(type: .named(item.type), location: item.location))])
  }

  private func expression(_ use: TypeUse) -> View {
    var view: View = [
      "isString": false, "isInteger": false, "isNumber": false, "isBoolean": false, "isAny": false, "isArray": false,
      "isMap": false, "isNamed": false, "isLiteral": false, "items": false,
      "values": false, "name": "", "identifier": "", "literal": "", "format": "",
      "isNullable": use.isNullable && use.type != .any,
    ]
    if let constant = use.constant {
      view["isLiteral"] = true
      view["literal"] = json(constant)
      return view
    }
    switch use.type {
    case .string(let format):
      view["isString"] = true
      view["format"] = format?.rawValue ?? ""
    case .integer(let format):
      view["isInteger"] = true
      view["format"] = format?.rawValue ?? ""
    case .number: view["isNumber"] = true
    case .boolean: view["isBoolean"] = true
    case .any: view["isAny"] = true
    case .array(let element):
      view["isArray"] = true
      view["items"] = expression(element)
    case .dictionary(let element):
      view["isMap"] = true
      view["values"] = expression(element)
    case .named(let reference):
      view["isNamed"] = true
      view["name"] = reference.name.description
      view["identifier"] = identifiers[reference.name] ?? ""
    }
    return view
  }

  // MARK: Names and texts

  private func named(_ name: String, _ identifier: String) -> View {
    let isPlain = name.utf8.allSatisfy { isLetterOrDigit($0) } && name.utf8.first.map { !isDigit($0) } == true
    return ["name": name, "literal": json(.string(name)), "isPlain": isPlain, "identifier": identifier]
  }

  private func described(_ text: Documentation) -> View {
    let lines = text.description.map { commentLines($0) } ?? []
    let deprecated = text.deprecated.map { commentLine($0) }
    let since = text.since.map { commentLine($0) } ?? ""
    return [
      "lines": lines, "isDeprecated": deprecated != nil, "deprecated": deprecated ?? "", "since": since,
      "hasComment": !lines.isEmpty || deprecated != nil || !since.isEmpty,
    ]
  }

  /// `value` as JSON without characters that end a line or a string in any language.
  private func json(_ value: Literal) -> String {
    escaped(jsonText(value)) { scalar in
      isUnsafe(scalar) ? String(scalar).utf16.map { "\\u" + hexadecimal($0, digits: 4) }.joined() : nil
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
}
