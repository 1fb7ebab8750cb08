import InvokerEditor
import InvokerRuntime
import InvokerSpec
import YAMLTree

/// A request about a document.
enum SpecRequest: String {
  case completion = "textDocument/completion"
  case hover = "textDocument/hover"
  case definition = "textDocument/definition"
  case references = "textDocument/references"
  case prepareRename = "textDocument/prepareRename"
  case rename = "textDocument/rename"
  case codeAction = "textDocument/codeAction"
  case formatting = "textDocument/formatting"
  case documentSymbol = "textDocument/documentSymbol"
  case foldingRange = "textDocument/foldingRange"
}

extension OpenSpec {
  mutating func answer(_ request: SpecRequest, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    switch request {
    case .completion: try completions(params)
    case .hover: try hover(params)
    case .definition: try definition(params)
    case .references: try references(params)
    case .prepareRename: try renameableType(params)
    case .rename: try rename(params)
    case .codeAction: try quickFixes(params)
    case .formatting: formatting()
    case .documentSymbol: outline()
    case .foldingRange: foldableLines()
    }
  }
}

extension OpenSpec {
  private mutating func completions(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    let items = specs.completions(at: try offset(params), in: path)
    return .array(
      items.enumerated().map { index, item in
        let order = String(index)
        return JSONValue(fields: [
          "label": .string(item.label), "kind": JSONValue(item.kind.number), "detail": item.detail.map { .string($0) },
          "documentation": item.documentation.map(markdown), "textEdit": positions.json(item.change, in: path),
          // Editors compare it with what is there, and a reference may begin with a quote or not.
          "filterText": .string(isQuoted(item.change) ? item.change.text : item.label),
          "sortText": .string(String(repeating: "0", count: max(0, 5 - order.count)) + order),
        ])
      })
  }

  private func isQuoted(_ change: TextEdit) -> Bool {
    let text = specs.sources[path]?[change.range.start.offset..<change.range.end.offset]
    return text?.first == UInt8(ascii: "'")
  }

  private mutating func hover(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let hover = specs.hover(at: try offset(params), in: path) else { return .null }
    return ["contents": markdown(hover.markdown), "range": positions[path].json(hover.range)]
  }

  private mutating func definition(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let location = specs.definition(at: try offset(params), in: path) else { return .null }
    return positions.json(location, below: folder.root)
  }

  private mutating func references(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    let includesDeclaration = params["context"]?["includeDeclaration"]?.bool ?? true
    let locations = specs.references(
      at: try offset(params), in: path, includingDeclaration: includesDeclaration)
    return .array(locations.map { positions.json($0, below: folder.root) })
  }

  private mutating func renameableType(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let type = specs.renameableType(at: try offset(params), in: path) else { return .null }
    return ["range": positions[path].json(type.range), "placeholder": .string(type.name)]
  }

  private mutating func rename(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    guard let name = params["newName"]?.string else { throw ResponseError(.invalidParams, "the new name is missing") }
    try addTranslations()
    let offset = try offset(params)
    do throws(RenameProblem) {
      return workspaceEdit(try specs.renamingType(at: offset, in: path, to: name))
    } catch {
      throw ResponseError(.requestFailed, error.message)
    }
  }

  private mutating func quickFixes(_ params: JSONValue) throws(ResponseError) -> JSONValue {
    let range = try positions[path].offsets(params["range"])
    let kinds = params["context"]?["only"]?.array
    guard kinds?.contains("quickfix") ?? true else { return [] }
    var actions: [JSONValue] = []
    for diagnostic in folder.diagnostics {
      guard let location = diagnostic.location, location.path == path,
        location.range.start.offset <= range.upperBound, range.lowerBound <= location.range.end.offset,
        let fix = specs.quickFix(for: diagnostic)
      else { continue }
      actions.append([
        "title": .string(fix.title), "kind": "quickfix", "isPreferred": true,
        "diagnostics": [folder.json(diagnostic, &positions)], "edit": workspaceEdit([path: [fix.change]]),
      ])
    }
    return .array(actions)
  }

  private mutating func formatting() -> JSONValue {
    .array([specs.formattingChange(of: path)].compactMap(\.self).map { positions.json($0, in: path) })
  }

  private mutating func outline() -> JSONValue {
    let positions = positions[path]
    func json(_ item: OutlineItem) -> JSONValue {
      JSONValue(fields: [
        "name": .string(item.name), "detail": item.detail.map { .string($0) }, "kind": JSONValue(item.kind.number),
        "range": positions.json(item.range), "selectionRange": positions.json(item.nameRange),
        "children": item.children.isEmpty ? nil : .array(item.children.map(json)),
      ])
    }
    return .array(specs.outline(of: path).map(json))
  }

  private func foldableLines() -> JSONValue {
    .array(
      specs.foldableLines(of: path).map { fold in
        JSONValue(fields: [
          "startLine": JSONValue(fold.lines.lowerBound - 1), "endLine": JSONValue(fold.lines.upperBound - 1),
          "kind": fold.isComment ? "comment" : nil,
        ])
      })
  }
}

private func markdown(_ text: String) -> JSONValue { ["kind": "markdown", "value": .string(text)] }

// The numbers of the protocol.

extension Completion.Kind {
  fileprivate var number: Int {
    switch self {
    case .key: 10  // Property
    case .value: 12  // Value
    case .reference: 18  // Reference
    }
  }
}

extension OutlineItem.Kind {
  fileprivate var number: Int {
    switch self {
    case .section: 3  // Namespace
    case .interface: 11  // Interface
    case .app: 2  // Module
    case .type: 23  // Struct
    case .enumeration: 10  // Enum
    case .property: 8  // Field
    case .param: 13  // Variable
    case .mode: 6  // Method
    case .error: 14  // Constant
    case .example: 24  // Event
    case .name: 20  // Key
    }
  }
}
