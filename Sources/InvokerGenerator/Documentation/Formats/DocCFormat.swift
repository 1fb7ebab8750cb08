/// A DocC catalog for the generated clients in a language. The overview is the page of the module itself. If no module
/// is named, the overview is the root of the articles.
func doccFiles(_ manual: Manual, _ edition: Edition) -> [GeneratedFile] {
  let folder = manual.folder + edition.locale + "/" + fileName(manual, "overview") + ".docc/"
  let markup = MarkdownMarkup(dialect: .docC) { target in
    switch target {
    case .page(let name): "doc:" + fileName(manual, name)
    // DocC derives anchors from headings, which differ from language to language.
    case .anchor: ""
    case .address(let url): manual.address(url)
    }
  }
  let views = PageView(manual, edition, markup)
  return edition.pages.map { page in
    let isRoot = page.name == "overview"
    var view = views.view(page)
    let module = isRoot ? manual.options.settings.swiftModule : nil
    view["heading"] = module.map { "``\($0)``" } ?? markup.block(page.title)
    view["isRoot"] = isRoot
    view["isTechnology"] = isRoot && module == nil
    view["topics"] = edition.pages.filter { $0.name != "overview" }.map { page in
      ["link": "<doc:\(fileName(manual, page.name))>"] as View
    }
    return GeneratedFile(
      path: folder + fileName(manual, page.name) + ".md", contents: manual.render("page", view), spansSpecs: true)
  }
}

/// The name of an article, which is not the name of any type in the module: `ChatInterface`.
private func fileName(_ manual: Manual, _ page: String) -> String {
  page == "overview"
    ? manual.options.settings.swiftModule ?? "Documentation" : Identifier(type: page).name + "Interface"
}
