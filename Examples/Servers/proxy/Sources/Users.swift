import Foundation
import Hummingbird

/// Who calls. This is an example: a site with accounts looks up its own session here.
struct Users: Sendable {
  private static let cookie = "visitor"
  /// The users' names by their keys.
  private let names: [String: String]
  private let hasSecureCookie: Bool

  /// - Parameter clientKeys: such as `mia=sk-1,leo=sk-2`.
  init(clientKeys: String, hasSecureCookie: Bool) {
    let pairs = clientKeys.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    names = Dictionary(pairs.filter { $0.count == 2 }.map { ($0[1], $0[0]) }) { first, _ in first }
    self.hasSecureCookie = hasSecureCookie
  }

  /// The user whose key a request has.
  func owner(of request: Request) throws(Failure) -> String {
    guard let header = request.headers[.authorization], header.hasPrefix("Bearer "),
      let name = names[String(header.dropFirst(7))]
    else { throw .unauthorized }
    return name
  }

  /// The user whose key a request has, or the visitor whose cookie. New visitors get one.
  ///
  /// Nobody can guess the cookie of another visitor, and with it read a conversation. But whoever deletes it is somebody
  /// else: it keeps users apart, and does not keep anybody out.
  func caller(of request: Request) throws(Failure) -> (user: String, newCookie: Cookie?) {
    if request.headers[.authorization] != nil { return (try owner(of: request), nil) }
    if let id = request.cookies[Self.cookie].flatMap({ UUID(uuidString: $0.value) }) { return (visitor(id), nil) }
    let id = UUID()
    let year = 365 * 24 * 3600
    let cookie = Cookie(
      name: Self.cookie, value: id.uuidString, maxAge: year, path: "/", secure: hasSecureCookie, sameSite: .strict)
    return (visitor(id), cookie)
  }

  private func visitor(_ id: UUID) -> String { "visitor-\(id.uuidString)" }
}
