public import InvokerRuntime

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension UnixTime {
  /// The same point in time as a Foundation `Date`.
  public var date: Date { Date(timeIntervalSince1970: Double(secondsSince1970)) }

  /// Creates the point in time of the second that contains `date`.
  ///
  /// - Precondition: it is within a few hundred billion years.
  public init(_ date: Date) { self.init(secondsSince1970: Int(date.timeIntervalSince1970.rounded(.down))) }
}
