extension Template {
  /// Fills the template in. A value that is not there is nothing, and so is a template that is not there.
  func rendered(with view: View, partials: [String: Template]) -> String {
    var renderer = Renderer(partials: partials)
    renderer.render(nodes, in: [.view(view)])
    return renderer.output
  }
}

private struct Renderer {
  let partials: [String: Template]
  var output = ""
  private var isFirst = true
  /// How many templates are inside of one another. One that holds itself ends somewhere.
  private var depth = 0

  init(partials: [String: Template]) { self.partials = partials }

  /// - Parameter scopes: where names are looked up, the innermost last.
  mutating func render(_ nodes: [Template.Node], in scopes: [ViewValue]) {
    for node in nodes {
      switch node {
      case .text(let text): output += text
      case .value(let path): if case .text(let text)? = value(at: path, in: scopes) { output += text }
      case .section(let path, let inner, let isInverted):
        render(section: inner, for: value(at: path, in: scopes), isInverted: isInverted, in: scopes)
      case .first(let inner, let isInverted): if isFirst != isInverted { render(inner, in: scopes) }
      case .partial(let name, let margin): render(partial: name, margin: margin, in: scopes)
      }
    }
  }

  private mutating func render(
    section nodes: [Template.Node], for value: ViewValue?, isInverted: Bool, in scopes: [ViewValue]
  ) {
    switch value {
    case nil, .boolean(false): if isInverted { render(nodes, in: scopes) }
    case .list(let elements):
      if isInverted {
        if elements.isEmpty { render(nodes, in: scopes) }
        return
      }
      let outer = isFirst
      for (index, element) in elements.enumerated() {
        isFirst = index == 0
        render(nodes, in: scopes + [element])
      }
      isFirst = outer
    case .boolean(true): if !isInverted { render(nodes, in: scopes) }
    case .text(let text) where text.isEmpty: if isInverted { render(nodes, in: scopes) }
    case .text?, .view?: if !isInverted, let value { render(nodes, in: scopes + [value]) }
    }
  }

  private mutating func render(partial name: String, margin: String, in scopes: [ViewValue]) {
    guard let template = partials[name], depth < 32 else { return }
    depth += 1
    defer { depth -= 1 }
    guard !margin.isEmpty else { return render(template.nodes, in: scopes) }
    var inner = Renderer(partials: partials)
    inner.isFirst = isFirst
    inner.depth = depth
    inner.render(template.nodes, in: scopes)
    for line in inner.output.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
      output += margin + line + "\n"
    }
  }

  private func value(at path: Template.Path, in scopes: [ViewValue]) -> ViewValue? {
    guard let name = path.first else { return scopes.last }
    for scope in scopes.reversed() {
      guard case .view(let view) = scope, let found = view.values[name] else { continue }
      return path.dropFirst().reduce(found) { value, name in
        if case .view(let view)? = value { view.values[name] } else { nil }
      }
    }
    return nil
  }
}
