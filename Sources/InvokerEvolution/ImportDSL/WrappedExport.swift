import InvokerRuntime

/// The export itself, out of the `{"data": "…"}` in which the console's API gives it; `nil` if the bytes are not that.
public func unwrappedExport(_ bytes: [UInt8]) -> [UInt8]? {
  // Most exports are YAML, and not JSON at all.
  guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
    let value = try? JSONReader.read(bytes, { (json) throws(JSONError) in try JSONValue(from: &json) }),
    case .object(let fields) = value, case .string(let text)? = fields["data"]
  else { return nil }
  return Array(text.utf8)
}
