import InvokerSpec

/// The relation of the values of a new type to the values of an old one.
enum Relation {
  case same, widened, narrowed, changed

  func and(_ other: Relation) -> Relation {
    if self == .same || self == other { return other }
    return other == .same ? self : .changed
  }

  var sentRule: ChangeRule? {
    switch self {
    case .same: nil
    case .widened: .paramTypeWidened
    case .narrowed: .paramTypeNarrowed
    case .changed: .paramTypeChanged
    }
  }

  var receivedRule: ChangeRule? {
    switch self {
    case .same: nil
    case .widened: .fieldTypeWidened
    case .narrowed: .fieldTypeNarrowed
    case .changed: .fieldTypeChanged
    }
  }
}

extension Comparison {
  /// Compares types without the content of declared types, which is compared at their declarations.
  func relation(_ old: TypeUse, _ new: TypeUse) -> Relation { relation(old.type, new.type) }

  private func relation(_ old: SchemaType, _ new: SchemaType) -> Relation {
    switch (old, new) {
    // In Swift, times and bytes have their own types.
    case (.string(let old), .string(let new)):
      (old?.isBinary == true ? old : nil) == (new?.isBinary == true ? new : nil) ? .same : .changed
    case (.integer(let old), .integer(let new)): old == new ? .same : .changed
    case (.number, .number), (.boolean, .boolean), (.any, .any): .same
    case (.integer, .number): .widened
    case (.number, .integer): .narrowed
    case (_, .any): .widened
    case (.any, _): .narrowed
    case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)): elements(old, new)
    case (.named(let old), .named(let new)): named(old.name, new.name)
    case (.named(let old), _): declared(self.old.types[old.name], as: new, in: self.old)
    case (_, .named(let new)): declared(self.new.types[new.name], as: old, in: self.new).reversed
    default: .changed
    }
  }

  /// Elements can be null independent of their type.
  private func elements(_ old: TypeUse, _ new: TypeUse) -> Relation {
    let nulls: Relation = old.isNullable == new.isNullable ? .same : new.isNullable ? .widened : .narrowed
    return relation(old, new).and(nulls)
  }

  private func named(_ old: TypeName, _ new: TypeName) -> Relation {
    if isSame(old, new) { return .same }
    guard let before = self.old.types[old], let now = self.new.types[new] else { return old == new ? .same : .changed }
    if before.isInPlace && now.isInPlace { return before.kindName == now.kindName ? .same : .changed }
    if case .alias(let use) = before.kind {
      return relation(use.type, .named(TypeReference(name: new, location: now.location)))
    }
    if case .alias(let use) = now.kind {
      return relation(.named(TypeReference(name: old, location: before.location)), use.type)
    }
    return .changed
  }

  /// The relation between `type`, which isn't a named type, and a declaration.
  private func declared(_ declaration: TypeDeclaration?, as type: SchemaType, in specs: SpecSet) -> Relation {
    switch (declaration?.kind, type) {
    case (.alias(let use)?, _): relation(use.type, type, in: specs)
    case (.enumeration?, .string): .widened
    case (.object?, .dictionary(let element)), (.union?, .dictionary(let element)):
      element.type == .any ? .widened : .changed
    default: .changed
    }
  }

  /// The relation between the type that an alias stands for and `type`, in this direction.
  private func relation(_ alias: SchemaType, _ type: SchemaType, in specs: SpecSet) -> Relation {
    if case .named(let reference) = alias { return declared(specs.types[reference.name], as: type, in: specs) }
    return relation(alias, type)
  }
}

extension Relation {
  fileprivate var reversed: Relation {
    switch self {
    case .widened: .narrowed
    case .narrowed: .widened
    case .same, .changed: self
    }
  }
}

extension TypeDeclaration {
  /// The kind of the type.
  var kindName: Change.Word {
    switch kind {
    case .object: .object
    case .union: .union
    case .enumeration: .enumeration
    case .alternatives: .union
    case .alias: .alias
    }
  }
}
