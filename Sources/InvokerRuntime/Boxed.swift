extension GeneratedCode {
  /// Stores a large value apart from the struct that has it.
  ///
  /// The code that copies and destroys a struct repeats that of the structs in it. A value that is often absent, such as
  /// the usage of a message, would otherwise take as much code and space in each of them as all other properties.
  @propertyWrapper
  public struct Boxed<Value: Sendable>: Sendable {
    private var box: Box

    private final class Box: Sendable {
      let value: Value
      init(_ value: Value) { self.value = value }
    }

    /// Creates a box with a value.
    public init(wrappedValue: Value) { box = Box(wrappedValue) }

    /// The value. Copies of a box do not change with it.
    public var wrappedValue: Value {
      get { box.value }
      set { box = Box(newValue) }
    }
  }
}

extension GeneratedCode.Boxed: Equatable where Value: Equatable {
  public static func == (one: Self, other: Self) -> Bool { one.wrappedValue == other.wrappedValue }
}

extension GeneratedCode.Boxed: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension GeneratedCode.Boxed: CustomReflectable {
  public var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}
