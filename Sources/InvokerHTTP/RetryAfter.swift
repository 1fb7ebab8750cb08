/// The wait that the header `Retry-After` requests: seconds, or a date in one of the three formats of RFC 9110.
///
/// - Parameters:
///   - value: the value of the header.
///   - now: seconds since the start of 1970, UTC.
/// - Returns: `nil` for what is neither; zero for a date in the past.
public func retryAfter(_ value: String, now: Int) -> Duration? {
  let words = Array(value.utf8).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map(Array.init)
  if words.count == 1, let seconds = number(words[0], digits: 1...10) { return .seconds(seconds) }
  guard let time = httpDate(words, now: now) else { return nil }
  return .seconds(max(0, time - now))
}

/// Seconds since 1970 of a date that was split into words.
private func httpDate(_ words: [[UInt8]], now: Int) -> Int? {
  func isDay(_ word: [UInt8], of names: [String], _ end: String) -> Bool {
    names.contains { Array(($0 + end).utf8) == word }
  }

  // Sun, 06 Nov 1994 08:49:37 GMT
  if words.count == 6, isDay(words[0], of: shortDays, ","), words[5].elementsEqual("GMT".utf8) {
    guard let day = number(words[1], digits: 2...2), let month = month(words[2]),
      let year = number(words[3], digits: 4...4)
    else { return nil }
    return seconds(year, month, day, words[4])
  }
  // Sunday, 06-Nov-94 08:49:37 GMT
  if words.count == 4, isDay(words[0], of: longDays, ","), words[3].elementsEqual("GMT".utf8) {
    let date = words[1].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    guard date.count == 3, let day = number(date[0], digits: 2...2), let month = month(date[1]),
      let year = number(date[2], digits: 2...2)
    else { return nil }
    return seconds(nearestYear(year, now: now), month, day, words[2])
  }
  // Sun Nov  6 08:49:37 1994
  if words.count == 5, isDay(words[0], of: shortDays, "") {
    guard let month = month(words[1]), let day = number(words[2], digits: 1...2),
      let year = number(words[4], digits: 4...4)
    else { return nil }
    return seconds(year, month, day, words[3])
  }
  return nil
}

/// The last year with these two digits that is at most 50 years ahead, as the RFC requires.
private func nearestYear(_ digits: Int, now: Int) -> Int {
  let last = 1970 + now / 31_556_952 + 50
  return last - (last - digits) % 100
}

/// - Parameter clock: `08:49:37`; a leap second counts as the one that follows.
private func seconds(_ year: Int, _ month: Int, _ day: Int, _ clock: [UInt8]) -> Int? {
  let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    .map { number(Array($0), digits: 2...2) }
  guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
    hour < 24, minute < 60, second <= 60, (1...daysOfMonth(month, year)).contains(day)
  else { return nil }
  return days(to: year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
}

/// Days since 1970-01-01. Years begin in March here, so that a leap day comes last.
private func days(to year: Int, _ month: Int, _ day: Int) -> Int {
  let year = month <= 2 ? year - 1 : year
  let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  // 719,468 days lie between 0000-03-01 and 1970-01-01. No year is negative here but that before the first.
  guard year >= 0 else { return dayOfYear - 366 - 719_468 }
  return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
}

private func daysOfMonth(_ month: Int, _ year: Int) -> Int {
  let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  return month == 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
}

private func month(_ name: [UInt8]) -> Int? {
  months.firstIndex { name.elementsEqual($0.utf8) }.map { $0 + 1 }
}

/// A number with exactly this number of digits.
private func number(_ text: [UInt8], digits: ClosedRange<Int>) -> Int? {
  guard digits.contains(text.count) else { return nil }
  var number = 0
  for digit in text {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}

private let shortDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
private let longDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
