import InvokerSpec

// The views of a declaration for templates. `Templates/model.yaml` describes each key.

extension SwiftDoc {
  /// - Parameter parameters: the parameters that are listed with their documentation.
  func view(_ parameters: [SwiftParameter] = []) -> View {
    let items = parameters.compactMap { parameter in
      parameter.documentation.map { "  - \(parameter.name.name): \($0)" }
    }
    let list = items.isEmpty ? [] : ["- Parameters:"] + items
    let last = (list + [failure.map { "- Throws: " + $0 }].compactMap(\.self)).joined(separator: "\n")
    let lines = commentLines(paragraphs + (last.isEmpty ? [] : [last])).map {
      Text(renderText: $0.isEmpty ? "" : " " + $0)
    }
    return ["doc": lines, "availability": availability?.text ?? ""]
  }
}

extension Availability {
  /// The arguments of `@available`.
  var text: String {
    switch self {
    case .renamed(let name): "*, deprecated, renamed: " + stringLiteral(name)
    case .deprecated(let reason) where reason.allSatisfy(\.isWhitespace): "*, deprecated"
    case .deprecated(let reason):
      "*, deprecated, message: " + stringLiteral(reason.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }
}

extension SwiftProperty {
  func view(_ access: String) -> View {
    let box = isBoxed ? "@GeneratedCode.Boxed " : ""
    let setter = isBoxed && !isSettable ? "private(set) " : ""
    var view = doc.view().adding([
      "head": box + access + setter + text, "name": name.declared, "type": type.text,
    ])
    view["computed"] = computed
    return view
  }

  /// Where the value is; `nil` if the property stores it.
  private var computed: View? {
    let storage: String
    switch self.storage {
    case .itself: return nil
    case .hidden: storage = storedText
    case .other: storage = ""
    }
    return ["isSettable": isSettable, "source": stored.declared, "storage": storage]
  }
}

extension InterfaceAPI.Assignment {
  /// `answer = answer`
  var text: Text { Text(renderText: member.name + " = " + value) }
}

extension SwiftAlias {
  /// The view of the template of a former name.
  func view(_ access: String) -> View {
    SwiftDoc([], .renamed(to: type)).view().adding(["access": access, "name": name, "type": type])
  }
}
