public import InvokerRuntime

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension UnixTime {
  /// The same point in time for Foundation.
  public var date: Date { Date(timeIntervalSince1970: Double(secondsSince1970)) }

  /// The second in which `date` lies.
  ///
  /// - Precondition: it is no more than some hundred billion years away.
  public init(_ date: Date) { self.init(secondsSince1970: Int(date.timeIntervalSince1970.rounded(.down))) }
}
