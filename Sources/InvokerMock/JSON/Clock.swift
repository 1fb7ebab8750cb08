#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time of day.
func secondsSince1970() -> Int { time(nil) }

/// The same as ISO 8601 without a time zone: `2026-11-28T17:40:03`.
func isoTime() -> String {
  var (now, parts) = (time(nil), tm())
  gmtime_r(&now, &parts)
  func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
  let date = [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday].map(padded).joined(separator: "-")
  return date + "T" + [parts.tm_hour, parts.tm_min, parts.tm_sec].map(padded).joined(separator: ":")
}
