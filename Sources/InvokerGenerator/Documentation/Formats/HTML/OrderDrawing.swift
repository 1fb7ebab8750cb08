/// The positions of the parts of an event order in its picture, in SVG units. The picture is 340 wide.
///
/// A rail runs down on the left. A step with one event is a chip on the rail. A step with a choice is a group of chips,
/// with an arrow back to its start if it can be repeated.
struct OrderDrawing {
  private(set) var chips: [Chip] = []
  private(set) var groups: [Group] = []
  private(set) var stops: [Stop] = []
  /// The position of the next step; at the end, the height of the picture.
  private(set) var bottom = 28

  struct Chip {
    var name: String
    var anchor: String
    var x: Int
    var y: Int
    /// The width of the text. The chip is wider.
    var textWidth: Int
    var kind: Kind
  }

  enum Kind: String {
    case event, last, failure
  }

  struct Group {
    var y: Int
    var height: Int
    var word: String
    /// Whether it can be omitted.
    var isLoose: Bool
    var isRepeated: Bool
  }

  struct Stop {
    var y: Int
    var radius: Double
    var isFull: Bool
  }

  init(_ diagram: OrderDiagram) {
    stops.append(Stop(y: 10, radius: 5, isFull: false))
    for step in diagram.steps { add(step) }
    stops.append(Stop(y: bottom + 4, radius: 6, isFull: false))
    stops.append(Stop(y: bottom + 4, radius: 2.5, isFull: true))
    bottom += 14
  }

  /// The position of the end of the rail.
  var railEnd: Int { bottom - 16 }

  private mutating func add(_ step: OrderDiagram.Step) {
    let kind: Kind = step.isFailure ? .failure : step.isLast ? .last : .event
    if step.occurrence == .one, let event = step.events.first, step.events.count == 1 {
      chips.append(chip(event, x: 40, y: bottom, kind))
      stops.append(Stop(y: bottom + 12, radius: 4, isFull: true))
      bottom += 38
      return
    }
    let top = bottom
    var x = 52
    var y = top + 30
    for event in step.events {
      var chip = chip(event, x: x, y: y, kind)
      if x > 52, x + chip.width > 330 {
        x = 52
        y += 30
        (chip.x, chip.y) = (x, y)
      }
      chips.append(chip)
      x += chip.width + 6
    }
    let height = y + 35 - top
    groups.append(
      Group(
        y: top, height: height, word: step.phrase, isLoose: step.occurrence == .maybe || step.occurrence == .any,
        isRepeated: step.occurrence == .some || step.occurrence == .any))
    bottom = top + height + 14
  }

  /// Letters of the code font are 0.6 times as wide as high. The width is set explicitly so that any other font matches
  /// it.
  private func chip(_ event: OrderDiagram.EventLink, x: Int, y: Int, _ kind: Kind) -> Chip {
    Chip(
      name: event.name, anchor: event.anchor, x: x, y: y, textWidth: min(event.name.count * 36 / 5, 260), kind: kind)
  }
}

extension OrderDrawing.Chip {
  var width: Int { textWidth + 18 }
}

// MARK: Views

extension OrderDrawing {
  /// The view of the template `diagram`.
  func view(_ markup: HTMLMarkup) -> View {
    [
      "height": bottom, "rail": "M24 15 V\(railEnd)", "groups": groups.map { $0.view(markup) },
      "chips": chips.map { $0.view(markup) },
      "stops": stops.map { ["y": $0.y, "radius": String($0.radius), "isFull": $0.isFull] as View },
    ]
  }
}

extension OrderDrawing.Chip {
  fileprivate func view(_ markup: HTMLMarkup) -> View {
    [
      "kind": kind.rawValue, "anchor": anchor, "name": markup.text(name), "x": x, "y": y, "width": width,
      "textX": x + 9, "textY": y + 16, "textWidth": textWidth,
    ]
  }
}

extension OrderDrawing.Group {
  fileprivate func view(_ markup: HTMLMarkup) -> View {
    let end = y + height
    return [
      "y": y, "height": height, "word": markup.text(word), "wordY": y + 20, "isLoose": isLoose,
      "isRepeated": isRepeated,
      "again": "M24 \(end - 14) C6 \(end - 14) 6 \(end - 24) 6 \(end - 34) "
        + "V\(y + 34) C6 \(y + 24) 6 \(y + 14) 18 \(y + 14)",
      "head": "M24 \(y + 14) l-8 -4.5 v9 z",
    ]
  }
}
