/// Markdown for GitHub, with `llms.txt` for language models.
func markdownFiles(_ manual: Manual, _ edition: Edition) -> [GeneratedFile] {
  let folder = manual.folder + edition.locale + "/"
  let markup = MarkdownMarkup(dialect: .gitHub) { target in
    switch target {
    case .page(let name): fileName(name)
    case .anchor(let anchor): "#" + anchor
    case .address(let url): manual.address(url)
    }
  }
  let views = PageView(manual, edition, markup)
  let pages = edition.pages.map { page in
    var view = views.view(page)
    view["languages"] = languages(manual, edition, page)
    return GeneratedFile(
      path: folder + fileName(page.name), contents: manual.render("page", view), spansSpecs: true)
  }
  return pages + [llms(manual, edition, folder, views)]
}

private func fileName(_ page: String) -> String { page == "overview" ? "README.md" : page + ".md" }

/// Links to the page in each language.
private func languages(_ manual: Manual, _ edition: Edition, _ page: Page) -> String {
  manual.editions.map { other in
    let name = other.phrases[.languageName]
    return other.locale == edition.locale ? "**\(name)**" : "[\(name)](../\(other.locale)/\(fileName(page.name)))"
  }.joined(separator: " · ")
}

private func llms(_ manual: Manual, _ edition: Edition, _ folder: String, _ views: PageView) -> GeneratedFile {
  guard let overview = edition.pages.first else { return GeneratedFile(path: folder + "llms.txt", contents: "") }
  var view = views.view(overview)
  view["pages"] = edition.pages.map { page in
    [
      "title": views.markup.text(page.title), "path": fileName(page.name),
      "description": views.markup.text(page.description),
    ] as View
  }
  return GeneratedFile(
    path: folder + "llms.txt", contents: manual.render("llms", view), spansSpecs: true)
}
