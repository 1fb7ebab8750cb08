/// How the replies of a list follow one another, each of which is a page.
public struct Pages: Hashable, Sendable {
  /// The field that holds the elements of a page.
  public var elements: FieldPath
  /// The field that says whether another page follows; `nil` if an empty page is the end.
  public var more: FieldPath?
  /// The param that selects a page.
  public var next: Named
  /// The value of that param for the next page; `nil` if it is the number of the page.
  public var mark: PageMark?
  /// The source location.
  public var location: Location
}

/// A field of the first or the last element of a page, whose value requests the next page.
public struct PageMark: Hashable, Sendable {
  /// The element that has the field.
  public var end: End
  /// The field of the element.
  public var field: FieldPath

  /// An end of a page.
  public enum End: String, Hashable, Sendable, CaseIterable {
    /// The first element, so that each page precedes the one before.
    case first
    /// The last element.
    case last
  }

  /// The field as a spec writes it: `last.id`.
  package var text: String { FieldPath.text(of: [end.rawValue] + field.path) }
}

extension Pages {
  /// Whether each page precedes the one before, so that a list is read from its end.
  public var goBackward: Bool { mark?.end == .first }
}
