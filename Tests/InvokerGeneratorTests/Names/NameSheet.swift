import InvokerSpec

@testable import InvokerGenerator

/// A place where a spec, or the settings beside it, name something.
enum NamePlace: String, CaseIterable {
  case requiredProperty, optionalProperty, defaultedProperty, deprecatedProperty, formerProperty, renamedProperty
  case enumValue, deprecatedEnumValue, formerEnumValue, renamedEnumValue
  case unionCase, alternative, event, renamedEvent, textOfElement
  case requiredParam, optionalParam, defaultedParam, deprecatedParam, formerParam, renamedParam
  case type, formerType, renamedType, nestedInObject, nestedInUnion, nestedInEnum, inPlace, inPlaceParam
  case formerNestedType
  case interface, formerInterface, entryPoint, pagedCall, elementsOfPages, markOfPages
  case appTitle, input, output, inputOption, paramOfApp, paramOfCallOfApp

  /// Whether a name may be refused here, if the diagnostic says what to do. Members and apps get a name that works.
  var mayRefuse: Bool {
    switch self {
    case .renamedProperty, .renamedEnumValue, .renamedEvent, .renamedParam: true
    case .type, .renamedType, .nestedInObject, .nestedInUnion, .nestedInEnum, .interface, .entryPoint, .pagedCall:
      true
    default: false
    }
  }
}

/// Spec files that together make one module, each line of which knows which name it tries, and where.
struct NameSheet {
  /// The texts of the files, in the order in which they are read.
  private(set) var files: [(path: String, text: String)] = []
  private(set) var renames: [String: Rename] = [:]
  private var uses: [String: [Int: Use]] = [:]
  /// The lines of the last file.
  private var lineCount = 0
  /// What is left out, as it has been refused.
  let refused: Set<Use>
  private(set) var used: Set<Use> = []

  init(refused: Set<Use> = []) { self.refused = refused }

  struct Use: Hashable {
    var place: NamePlace
    var name: String
  }

  /// Begins a file.
  mutating func file(_ path: String, _ text: String) {
    files.append((path, ""))
    lineCount = 0
    add(text)
  }

  /// Adds lines to the last file that try no name.
  mutating func add(_ text: String) {
    files[files.count - 1].text += text + "\n"
    lineCount += text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// Adds a line that tries a name in a place.
  ///
  /// - Parameter line: the line for the name in the quotes of YAML.
  mutating func add(_ name: String, _ place: NamePlace, _ line: (String) -> String) {
    let use = Use(place: place, name: name)
    guard !refused.contains(use) else { return }
    used.insert(use)
    uses[files[files.count - 1].path, default: [:]][lineCount + 1] = use
    add(line("'" + name + "'"))
  }

  /// Adds a line for what gets a name under `renames`, or keeps its own where that is refused.
  mutating func add(_ line: String, renaming key: String, to name: String, _ place: NamePlace) {
    guard !refused.contains(Use(place: place, name: name)) else { return add(line) }
    add(name, place) { _ in line }
    renames[key] = Rename(name)
  }

  /// The name that stands where a diagnostic points.
  func use(at location: Location?) -> Use? {
    location.flatMap { uses[$0.path]?[$0.range.start.line] }
  }
}
