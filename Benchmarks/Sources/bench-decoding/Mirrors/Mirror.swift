/// The event types of DifyApps as one would write them for `JSONDecoder`: the same fields under the same names.
///
/// A field with a default is optional here, because a synthesised decoder knows no defaults; enums are strings.
enum Mirror {
  /// What the runtime makes of an `error` event.
  struct Failure: Decodable {
    let status: Int?
    let code: String
    let message: String
  }

  /// A `ping` has no fields that are read.
  struct Ping: Decodable {}
}
