import InvokerSpec

extension InterfacePage {
  var events: Section? {
    guard let streaming = interface.streaming, let union,
      let declaration = writer.specs.declaration(of: streaming.yields.type)
    else { return nil }
    let intro = writer.words(
      .eventsText,
      [
        "result": writer.result(writer.types.names.path(of: declaration.name), of: interface),
        "discriminator": [.code(union.discriminator)],
      ])
    let isInLine = streaming.eventLine != nil && interface.serviceAPI != nil
    let framing = (isInLine ? [.paragraph(writer.words(.eventLineText))] : []) + terminator
    return writer.section(
      "events", .events,
      [
        .paragraph(intro)
      ] + framing + pieces + [
        .note(writer.words(.eventsUnknown)),
        .events(union.cases.map { entry($0, in: streaming, of: declaration.name) }),
      ])
  }

  /// The events that carry data in pieces.
  private var pieces: [Block] {
    guard let pieces = interface.streaming?.pieces else { return [] }
    return [
      .paragraph(
        writer.words(
          .piecesText,
          ["event": [.code(pieces.event.name)], "id": [.code(FieldPath.text(of: pieces.id.path))]]))
    ]
  }

  /// The fields of the events of a stream whose events are all alike.
  var elements: Section? {
    guard let declaration = interface.streaming.flatMap({ writer.specs.declaration(of: $0.yields.type) }),
      let object = declaration.object
    else { return nil }
    let intro = writer.words(
      .elementsText, ["result": writer.result(writer.types.names.path(of: declaration.name), of: interface)])
    return writer.section(
      "events", .events,
      [.paragraph(intro)] + terminator
        + writer.fieldBlocks(of: object, named: declaration.name, anchor: "event"))
  }

  /// What ends a stream over HTTP.
  private var terminator: [Block] {
    guard let end = interface.streaming?.terminator, interface.serviceAPI != nil else { return [] }
    return [.paragraph(writer.words(.terminatorText, ["terminator": [.code(end.name)]]))]
  }

  private func entry(_ item: UnionType.Case, in streaming: Streaming, of union: TypeName) -> EventEntry {
    let type = writer.specs.types[item.type.name]
    let handling: EventEntry.Handling =
      streaming.keepAlive.contains { $0.name == item.value }
      ? .keepAlive : streaming.failure.contains { $0.name == item.value } ? .failure : .delivered
    return EventEntry(
      anchor: anchor("event", item.value), name: item.value,
      swiftName: handling == .delivered ? "." + writer.types.names.member(item.value, of: union).name : nil,
      description: writer.prose(item.description ?? type?.documentation.description), handling: handling,
      ending: ending(item.value, handling, streaming), apps: apps(having: item.value, handling, streaming),
      bases: type?.object.map { writer.sharedBases(of: $0).map(writer.link) } ?? [],
      fields: type?.object.map { writer.fields(of: $0, named: item.type.name, anchor: anchor("event", item.value)) }
        ?? [])
  }

  /// Whether an event can be the last one, and for which apps.
  private func ending(_ event: String, _ handling: EventEntry.Handling, _ streaming: Streaming) -> Prose? {
    if handling == .failure { return writer.words(.endingFailure) }
    let endings = streaming.orders.filter { order in
      order.steps.last { $0.occurrence == .one || $0.occurrence == .some }?.events.contains { $0.name == event } == true
    }
    let apps = interface.apps.filter { app in endings.contains { $0.apps.contains { $0.name == app.name } } }
    guard !apps.isEmpty else { return nil }
    if apps.count == interface.apps.count { return writer.words(.ending) }
    return writer.words(.endingOf, ["apps": [.text(titles(apps.map(\.name)))]])
  }

  /// The titles of the apps whose streams contain an event; empty if all do.
  private func apps(having event: String, _ handling: EventEntry.Handling, _ streaming: Streaming) -> [String] {
    let isEverywhere = (streaming.anywhere + streaming.trailing).contains { $0.name == event }
    guard handling == .delivered, !isEverywhere, !streaming.orders.isEmpty else { return [] }
    let apps = interface.apps.filter { app in
      streaming.orders.contains { order in
        order.apps.contains { $0.name == app.name } && order.steps.contains { $0.events.contains { $0.name == event } }
      }
    }
    return apps.count == interface.apps.count ? [] : apps.map { title(ofApp: $0.name) }
  }

  private func titles(_ apps: [String]) -> String {
    apps.map { title(ofApp: $0) }.joined(separator: writer.phrases[.comma])
  }

  // MARK: Orders

  var orders: Section? {
    guard let streaming = interface.streaming, !streaming.orders.isEmpty else { return nil }
    let diagrams = streaming.orders.map { Block.order(diagram($0, in: streaming)) }
    return writer.section("event-order", .eventOrder, [.paragraph(writer.words(.eventOrderText))] + diagrams)
  }

  private func diagram(_ order: EventOrder, in streaming: Streaming) -> OrderDiagram {
    let apps = order.apps.map { title(ofApp: $0.name) }
    return OrderDiagram(
      anchor: anchor(
        "order", order.apps.map(\.name).joined(separator: "-"), order.title.lowercased().replacing(" ", with: "-")),
      title: writer.title(
        .orderTitle, ["apps": titles(order.apps.map(\.name)), "title": writer.translated(order.title)]),
      apps: apps, description: order.description.map { writer.prose($0) },
      steps: order.steps.enumerated().map { index, step in
        OrderDiagram.Step(
          occurrence: OrderDiagram.Occurrence(rawValue: step.occurrence.rawValue) ?? .one,
          phrase: writer.phrases[phrase(of: step)], events: step.events.map { link($0.name) },
          isLast: index == order.steps.count - 1,
          isFailure: step.events.allSatisfy { event in streaming.failure.contains { $0.name == event.name } })
      },
      anywhere: streaming.anywhere.map { link($0.name) }, trailing: streaming.trailing.map { link($0.name) })
  }

  private func link(_ event: String) -> OrderDiagram.EventLink {
    OrderDiagram.EventLink(name: event, anchor: anchor("event", event))
  }

  private func phrase(of step: EventOrder.Step) -> Phrase {
    switch step.occurrence {
    case .one: step.events.count > 1 ? .stepOneOf : .stepOne
    case .maybe: .stepMaybe
    case .some: .stepSome
    case .any: .stepAny
    }
  }
}
