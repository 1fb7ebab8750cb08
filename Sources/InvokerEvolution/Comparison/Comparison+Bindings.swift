import InvokerSpec

extension Comparison {
  mutating func compareBindings(_ old: Interface, _ new: Interface) {
    switch (old.plugin, new.plugin) {
    case (let before?, let now?): compare(before, now, old, new)
    case (nil, _?): reportTransport(.transportAdded, "plugin", "the plugin daemon carries the interface", old, new)
    case (_?, nil):
      reportTransport(.transportRemoved, "plugin", "the plugin daemon carries the interface no longer", old, new)
    case (nil, nil): break
    }
    switch (old.serviceAPI, new.serviceAPI) {
    case (let before?, let now?): compare(before, now, old, new)
    case (nil, _?): reportTransport(.transportAdded, "service_api", "the Service API carries the interface", old, new)
    case (_?, nil):
      reportTransport(
        .transportRemoved, "service_api", "the Service API carries the interface no longer", old, new)
    case (nil, nil): break
    }
  }

  private mutating func reportTransport(
    _ rule: ChangeRule, _ name: String, _ message: Phrase, _ old: Interface, _ new: Interface
  ) {
    report(
      rule, new.owner, name, message, old.serviceAPI?.request.location ?? old.location,
      new.serviceAPI?.request.location ?? new.location, side: rule == .transportAdded ? .newOnly : .oldOnly,
      places: [old.location, new.location])
  }

  // MARK: The plugin daemon

  private mutating func compare(_ old: PluginTransport, _ new: PluginTransport, _ before: Interface, _ now: Interface) {
    if old.type != new.type {
      report(
        .pluginTypeChanged, now.owner, "plugin", "the plugin daemon calls it \(new.type), and called it \(old.type)",
        before.location, now.location)
    }
    let pairs = Pairing(old.unsupported, new.unsupported, name: \.name)
    // Of a param that comes or goes, its own change says all.
    for param in pairs.added where before.takes(param.name) {
      report(
        .paramUnsupported, now.owner, param.name, "the plugin daemon takes param \(param.name) no longer",
        action: "in a plugin, \(prose: lowercasedStart(param.text))", before.place(of: param.name), param.location)
    }
    for param in pairs.removed where now.takes(param.name) {
      report(
        .paramSupported, now.owner, param.name, "the plugin daemon takes param \(param.name)", param.location,
        now.place(of: param.name))
    }
    for (old, param) in pairs.kept where old.text != param.text {
      report(
        .paramHintChanged, now.owner, param.name, "the hint for param \(param.name) is reworded", old.location,
        param.location)
    }
  }

  // MARK: The Service API

  private mutating func compare(
    _ old: ServiceAPITransport, _ new: ServiceAPITransport, _ before: Interface, _ now: Interface
  ) {
    if old.version != new.version {
      let (former, present) = ("/" + (old.version ?? ""), "/" + (new.version ?? ""))
      report(
        .routeChanged, now.owner, "version", "routes begin with \(present), and began with \(former)",
        old.request.location, new.request.location)
    }
    compare(old.request, new.request, "request", before, now)
    compare(old.stop, new.stop, "stop", before, now)
    compare(old.resume?.request, new.resume?.request, "resume", before, now)
    let routes = Pairing(old.requestWith, new.requestWith, name: \.param.name)
    for (old, new) in routes.kept { compare(old.route, new.route, "request_with \(new.param.name)", before, now) }
    for item in routes.removed { compare(item.route, nil, "request_with \(item.param.name)", before, now) }
    for item in routes.added { compare(nil, item.route, "request_with \(item.param.name)", before, now) }
    if let before = old.resume, let after = new.resume, before.repeats.map(\.text) != after.repeats.map(\.text) {
      report(
        .resumeRepeatsChanged, now.owner, "resume", "a reopened stream tells other events once more",
        before.request.location, after.request.location)
    }
    compareLists(old.omit, new.omit, before, now, added: .paramOmitted, removed: .paramNotOmitted) { param, isAdded in
      isAdded ? "the Service API is not sent param \(param)" : "the Service API is sent param \(param)"
    }
    compareLists(
      old.required, new.required, before, now, added: .paramRequiredByTransport, removed: .paramNotRequiredByTransport
    ) { param, isAdded in
      isAdded ? "the Service API needs param \(param)" : "the Service API does not need param \(param)"
    }
  }

  private mutating func compare(
    _ old: Route?, _ new: Route?, _ name: String, _ before: Interface, _ now: Interface
  ) {
    switch (old, new) {
    case (let old?, let new?) where old.text != new.text:
      report(
        .routeChanged, now.owner, name, "the route \(name) is \(new.text), and was \(old.text)", old.location,
        new.location)
    case (nil, let new?):
      report(
        .routeAdded, now.owner, name, "there is a route \(name): \(new.text)", before.location, new.location,
        side: .newOnly)
    case (let old?, nil):
      report(
        .routeRemoved, now.owner, name, "the route \(name) is gone: \(old.text)", old.location, now.location,
        side: .oldOnly)
    default: break
    }
  }

  private mutating func compareLists(
    _ old: [Named], _ new: [Named], _ before: Interface, _ now: Interface, added: ChangeRule, removed: ChangeRule,
    message: (_ param: String, _ isAdded: Bool) -> Phrase
  ) {
    let pairs = Pairing(old, new, name: \.name)
    for param in pairs.added where before.takes(param.name) {
      report(
        added, now.owner, param.name, message(param.name, true), before.place(of: param.name), param.location)
    }
    for param in pairs.removed where now.takes(param.name) {
      report(
        removed, now.owner, param.name, message(param.name, false), param.location, now.place(of: param.name))
    }
  }
}

extension Interface {
  fileprivate func takes(_ param: String) -> Bool { params.contains { $0.name == param } }

  fileprivate func place(of param: String) -> Location {
    params.first { $0.name == param }?.location ?? location
  }
}

extension EventField {
  /// `message.answer`
  var text: String { ([event] + path).joined(separator: ".") }
}
