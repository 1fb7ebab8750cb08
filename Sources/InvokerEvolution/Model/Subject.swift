import InvokerSpec

extension Change {
  /// The subject of a change: an interface, an app, a type, or one of their members.
  public struct Subject: Hashable, Sendable {
    public var owner: Owner
    /// The kind of the subject in sentences.
    public var noun: Noun
    /// The name in the owner on the wire, such as `query`; `nil` for the owner itself.
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

    /// The path of names: `chat.query`.
    public var path: String { owner.name + (name.map { "." + $0 } ?? "") }
  }

  /// An interface, an app with its own client, or a declared type.
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

  /// The kind of a subject, by its key in `Templates/changes/<locale>.yaml`.
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
    case pages
    case pause = "paused"
    case plugin
    case serviceAPI = "service_api"
    case route
    case routePrefix = "version"
    case resume, order, text, failed, error, errors, example
    /// A part of a type that exists only in Swift.
    case other
  }
}
