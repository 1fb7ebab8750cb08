/// A library may have nothing but specs; this one has a line of its own.
extension Tide {
  public var isLow: Bool { self == .low }
}
