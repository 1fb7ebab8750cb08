import InvokerSpec

extension Comparison {
  mutating func compareErrors(_ old: Interface, _ new: Interface) {
    let list = Change.Subject(new.owner, .errors)
    if old.errors.isEmpty || new.errors.isEmpty {
      if !new.errors.isEmpty {
        report(
          .errorsDescribed, list, to: .codes(new.errors.map(\.code)), old.location, new.placeOfErrors, side: .newOnly)
      } else if !old.errors.isEmpty {
        report(
          .errorsUndescribed, list, from: .codes(old.errors.map(\.code)), old.placeOfErrors, new.location,
          side: .oldOnly)
      }
      return
    }
    let pairs = Pairing(old.errors, new.errors, name: \.code)
    for error in pairs.removed {
      report(.errorRemoved, .init(new.owner, .error, error.code), error.location, new.location, side: .oldOnly)
    }
    for error in pairs.added {
      report(
        .errorAdded, .init(new.owner, .error, error.code), to: [.prose(error.action)], old.location, error.location,
        side: .newOnly)
    }
    for (old, error) in pairs.kept { compare(old, error, .init(new.owner, .error, error.code)) }
  }

  private mutating func compare(_ old: ErrorCode, _ new: ErrorCode, _ subject: Change.Subject) {
    func compare(_ rule: ChangeRule, _ before: [Change.Detail], _ after: [Change.Detail]) {
      if before != after { report(rule, subject, from: before, to: after, old.location, new.location) }
    }
    compare(.errorStatusChanged, .code(String(old.status)), .code(String(new.status)))
    compare(.errorRetryChanged, old.retryDetails, new.retryDetails)
    compare(.errorAliasChanged, old.aliases, new.aliases)
    if (old.description, old.action) != (new.description, new.action) {
      report(.descriptionChanged, subject, old.location, new.location)
    }
  }
}

extension ErrorCode {
  /// The codes of the other errors, with the messages that distinguish this failure from them.
  fileprivate var aliases: [Change.Detail] { .codes(also.map { $0.code + ": " + $0.message }) }

  fileprivate var retryDetails: [Change.Detail] { [.word(retry == .later ? .retryLater : .retryNever)] }
}

extension Interface {
  /// The location of the first error that is in the interface's file.
  fileprivate var placeOfErrors: Location {
    errors.map(\.location).first { $0.path == location.path } ?? location
  }
}
