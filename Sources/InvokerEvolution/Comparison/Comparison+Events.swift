import InvokerSpec

extension Comparison {
  // MARK: Unions

  mutating func compare(_ old: UnionType, _ new: UnionType, _ before: TypeDeclaration, _ now: TypeDeclaration) {
    let owner = Change.Owner.type(now.name)
    let streams = self.new.streams(of: now.name)
    let isStream = !streams.isEmpty
    func subject(_ name: String) -> Change.Subject { .init(owner, isStream ? .event : .unionCase, name) }
    if old.discriminator != new.discriminator {
      report(
        .discriminatorChanged, .init(owner), from: .code(old.discriminator), to: .code(new.discriminator),
        before.location, now.location)
    }
    let pairs = Pairing(old.cases, new.cases, name: \.value, was: \.was)
    let formerStreams = self.old.streams(of: before.name)
    for item in pairs.removed {
      let isHidden = isStream && formerStreams.allSatisfy { $0.handling(of: item.value) != .shown }
      report(
        isHidden ? .eventHiddenRemoved : isStream ? .eventRemoved : .caseRemoved, subject(item.value), item.location,
        now.location, side: .oldOnly, types: [.named(item.type)])
    }
    for item in pairs.added {
      let isHidden = isStream && streams.allSatisfy { $0.handling(of: item.value) != .shown }
      report(
        isHidden ? .eventHiddenAdded : isStream ? .eventAdded : .caseAdded, subject(item.value), before.location,
        item.location, side: .newOnly, types: [.named(item.type)])
    }
    for (old, new) in pairs.kept {
      let subject = subject(new.value)
      if old.value != new.value {
        report(
          isStream ? .eventRenamed : .caseRenamed, subject, from: .code(old.value), to: .code(new.value), old.location,
          new.location)
      }
      if !isSame(old.type.name, new.type.name) {
        report(
          isStream ? .eventTypeChanged : .caseTypeChanged, subject, from: .type(.named(old.type)),
          to: .type(.named(new.type)), old.location, new.location, types: [.named(old.type), .named(new.type)])
      }
      if (old.description ?? "") != (new.description ?? "") {
        report(.descriptionChanged, subject, old.location, new.location)
      }
    }
  }

  // MARK: Modes

  mutating func compareModes(_ old: Interface, _ new: Interface) {
    compareMode(
      .streaming, old.streaming?.yields, new.streaming?.yields,
      (old.streaming?.description, new.streaming?.description),
      old, new)
    compareMode(
      .blocking, old.blocking.map(\.returns), new.blocking.map(\.returns),
      (old.blocking?.description, new.blocking?.description),
      old, new)
    compareOutcomes(old, new)
    comparePages(old, new)
    if let before = old.streaming, let now = new.streaming { compareFraming(before, now, old, new) }
    guard let before = old.streaming, let now = new.streaming, relation(before.yields, now.yields) == .same,
      let oldEvents = self.old.events(of: old), let newEvents = self.new.events(of: new)
    else { return }
    let pairs = Pairing(oldEvents.cases, newEvents.cases, name: \.value, was: \.was)
    let common = StreamView(
      events: Dictionary(pairs.kept.map { ($0.old.value, $0.new.value) }) { first, _ in first },
      apps: Set(old.apps.map(\.name)).intersection(new.apps.map(\.name)))
    compareHandling(before, now, pairs, new.owner)
    compareOrders(before, now, common, old, new)
    compareText(before, now, common, old, new)
    comparePieces(before, now, common, old, new)
  }

  private mutating func compareMode(
    _ mode: ModeName, _ old: TypeUse??, _ new: TypeUse??, _ descriptions: (String?, String?), _ before: Interface,
    _ now: Interface
  ) {
    let subject = Change.Subject(now.owner, .mode, mode.rawValue)
    switch (old, new) {
    case (nil, nil): break
    case (nil, let type?):
      report(
        .modeAdded, subject, before.location, type?.location ?? now.location, side: .newOnly,
        types: [type?.type].compactMap(\.self))
    case (let type?, nil):
      report(
        .modeRemoved, subject, type?.location ?? before.location, now.location, side: .oldOnly,
        types: [type?.type].compactMap(\.self))
    case (let old?, let new?):
      compareResult(mode, old, new, descriptions, before, now)
    }
  }

  /// Compares the results of a mode; `nil` for a response without content.
  private mutating func compareResult(
    _ mode: ModeName, _ old: TypeUse?, _ new: TypeUse?, _ descriptions: (String?, String?), _ before: Interface,
    _ now: Interface
  ) {
    let places = (old?.location ?? before.location, new?.location ?? now.location)
    if let old, let new {
      let relation = relation(old, new)
      let rule: ChangeRule? =
        switch relation {
        case .same: nil
        case .widened: .resultTypeWidened
        case .narrowed: .resultTypeNarrowed
        case .changed: .resultTypeChanged
        }
      if let rule {
        report(
          rule, .init(now.owner, .result, mode.rawValue), from: .type(old.type), to: .type(new.type), old.location,
          new.location, types: [old.type, new.type])
      }
      compareTypesInPlace(old, new)
    } else if (old == nil) != (new == nil) {
      report(
        .resultTypeChanged, .init(now.owner, .result, mode.rawValue), from: .result(old), to: .result(new), places.0,
        places.1, types: [old?.type, new?.type].compactMap(\.self))
    }
    if (descriptions.0 ?? "") != (descriptions.1 ?? "") {
      report(.descriptionChanged, .init(now.owner, .mode, mode.rawValue), places.0, places.1)
    }
  }

  // MARK: Streams

  private mutating func compareFraming(_ old: Streaming, _ new: Streaming, _ before: Interface, _ now: Interface) {
    let subject = Change.Subject(now.owner, .mode, ModeName.streaming.rawValue)
    if old.terminator?.name != new.terminator?.name {
      report(
        .terminatorChanged, subject, from: .name(old.terminator?.name), to: .name(new.terminator?.name),
        old.terminator?.location ?? before.location, new.terminator?.location ?? now.location)
    }
    if (old.eventLine == nil) != (new.eventLine == nil) {
      func place(_ streaming: Streaming) -> [Change.Detail] {
        streaming.eventLine == nil ? .code("data:") : .code("event:")
      }
      report(
        .eventLineChanged, subject, from: place(old), to: place(new), old.eventLine ?? before.location,
        new.eventLine ?? now.location)
    }
  }

  private mutating func compareHandling(
    _ old: Streaming, _ new: Streaming, _ pairs: Pairing<UnionType.Case>, _ owner: Change.Owner
  ) {
    for (one, other) in pairs.kept {
      let (before, now) = (old.handling(of: one.value), new.handling(of: other.value))
      guard before != now else { continue }
      let rule: ChangeRule =
        now == .shown ? .eventShown : before == .shown ? .eventHidden : .eventHandlingChanged
      report(
        rule, .init(owner, .event, other.value), from: [.word(before.word)], to: [.word(now.word)], one.location,
        other.location, types: [.named(one.type), .named(other.type)])
    }
  }

  private mutating func compareOrders(
    _ old: Streaming, _ new: Streaming, _ view: StreamView, _ before: Interface, _ now: Interface
  ) {
    let subject = Change.Subject(now.owner, .order)
    let oldPlace = old.orders.first?.location ?? before.location
    let newPlace = new.orders.first?.location ?? now.location
    let (one, other) = (view.orders(of: old, isOld: true), view.orders(of: new, isOld: false))
    if one.isEmpty != other.isEmpty {
      report(
        one.isEmpty ? .eventOrderAdded : .eventOrderRemoved, subject, oldPlace, newPlace)
      return
    }
    let (ends, newEnds) = (view.ends(of: old, isOld: true), view.ends(of: new, isOld: false))
    for event in newEnds.subtracting(ends).sorted() {
      report(.eventTerminalAdded, .init(now.owner, .event, event), oldPlace, newPlace)
    }
    for event in ends.subtracting(newEnds).sorted() {
      report(.eventTerminalRemoved, .init(now.owner, .event, event), oldPlace, newPlace)
    }
    let isSaidOnce = ends != newEnds
    if one != other, !isSaidOnce {
      report(.eventOrderChanged, subject, oldPlace, newPlace)
    }
    if old.orders.map(\.prose) != new.orders.map(\.prose) {
      report(.descriptionChanged, subject, oldPlace, newPlace)
    }
  }

  private mutating func compareText(
    _ old: Streaming, _ new: Streaming, _ view: StreamView, _ before: Interface, _ now: Interface
  ) {
    let subject = Change.Subject(now.owner, .text)
    let place = (old: old.text?.location ?? before.location, new: new.text?.location ?? now.location)
    // The unions of the events determine whether there is a text.
    let unions = [self.old.declaration(of: old.yields.type), self.new.declaration(of: new.yields.type)]
      .compactMap { $0?.location }
    switch (old.text, new.text) {
    case (nil, _?):
      report(
        .textAdded, subject, place.old, place.new, side: .newOnly, places: unions)
    case (_?, nil):
      report(
        .textRemoved, subject, place.old, place.new, side: .oldOnly, places: unions)
    case (let one?, let other?) where view.fields(of: one, isOld: true) != view.fields(of: other, isOld: false):
      report(.textChanged, subject, place.old, place.new)
    default: break
    }
  }

  private mutating func comparePieces(
    _ old: Streaming, _ new: Streaming, _ view: StreamView, _ before: Interface, _ now: Interface
  ) {
    let subject = Change.Subject(now.owner, .mode, ModeName.streaming.rawValue)
    let place = (
      old: old.pieces?.event.location ?? before.location, new: new.pieces?.event.location ?? now.location
    )
    let unions = [self.old.declaration(of: old.yields.type), self.new.declaration(of: new.yields.type)]
      .compactMap { $0?.location }
    switch (old.pieces, new.pieces) {
    case (nil, _?): report(.piecesAdded, subject, place.old, place.new, side: .newOnly, places: unions)
    case (_?, nil): report(.piecesRemoved, subject, place.old, place.new, side: .oldOnly, places: unions)
    case (let one?, let other?) where view.fields(of: one, isOld: true) != view.fields(of: other, isOld: false):
      report(.piecesChanged, subject, place.old, place.new)
    default: break
    }
  }
}

extension SpecSet {
  /// The streams that yield a union.
  fileprivate func streams(of union: TypeName) -> [Streaming] {
    interfaces.compactMap(\.streaming).filter { declaration(of: $0.yields.type)?.name == union }
  }
}

extension TextRules {
  fileprivate var location: Location? { (append + replace + complete.map(\.field)).first?.location }
}

extension EventOrder {
  fileprivate var prose: [String?] { [title, description] }
}
