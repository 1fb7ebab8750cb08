import InvokerHTTP
import InvokerRuntime

/// What is sent for an invocation.
struct ServiceRequest {
  let invocation: Invocation
  let descriptor: ServiceAPIDescriptor
  let baseURL: String
  let key: String
  let timeouts: ServiceAPI.Timeouts

  /// - Throws: `.argument` for what can't be sent.
  init(_ invocation: Invocation, over api: ServiceAPI) throws(InvocationError) {
    func refuse(_ name: String, _ problem: String) -> InvocationError {
      invocation.error(.argument(name: name, problem: problem))
    }
    guard let descriptor = invocation.interface.serviceAPI else {
      throw refuse(invocation.interface.entryPoint, "the Service API does not carry this interface")
    }
    guard let baseURL = normalizedBaseURL(api.baseURL, path: descriptor.version ?? descriptor.api.basePath) else {
      throw refuse("baseURL", "it must look like 'https://api.dify.ai/v1'")
    }
    guard let key = api.keys.key(invocation), !key.isEmpty else {
      throw refuse("apiKey", "there is no API key for this app")
    }
    guard key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw refuse("apiKey", "it holds a character that no header can carry; is there a line break at its end?")
    }
    if let name = invocation.arguments.firstMissing(of: descriptor.required) {
      throw refuse(name, "the Service API needs it")
    }
    self.invocation = invocation
    self.descriptor = descriptor
    self.baseURL = baseURL
    self.key = key
    timeouts = api.options.timeouts
  }

  /// The call itself.
  func call() throws(InvocationError) -> HTTPRequest {
    var route = descriptor.request
    var omitted = descriptor.omit
    for (name, other) in descriptor.requestWith.sorted(by: { $0.key < $1.key })
    where !(invocation.arguments.fields.first { $0.name == name }?.isEmpty ?? true) {
      route = other
      omitted.insert(name)
    }
    // What stands elsewhere is not sent in the body too.
    omitted.formUnion(route.names + descriptor.headers.values.compactMap(\.name))
    let body = try body(of: route, omitting: omitted)
    route.query = route.query.flatMap(sent)
    var http = try request(route, body: body) { argument($0) }
    for (name, part) in descriptor.headers.sorted(by: { $0.key < $1.key }) {
      guard let value = part.name.map({ argument($0) }) ?? "\(part)" else { continue }
      guard isHeaderValue(value) else {
        throw invocation.error(.argument(name: part.name ?? name, problem: "no header can carry this text"))
      }
      http.headers.append(HTTPField(name, value))
    }
    return http
  }

  private func body(
    of route: ServiceAPIDescriptor.Route, omitting omitted: Set<String>
  ) throws(InvocationError) -> ServiceBody {
    if route.method == "GET" { return ServiceBody(json: []) }
    let fields = invocation.arguments.fields.filter { !omitted.contains($0.name) }
    do throws(UnreadableUpload) {
      switch descriptor.body {
      // Other methods say with an empty object that there is nothing to say.
      case .json where route.method == "DELETE" && fields.isEmpty: return ServiceBody(json: [])
      case .json: return ServiceBody(json: invocation.arguments.object(omitting: omitted))
      case .multipart: return try ServiceBody(form: fields)
      case .bytes: return try ServiceBody(bytesIn: fields)
      }
    } catch {
      throw invocation.error(.argument(name: error.name, problem: error.problem))
    }
  }

  /// Whether the call can be made again: a sequence of pieces is read once.
  var isRepeatable: Bool {
    invocation.arguments.fields.allSatisfy { if case .pieces? = $0.upload?.source { false } else { true } }
  }

  /// What is sent for an item of a query: nothing if its param is not given, and an item for each element of a list.
  private func sent(_ item: ServiceAPIDescriptor.Route.QueryItem) -> [ServiceAPIDescriptor.Route.QueryItem] {
    guard let name = item.value.name else { return [item] }
    guard case .each = item.value else { return argument(name) == nil ? [] : [item] }
    guard case .array(let elements)? = invocation.arguments[name] else { return [] }
    return elements.compactMap(text).map { .init(item.name, .text($0)) }
  }

  /// Stops the run on the server; `nil` if there is no route for that, or a value for it is unknown.
  func stop(_ values: [String: String]) -> HTTPRequest? {
    guard let route = descriptor.stop else { return nil }
    let others = Set(invocation.arguments.fields.map(\.name)).subtracting(descriptor.required)
    return try? request(route, body: ServiceBody(json: invocation.arguments.object(omitting: others))) {
      values[$0] ?? argument($0)
    }
  }

  /// Reopens the stream of a run; `nil` if there is no route for that, or a value for it is unknown.
  func resume(_ values: [String: String], lastEventID: String) -> HTTPRequest? {
    guard let route = descriptor.resume?.request else { return nil }
    var request = try? request(route, body: ServiceBody(json: [])) { values[$0] ?? argument($0) }
    if !lastEventID.isEmpty { request?.headers.append(HTTPField("Last-Event-ID", lastEventID)) }
    return request
  }

  /// The values that the routes for stopping and reopening require in addition to the arguments.
  var unknownNames: Set<String> {
    let routes = [descriptor.stop, descriptor.resume?.request].compactMap(\.self)
    return Set(routes.flatMap(\.names).filter { argument($0) == nil })
  }

  /// An argument as text; `nil` if it has no value. The elements of a list are joined.
  private func argument(_ name: String) -> String? {
    guard let value = invocation.arguments[name] else { return nil }
    guard case .array(let elements) = value else { return text(value).flatMap { $0.isEmpty ? nil : $0 } }
    return elements.isEmpty ? nil : elements.compactMap(text).joined(separator: ",")
  }

  private func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): "\(number)"
    case .bool(let value): "\(value)"
    default: nil
    }
  }

  private func request(
    _ route: ServiceAPIDescriptor.Route, body: ServiceBody, _ value: (String) -> String?
  ) throws(InvocationError) -> HTTPRequest {
    let takesBytes = invocation.interface.reply?.content == .bytes
    var headers = [
      HTTPField(descriptor.api.keyHeader, descriptor.api.keyPrefix + key), HTTPField("User-Agent", "invoker-swift"),
      HTTPField("Accept", takesBytes ? "*/*" : "application/json, text/event-stream"),
    ]
    if let type = body.contentType { headers.append(HTTPField("Content-Type", type)) }
    var http = HTTPRequest(
      method: route.method, url: try baseURL + target(of: route, value), headers: headers, body: body.bytes,
      connectTimeout: timeouts.connect)
    http.stream = body.stream
    return http
  }

  /// The part after the base URL.
  private func target(
    of route: ServiceAPIDescriptor.Route, _ value: (String) -> String?
  ) throws(InvocationError) -> String {
    func text(_ part: ServiceAPIDescriptor.Route.Part) throws(InvocationError) -> String {
      guard let name = part.name else { return "\(part)" }
      guard let value = value(name) else {
        throw invocation.error(.argument(name: name, problem: "the route '\(route)' needs it"))
      }
      return value
    }
    var target = ""
    for part in route.path {
      let segment = try text(part)
      // Whoever handles the URL may take dots for a way out of the path.
      if segment == "." || segment == ".." {
        throw invocation.error(.argument(name: part.name ?? "", problem: "'\(segment)' cannot stand in a path"))
      }
      switch part {
      // A colon in a route is there for the server to see.
      case .text:
        target += "/" + segment.split(separator: ":").map { percentEncoded(String($0)) }.joined(separator: ":")
      case .value, .each, .joined: target += "/" + percentEncoded(segment)
      case .verb(let verb, _): target += "/" + percentEncoded(segment) + ":" + percentEncoded(verb)
      }
    }
    for (index, item) in route.query.enumerated() {
      target += (index == 0 ? "?" : "&") + percentEncoded(item.name) + "=" + percentEncoded(try text(item.value))
    }
    return target
  }
}

/// Whether a text can be the value of a header: a line break would begin another one.
private func isHeaderValue(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F } }

/// A base URL that ends in a path, if there is one, without a slash after it; `nil` if it isn't an HTTP URL. A path that
/// is only a version, such as `v1`, gives way to another version.
func normalizedBaseURL(_ text: String, path: String?) -> String? {
  let schemes = ["http://", "https://"]
  guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }), text.utf8.count > scheme.utf8.count,
    !text.dropFirst(scheme.count).hasPrefix("/"), text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }),
    !text.contains(where: { "?#{}\"<>\\^`|".contains($0) })
  else { return nil }
  var url = Substring(text)
  while url.hasSuffix("/") { url.removeLast() }
  guard let path, !url.dropFirst(scheme.count).hasSuffix("/" + path) else { return String(url) }
  let last = url.dropFirst(scheme.count).split(separator: "/", omittingEmptySubsequences: false).dropFirst().last ?? ""
  return url + (isVersion(path[...]) && isVersion(last) ? "" : "/" + path)
}

private func isVersion(_ segment: Substring) -> Bool {
  segment.first == "v" && segment.count > 1 && segment.dropFirst().allSatisfy(\.isNumber)
}

/// A URL without the user name and password that it may contain.
func withoutUserInfo(_ url: String) -> String {
  guard let scheme = url.firstRange(of: "://"),
    let at = url[scheme.upperBound...].split(separator: "/").first?.lastIndex(of: "@")
  else { return url }
  return String(url[..<scheme.upperBound]) + url[url.index(after: at)...]
}

/// Text escaped for any part of a URL: only unreserved bytes are unchanged (RFC 3986, 2.3).
func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF")
  return text.utf8.reduce(into: "") { result, byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      result.unicodeScalars.append(UnicodeScalar(byte))
    default:
      result += "%"
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
  }
}
