import InvokerRuntime

/// The export in the `{"data": "…"}` wrapper of the console's API; `nil` if the bytes aren't such a wrapper.
public func unwrappedExport(_ bytes: [UInt8]) -> [UInt8]? {
  // Most exports are YAML rather than JSON.
  guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
    let value = try? JSONReader.read(bytes, { (json) throws(JSONError) in try JSONValue(from: &json) }),
    case .object(let fields) = value, case .string(let text)? = fields["data"]
  else { return nil }
  return Array(text.utf8)
}
