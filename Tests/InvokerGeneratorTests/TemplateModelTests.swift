import Foundation
import InvokerSpec
import Synchronization
import Testing

@testable import InvokerGenerator

/// `Templates/model.yaml` describes what templates really see.
@Suite struct TemplateModelTests {
  private let model = TemplateModel.builtIn

  /// Every view that is filled in, by any template and in any form, has the keys that are described, and no others.
  @Test func viewsHaveTheKeysThatAreDescribed() throws {
    let names = try computedNames()
    let sum = Mutex(ViewCensus(computedNames: names))
    var templates = TemplateSet.builtIn
    templates.observer = { name, view in
      // A view may fill templates in when it is asked for a value, so that nothing is locked meanwhile.
      var census = ViewCensus(computedNames: names)
      census.add(view, of: name)
      let found = census
      sum.withLock { $0.add(found) }
    }
    for specs in try Self.specs() {
      for options in [SwiftOptions(), SwiftOptions(access: .internal, hashable: true, codable: true)] {
        let generation = generateSwift(specs, options: options, templates: templates)
        #expect(!generation.diagnostics.hasErrors, "\(generation.diagnostics)")
      }
      templates.observer?("files/any", SpecsView(specs).view)
      var news = VersionNews(name: "past", title: "Past")
      for interface in specs.interfaces { news.news[interface.name] = .changes(["en_US": [[.text("News.")]]]) }
      let history = [news, news]
      var settings = DocumentationSettings()
      settings.related = [RelatedPage(name: "next", title: "Next", description: "More.", url: "/next")]
      settings.overview.sections = [.init(name: "more", title: "More", note: "Mind this.")]
      for module in [nil, "Clients"] {
        settings.swiftModule = module
        _ = generateDocumentation(
          specs, formats: DocumentationFormat.allCases, options: DocumentationOptions(settings, history: history),
          templates: templates)
      }
    }
    let problems = sum.withLock { $0.problems.sorted() + $0.unseen() }
    for problem in problems { Issue.record("\(problem)") }
  }

  @Test func everyTemplateIsDescribed() {
    for (path, _) in TemplateSet.builtInFiles where isTemplate(path) {
      let name = String(path.dropLast(templateSuffix.count))
      #expect(model.view(ofTemplate: name) != nil, "\(name)")
    }
    let views = Set(model.views.map(\.name))
    #expect(views.count == model.views.count)
    for template in model.templates { #expect(views.contains(template.view), "\(template.name)") }
    for view in model.views {
      #expect(views.isSuperset(of: view.bases), "\(view.name)")
      #expect(Set(model.keys(of: view.name).map(\.name)).count == model.keys(of: view.name).count, "\(view.name)")
      for key in view.keys { #expect(key.kind.view.map(views.contains) != false, "\(view.name).\(key.name)") }
    }
  }

  /// The built-in templates use no name that is not described, and pass as templates of one's own.
  @Test func theBuiltInTemplatesAreSound() {
    let files = TemplateSet.builtInFiles.map { ($0.path, Array($0.text.utf8)) }
    let loaded = loadTemplates(Dictionary(uniqueKeysWithValues: files))
    #expect(loaded.diagnostics == [])
    #expect(loaded.templates.digest == "")
  }

  @Test func thePageIsInStep() throws {
    let page = try String(contentsOf: packageRoot.appending(path: "docs/view-model.md"), encoding: .utf8)
    #expect(page == viewModelPage(), "docs/view-model.md is out of step; run 'make templates'")
  }

  /// The specs of the repository, and those of cases that have what those lack.
  private static func specs() throws -> [SpecSet] {
    let cases = "Tests/EndToEndTests/Cases/"
    let places = [
      ["specs/": ["chat.yaml", "workflow.yaml", "completion.yaml"]],
      [cases + "greeter/specs/": ["greeter.yaml"]],
      [cases + "models/specs/": ["llm.yaml", "tts.yaml"]],
      [cases + "pages/specs/": ["note_list.yaml"]],
      [cases + "pieces/specs/": ["draw.yaml"]],
      [
        "specs/": ["chat.yaml"],
        cases + "apps/expected/specs/": ["translation_app.yaml", "support_chat.yaml", "every_name.yaml"],
      ],
    ]
    let read = try places.map { place in
      let loaded = loadSpecs(place.values.flatMap(\.self).sorted()) { path in
        let files = place.keys.map { packageRoot.appending(path: $0 + path) }
        let file = files.first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
        return [UInt8](try Data(contentsOf: try #require(file)))
      }
      try #require(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics)")
      return loaded.specs
    }
    return read
      + [DeprecationTests.spec, rareParts].map { text in loadSpecs(["talk.yaml"]) { _ in Array(text.utf8) }.specs }
  }

  /// What none of those has.
  private static let rareParts = """
    invoker: 1
    interface: talk
    title: Talk
    summary: Talk to an app.
    entry_point: session.app.talk
    apps: {bot: {title: Bot, description: Talks.}}
    transports: {plugin: {type: app}}
    params:
      a: {$ref: '#/types/Child'}
      b: {type: array, items: {$ref: '#/types/Child'}}
      response_mode: {$mode: streaming}
    response_modes:
      streaming:
        yields: {$ref: '#/types/TalkEvent'}
        order:
          - {apps: [bot], title: Talk, description: As it goes., steps: [{one: [said]}]}
      blocking: {returns: {$ref: '#/types/Child'}}
    types:
      TalkEvent: {discriminator: {propertyName: event, mapping: {said: '#/types/TalkEvent.Said'}}}
      TalkEvent.Said: {properties: {child: {$ref: '#/types/Child'}}}
      Base: {properties: {id: {type: string}}}
      Child: {allOf: [{$ref: '#/types/Base'}], properties: {text: {type: string, since: '1.1'}}}
    """

  /// The names by which views compute values, as they stand in their source.
  private func computedNames() throws -> Set<String> {
    let folder = packageRoot.appending(path: "Sources/InvokerGenerator/Documentation/Formats")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".swift") }.flatMap { path in
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
          .matches(of: /case "([a-zA-Z]+)":/).map { String($0.1) }
      }
    try #require(names.count > 50)
    return Set(names)
  }
}

/// Which keys views were seen to have.
private struct ViewCensus {
  /// Names that any view may have, and should not unless they are described.
  let computedNames: Set<String>
  private(set) var problems: Set<String> = []
  private var seen: Set<String> = []
  private var model: TemplateModel { .builtIn }

  init(computedNames: Set<String>) { self.computedNames = computedNames }

  mutating func add(_ other: ViewCensus) {
    problems.formUnion(other.problems)
    seen.formUnion(other.seen)
  }

  mutating func add(_ view: View, of template: String) {
    guard let name = model.view(ofTemplate: template) else {
      problems.insert("\(template) is not described")
      return
    }
    add(view, name)
  }

  private mutating func add(_ view: View, _ name: String) {
    let keys = model.keys(of: name)
    let known = Set(keys.map(\.name))
    for other in computedNames.union(view.names).subtracting(known) where view.child(named: other) != nil {
      problems.insert("\(name) has \(other), which is not described")
    }
    for key in keys {
      let value = view.child(named: key.name)
      if value == nil, !key.isOptional { problems.insert("\(name) lacks \(key.name)") }
      if let value {
        seen.insert("\(name).\(key.name)")
        check(value, key.kind, at: "\(name).\(key.name)")
      }
    }
  }

  private mutating func check(_ value: Any, _ kind: TemplateModel.Kind, at place: String) {
    switch (kind, value) {
    case (.text, is Text), (.flag, is Bool): break
    case (.view(let name), let view as View): add(view, name)
    case (.list(.view(let name)), let views as [View]): for view in views { add(view, name) }
    case (.list(.text), is [Text]), (.list(.text), is [String]): break
    case (.text, is Absent), (.flag, is Absent), (.view, is Absent): break
    default: problems.insert("\(place) is a \(type(of: value))")
    }
  }

  /// Keys that are described and that no view had.
  func unseen() -> [String] {
    let views = Set(seen.map { $0.prefix { $0 != "." } })
    return model.views.flatMap { view in
      views.contains(Substring(view.name))
        ? model.keys(of: view.name).map { "\(view.name).\($0.name)" }.filter { !seen.contains($0) }
        : model.isBase(view.name) ? [] : ["\(view.name)"]
    }.map { "\($0) is described, and never there" }
  }
}

extension TemplateModel {
  fileprivate func isBase(_ name: String) -> Bool { views.contains { $0.bases.contains(name) } }
}

extension TemplateModel.Kind {
  fileprivate var view: String? {
    switch self {
    case .view(let name): name
    case .list(let element): element.view
    case .text, .flag: nil
    }
  }
}
