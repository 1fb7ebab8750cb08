/// One call of an interface, as passed to a transport.
public struct Invocation: Sendable {
  /// The identifier of this call in errors and logs: 16 random hexadecimal digits.
  public let id: String
  /// The interface that is called.
  public var interface: InterfaceDescriptor { descriptor.value }
  /// The requested response mode.
  public let mode: ResponseMode
  /// The arguments of the call; middleware can change them.
  public var arguments: Arguments
  /// An invocation is copied at every step; its descriptor, which is large, is not.
  private let descriptor: Boxed

  private final class Boxed: Sendable {
    let value: InterfaceDescriptor
    init(_ value: InterfaceDescriptor) { self.value = value }
  }

  /// Creates a call with a new ``id``.
  public init(_ interface: InterfaceDescriptor, mode: ResponseMode, arguments: Arguments) {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    id = String(repeating: "0", count: 16 - digits.count) + digits
    descriptor = Boxed(interface)
    self.mode = mode
    self.arguments = arguments
  }

  /// Returns an error of this invocation.
  public func error(_ reason: InvocationError.Reason) -> InvocationError {
    var error = InvocationError(reason, interface: interface.name, invocation: id)
    guard case .server(let told) = reason else { return error }
    let failure = interface.failures.resolved(told)
    error.reason = .server(failure)
    error.isTransient = interface.failures.transient.contains(failure.code)
    error.isPermanent = interface.failures.permanent.contains(failure.code)
    return error
  }

  /// Returns an error of this invocation for a failure in a response. A failure without a code is about the call
  /// itself, whatever its status.
  package func error(toldInAnswer failure: ServerFailure) -> InvocationError {
    var error = error(.server(failure))
    if failure.code.isEmpty { error.isPermanent = true }
    return error
  }
}
