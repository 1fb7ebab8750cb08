import Foundation
import InvokerSpec

@testable import InvokerGenerator

/// The specs of the repository.
func shippedSpecs() -> SpecSet {
  loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
    [UInt8](try Data(contentsOf: packageRoot.appending(path: "specs/" + path)))
  }.specs
}

/// What their config says of documentation.
func shippedSettings() -> DocumentationSettings {
  let config = packageRoot.appending(path: "specs/invoker.yaml")
  return loadConfig([UInt8]((try? Data(contentsOf: config)) ?? Data())).config.docs
}

/// Their translations into one language.
func shippedLocale(_ name: String, of specs: SpecSet) -> LoadedLocale {
  loadLocale(name, of: specs.files.map { ($0.path, $0.texts) }) { path in
    [UInt8](try Data(contentsOf: packageRoot.appending(path: "specs/" + path)))
  }
}

/// The pages of specs in one language.
func pages(_ specs: SpecSet, _ translations: Translations? = nil, options: DocumentationOptions = .init()) -> [Page] {
  let types = SwiftTypes(specs: specs, names: SwiftNames(specs, options.swift))
  let locale = translations?.locale ?? "en_US"
  let apis = types.interfaceAPIs
  let writer = PageWriter(
    specs: specs, options: options, types: types, apis: apis, phrases: TemplateSet.builtIn.phrases(for: locale),
    translations: translations, locale: locale, samples: Samples(specs.interfaces, types, apis, options))
  return [overviewPage(writer)] + specs.interfaces.map { InterfacePage(interface: $0, writer: writer).page() }
}

extension Page {
  /// All sections, those inside of others too.
  var allSections: [Section] {
    func flat(_ section: Section) -> [Section] { [section] + section.sections.flatMap(flat) }
    return sections.flatMap(flat)
  }

  var blocks: [Block] { introduction + allSections.flatMap(\.blocks) }

  func section(_ anchor: String) -> Section? { allSections.first { $0.anchor == anchor } }
}
