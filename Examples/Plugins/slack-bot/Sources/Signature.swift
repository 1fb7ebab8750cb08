import Crypto
import Foundation
import InvokerPluginHost

/// Whether Slack has sent a request, and not long ago: https://api.slack.com/authentication/verifying-requests-from-slack
func isSigned(_ request: EndpointRequest, with secret: String, at now: Date) -> Bool {
  guard let time = request[header: "X-Slack-Request-Timestamp"], let seconds = Double(time),
    let signature = request[header: "X-Slack-Signature"], signature.hasPrefix("v0="),
    let code = bytes(ofHex: signature.dropFirst(3))
  else { return false }
  // An old request may be one that somebody has overheard.
  guard abs(now.timeIntervalSince1970 - seconds) <= 300 else { return false }
  let signed = Array("v0:\(time):".utf8) + request.body
  // Takes the same time wherever the codes differ.
  return HMAC<SHA256>.isValidAuthenticationCode(
    code, authenticating: signed, using: SymmetricKey(data: Array(secret.utf8)))
}

/// - Returns: `nil` if the text is not made of pairs of hex digits.
private func bytes(ofHex text: Substring) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) else { return nil }
    bytes.append(byte)
  }
  return bytes
}
