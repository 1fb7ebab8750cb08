import Foundation
import InvokerHTTP
import Testing

@Suite struct RetryAfterTests {
  /// Sun, 06 Nov 1994 08:49:37 GMT
  private static let time = 784_111_777

  @Test(arguments: [
    ("0", 0), ("120", 120), (" 5 ", 5), ("007", 7), ("9999999999", 9_999_999_999),
    ("Sun, 06 Nov 1994 08:49:37 GMT", 0), ("Sun, 06 Nov 1994 08:49:38 GMT", 1), ("Sun, 06 Nov 1994 08:49:36 GMT", 0),
    ("Sunday, 06-Nov-94 08:50:37 GMT", 60), ("Sun Nov  6 09:49:37 1994", 3600), ("Sun Nov 06 09:49:37 1994", 3600),
    ("Mon Nov 14 08:49:37 1994", 8 * 86_400), ("Sat, 31 Dec 1994 23:59:60 GMT", 4_806_623),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Fri, 01 Jan 0000 00:00:00 GMT", 0),
    ("Tue, 29 Feb 2000 00:00:00 GMT", 951_782_400 - 784_111_777),
    // Two digits: at most 50 years ahead.
    ("Sunday, 06-Nov-44 08:49:37 GMT", 50 * 365 * 86_400 + 13 * 86_400), ("Monday, 06-Nov-45 08:49:37 GMT", 0),
  ])
  func whatIsAskedForIsRead(_ value: String, _ seconds: Int) {
    #expect(retryAfter(value, now: Self.time) == .seconds(seconds))
  }

  @Test(arguments: [
    "", " ", "-1", "+1", "1.5", "1s", "soon", "99999999999", "٣", "1 2", "Sun, 06 Nov 1994 08:49:37",
    "Sun, 06 Nov 1994 08:49:37 CET", "sun, 06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 31 Nov 1994 08:49:37 GMT",
    "Sun, 29 Feb 1900 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:00 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
    "Sun, 06 Nov 1994 08:49 GMT", "Sunday, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT",
    "Sun, 06-Nov-94 08:49:37 GMT", "Sunday, 06-Nov 08:49:37 GMT", "Sun Nov 6 08:49:37 94", "Sun Nov 32 08:49:37 1994",
    "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT GMT", "Sun,06 Nov 1994 08:49:37 GMT",
  ])
  func nonsenseIsNone(_ value: String) {
    #expect(retryAfter(value, now: Self.time) == nil)
  }

  /// Against Foundation's calendar, over eight centuries.
  @Test func everyDayIsCountedAsTheCalendarDoes() {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    for time in stride(from: 0, to: 26_000_000_000, by: 86_400 * 17 + 3671) {
      let text = formatter.string(from: Date(timeIntervalSince1970: TimeInterval(time)))
      #expect(retryAfter(text, now: 0) == .seconds(time), "\(text)")
    }
  }
}
