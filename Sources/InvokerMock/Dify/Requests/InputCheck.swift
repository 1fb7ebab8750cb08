import InvokerSpec

/// The input form of an app: the names, types, and limits of its variables.
struct InputForm: Sendable {
  var properties: [Property]
  var specs: SpecSet

  /// The form of a bound app; `nil` if its inputs are not declared.
  init?(of app: BoundApp, in specs: SpecSet) {
    guard let object = specs.types[app.inputs]?.object else { return nil }
    properties = object.properties
    self.specs = specs
  }

  /// Rejects inputs that the app doesn't accept, with the server's message.
  func check(_ inputs: Literal) throws(APIError) {
    for property in properties {
      let value = inputs[property.name] ?? .null
      if value == .null {
        if property.isRequired { throw .invalidParam("\(property.name) is required in input form") }
      } else if let problem = problem(with: value, property) {
        throw .invalidParam(problem)
      }
    }
  }

  private func problem(with value: Literal, _ property: Property) -> String? {
    let (name, most) = (property.name, property.type.constraints.maxLength)
    if let options = options(of: property) {
      guard let text = value.string else { return "(type 'select') \(name) in input form must be a string" }
      guard !options.contains(text) else { return nil }
      let list = Literal.array(options.map(Literal.string)).pythonText
      return "\(name) in input form must be one of the following: \(list)"
    }
    switch specs.resolved(property.type.type) {
    case .string:
      guard let text = value.string else {
        return "(type '\(most == nil ? "paragraph" : "text-input")') \(name) in input form must be a string"
      }
      guard let most, text.unicodeScalars.count > most else { return nil }
      return "\(name) in input form must be less than \(most) characters"
    case .number, .integer:
      switch value {
      case .integer, .number: return nil
      case .string(let text) where text.isEmpty || Double(text) != nil: return nil
      default: return "\(name) in input form must be a valid number"
      }
    case .named:
      return value.object == nil ? "\(name) in input form must be a file" : nil
    case .array(let element):
      guard case .named = specs.resolved(element.type) else { return nil }
      guard case .array(let files) = value, files.allSatisfy({ $0.object != nil }) else {
        return "\(name) in input form must be a list of files"
      }
      guard let most = property.type.constraints.maxItems, files.count > most else { return nil }
      return "\(name) in input form must be less than \(most) files"
    default: return nil
    }
  }

  private func options(of property: Property) -> [String]? {
    guard case .enumeration(let type)? = specs.declaration(of: property.type.type)?.kind else { return nil }
    return type.values.map(\.value)
  }
}
