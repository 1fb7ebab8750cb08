import InvokerSpec

extension Change {
  /// What has changed: an interface, an app or a type, or something in it.
  public struct Subject: Hashable, Sendable {
    public var owner: Owner
    /// What it is called in sentences.
    public var noun: Noun
    /// Its name in the owner, as it is on the wire: `query`. `nil`: the owner itself.
    public var name: String?

    init(_ owner: Owner) {
      self.owner = owner
      noun = owner.noun
    }

    init(_ owner: Owner, _ noun: Noun, _ name: String? = nil) {
      self.owner = owner
      self.noun = noun
      self.name = name ?? noun.rawValue
    }

    /// By names: `chat.query`.
    public var path: String { owner.name + (name.map { "." + $0 } ?? "") }
  }

  /// An interface, an app of its own client, or a declared type.
  public enum Owner: Hashable, Sendable {
    case interface(name: String, title: String)
    case boundApp(name: String, title: String)
    case type(TypeName)

    public var name: String {
      switch self {
      case .interface(let name, _), .boundApp(let name, _): name
      case .type(let name): name.description
      }
    }

    fileprivate var noun: Noun {
      switch self {
      case .interface: .interface
      case .boundApp: .boundApp
      case .type: .type
      }
    }
  }

  /// A kind of thing that changes, by its key in `Templates/changes/<locale>.yaml`.
  public enum Noun: String, Hashable, Sendable, CaseIterable {
    case interface
    case boundApp = "bound_app"
    case type
    case appKind = "app_kind"
    case param
    case modeParam = "mode_param"
    case input, output, outputs, field, event
    case unionCase = "union_case"
    case value, mode, result
    case pause = "paused"
    case plugin
    case serviceAPI = "service_api"
    case route
    case routePrefix = "version"
    case resume, order, text, failed, error, errors, example
    /// A part of a type that only Swift has.
    case other
  }
}
