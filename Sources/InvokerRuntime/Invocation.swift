/// One call of an interface, on its way to a transport.
public struct Invocation: Sendable {
  /// A name for this call in errors and logs: 16 hex digits, made at random.
  public let id: String
  /// The interface that is called.
  public var interface: InterfaceDescriptor { descriptor.value }
  /// How it is to answer.
  public let mode: ResponseMode
  /// What it is called with; middleware may change it.
  public var arguments: Arguments
  /// An invocation is copied at every step of its way; its descriptor, which is large, is not.
  private let descriptor: Boxed

  private final class Boxed: Sendable {
    let value: InterfaceDescriptor
    init(_ value: InterfaceDescriptor) { self.value = value }
  }

  /// A call with an ``id`` of its own.
  public init(_ interface: InterfaceDescriptor, mode: ResponseMode, arguments: Arguments) {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    id = String(repeating: "0", count: 16 - digits.count) + digits
    descriptor = Boxed(interface)
    self.mode = mode
    self.arguments = arguments
  }

  /// An error of this invocation.
  public func error(_ reason: InvocationError.Reason) -> InvocationError {
    var error = InvocationError(reason, interface: interface.name, invocation: id)
    guard case .server(let told) = reason else { return error }
    let failure = interface.failures.resolved(told)
    error.reason = .server(failure)
    error.isTransient = interface.failures.transient.contains(failure.code)
    error.isPermanent = interface.failures.permanent.contains(failure.code)
    return error
  }

  /// An error of this invocation for a failure that an answer tells. One without a code is told of what is wrong with the
  /// call, whatever its status.
  package func error(toldInAnswer failure: ServerFailure) -> InvocationError {
    var error = error(.server(failure))
    if failure.code.isEmpty { error.isPermanent = true }
    return error
  }
}
