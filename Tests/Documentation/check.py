"""Reads what `invoker docs` writes with the parsers that will read it.

MDX by mdxjs-rs, Markdown by GitHub's cmark, HTML by html5lib, DocC by `docc convert`, Python by Python. First the
documentation of the specs that are shipped, then that of specs with hostile text in every place.

    python check.py INVOKER SYMBOLS MODULE=SPECS…

SYMBOLS has a folder with the symbol graphs of each module.
"""

import ast
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import product
from pathlib import Path

import cmarkgfm
import mdxjs_py
from cmarkgfm.cmark import Options

from hostile import ANY_VALUE, NO_PAGE, REFUSED, SINGLE, TEXTS, Filling, places, quoted, spec_files
from html_structure import structure
from text_places import text_places

ROOT = Path(__file__).resolve().parents[2]
INVOKER = str(Path(sys.argv[1]).resolve())
SYMBOLS = Path(sys.argv[2]).resolve()
SHIPPED = [argument.split("=") for argument in sys.argv[3:]]
COMPONENTS = {
    "Accordion", "CodeGroup", "Expandable", "Note", "ParamField", "ResponseField", "Update",
}
TAGS = {
    "a", "blockquote", "br", "code", "details", "em", "h1", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong",
    "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
}

FORMS = ["markdown", "mdx", "docc", "html"]

failures = []
counts = Counter()


def expect(condition, message):
    if not condition:
        failures.append(message)


def write_docs(specs, output, *flags):
    command = [INVOKER, "docs", str(specs), "--output", str(output)]
    for form in FORMS:
        command += ["--form", form]
    return subprocess.run(command + list(flags), capture_output=True, text=True)


# What each form must be


def check_mdx(path):
    text = path.read_text()
    _, front_matter, body = text.split("---\n", 2)
    for key in ["standard_title: ", "language: ", "title: ", "description: ", "dimensions:"]:
        expect(f"\n{key}" in "\n" + front_matter, f"{path}: no {key.strip()}")
    try:
        code = mdxjs_py.compile(body)
    except ValueError as error:
        expect(False, f"{path}: {error}")
        return ""
    used = set(re.findall(r"_missingMdxReference\(\"(\w+)\"", code))
    expect(used <= COMPONENTS, f"{path}: unexpected components {used - COMPONENTS}")
    for line in re.findall(r"^```.*$", body, re.MULTILINE):
        expect(line != "```" or body.count("\n```") % 2 == 0, f"{path}: a fence without a language")
    return code


def check_markdown(path):
    html = cmarkgfm.github_flavored_markdown_to_html(path.read_text(), options=Options.CMARK_OPT_UNSAFE)
    found = structure(html)
    expect(found.tags <= TAGS, f"{path}: unexpected tags {found.tags - TAGS}")
    expect(found.attributes <= {("a", "id"), ("a", "href"), ("th", "align"), ("td", "align"), ("pre", "lang"),
                                ("ol", "start")},
           f"{path}: unexpected attributes {found.attributes}")
    expect(len(found.ids) == len(set(found.ids)), f"{path}: an anchor comes twice")
    levels = found.levels
    expect(all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"{path}: a level of headings is skipped")
    for link in found.links:
        if link.startswith("#"):
            expect(link[1:] in found.ids, f"{path}: {link} leads nowhere")
        # What looks like an address becomes a link on GitHub, whatever one writes.
        elif not re.match(r"https?://|mailto:", link):
            expect((path.parent / link).exists(), f"{path}: {link} leads nowhere")
    return found


def check_docc(catalog, module="DifyApps", symbol_graphs=None):
    """The shape of each page that is no symbol's."""
    symbol_graphs = str(symbol_graphs or SYMBOLS / module)
    with tempfile.TemporaryDirectory() as output:
        archive = Path(output) / "archive.doccarchive"
        run = subprocess.run(
            ["docc", "convert", str(catalog), "--additional-symbol-graph-dir", symbol_graphs, "--output-path",
             str(archive), "--fallback-display-name", module, "--fallback-bundle-identifier", f"invoker.{module}",
             "--warnings-as-errors"],
            capture_output=True, text=True)
        expect(run.returncode == 0 and not run.stderr.strip(), f"{catalog}: {run.stdout[:2000]}{run.stderr[:2000]}")
        pages = sorted(archive.glob(f"data/documentation/{module.lower()}/*interface.json"))
        return {page.stem: docc_shape(json.loads(page.read_text())["primaryContentSections"]) for page in pages}


def docc_shape(node):
    """The kinds of blocks on a page of DocC, without what is within a text."""
    if isinstance(node, list):
        return [shape for child in node for shape in docc_shape(child)]
    if not isinstance(node, dict) or node.get("type") in ("text", "codeVoice", "strong", "emphasis", "reference"):
        return []
    own = [node["type"]] if isinstance(node.get("type"), str) else []
    return own + [shape for child in node.values() for shape in docc_shape(child)]


def check_python(path):
    for block in re.findall(r"^```python[^\n]*\n(.*?)^```$", path.read_text(), re.MULTILINE | re.DOTALL):
        try:
            ast.parse(block)
        except SyntaxError as error:
            expect(False, f"{path}: {error}\n{block}")


# Parity


def mdx_skeleton(path):
    """What a page is made of, without what is translated: levels, anchors, components, names and code."""
    body = path.read_text().split("---\n", 2)[2]
    # What a tab is called is translated.
    body = re.sub(r"^(```\w+) .*$", r"\1", body, flags=re.MULTILINE)
    return re.findall(
        r"^#+(?= )|id=\"[^\"]+\"|^</?[A-Z]\w+|(?:path|name)=\S+|^- (?=)|^\|(?=)|^```(?:swift|python|json).*?^```$",
        body, re.MULTILINE | re.DOTALL)


def check_parity(folder, locales, pages, skeleton):
    for page in pages:
        shapes = [skeleton(folder / page.format(locale=locale)) for locale in locales]
        expect(all(shape == shapes[0] for shape in shapes), f"{page} differs from language to language")
        expect(len(shapes[0]) > 5, f"{page} is empty")


# The documentation of specs that are shipped


def check_shipped(module, specs):
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        run = write_docs(ROOT / specs, output)
        expect(run.returncode == 0, run.stderr)
        for path in sorted(output.glob("mdx/**/*.mdx")):
            check_mdx(path)
            check_python(path)
        for path in sorted(output.glob("markdown/*/*.md")):
            check_markdown(path)
            check_python(path)
        for catalog in sorted(output.glob("docc/*/*.docc")):
            check_docc(catalog, module)
        check_parity(output, ["en", "zh", "ja"], pages_of(output, "mdx", "en"), mdx_skeleton)
        check_parity(
            output, ["en_US", "zh_Hans", "ja_JP"], pages_of(output, "markdown", "en_US"),
            lambda path: check_markdown(path).shape)


def pages_of(output, form, locale):
    """The pages of a form: their paths, with a place for the locale."""
    found = sorted((output / form / locale).glob("**/*.md*"))
    expect(found, f"there are no pages of the form {form}")
    return [f"{form}/{{locale}}/{path.relative_to(output / form / locale)}" for path in found]


# Hostile text


def run_all(function, arguments):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(function, arguments))


def write_specs(folder, fillings):
    files = spec_files(fillings)
    for name, contents in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(contents)
    return files


def shapes(fillings, symbol_graphs=None):
    """What the pages with these texts are made of, by form, language and page."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        specs, output = Path(folder) / "specs", Path(folder) / "docs"
        write_specs(specs, fillings)
        run = write_docs(specs, output, "--fall-back", "--locale", "en_US", "--locale", "zh_Hans")
        expect(run.returncode == 0, f"hostile text is refused: {run.stdout}{run.stderr[:2000]}")
        for path in sorted(output.glob("mdx/**/*.mdx")):
            found["mdx", path.parts[-2], path.stem] = module_shape(check_mdx(path), path)
        for path in sorted(output.glob("markdown/*/*.md")):
            # Code of the config may be anything: on the overview, and what samples pass.
            if path.stem != "README" and len(fillings) > 1:
                check_python(path)
            page = check_markdown(path)
            expect(not any("evil" in link for link in page.links if not link.startswith("mailto:")),
                   f"there is text among the links of {path}")
            # Names are in anchors, and addresses of the web may be links.
            found["markdown", path.parts[-2], path.stem] = [
                tag for tag, anchor in page.shape if tag != "a" or anchor]
        for path in sorted(output.glob("html/*/*.html")):
            page = structure(path.read_text())
            expect(all(map(HTML_LINK.match, page.links)), f"there is text among the links of {path}")
            # Words of code are marked, as many as there are.
            attributes = page.attributes - {("span", "class")}
            found["html", path.parts[-2], path.stem] = [tag for tag, _ in page.shape], attributes
        for catalog in sorted(output.glob("docc/*/*.docc")):
            for name, shape in check_docc(catalog, symbol_graphs=symbol_graphs).items():
                found["docc", catalog.parts[-2], name] = shape
    return found


def module_shape(code, path):
    """The statements of a module, and the elements that it makes; there is no expression in it besides."""
    plain = code_outside_of_strings(code)
    expect("evil" not in plain.lower(), f"there is text among the code of {path}")
    statements = re.findall(r"^[^\s}].*$", plain, re.MULTILINE)
    expect([statement for statement in statements if not OWN_STATEMENT.match(statement)] == [],
           f"{path}: statements that the page does not need: {statements}")
    counts["modules"] += 1
    elements = re.findall(r"_jsxs?\(([\w.]+)", plain)
    return [element for element in elements if element not in ("_components.code", "_components.strong")]


def code_outside_of_strings(code):
    strings = r""" "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*` """
    return re.sub(strings, '""', code, flags=re.VERBOSE)


HTML_LINK = re.compile(r"#[\w-]+$|[\w./]+\.(html|css)$|https://(example|docs)\.")
OWN_STATEMENT = re.compile(
    r'import \{[\w ,]+\} from "";$|function (_createMdxContent|MDXContent|_missingMdxReference)\('
    r"|export default MDXContent;$")


def has_blocks(text):
    """Whether a description makes more of a text than one paragraph."""
    return "\n" in text or text.startswith("- ")


def expect_same_shapes(hostile, plain, texts_of):
    """Pages are made of the same, whatever the texts are, but for the paragraphs and lists that a description may have."""
    expect(set(hostile) == set(plain), "hostile text changes the files")
    for key in sorted(set(hostile) & set(plain)):
        index = re.search(r"\d+", key[2])
        description, text = texts_of(int(index[0]), key[1]) if index else ("", "a text")
        if not has_blocks(description):
            expect(hostile[key] == plain[key], f"{text!r} changes the shape of {key}")


def check_everywhere():
    """Each text in all places at once; and each text in each place, with others in the other places."""
    every, count = places(), len(TEXTS)

    def turned(index, place):
        return TEXTS[(index + every.index(place)) % count]

    plain = shapes(["plain"] * count)
    expect_same_shapes(shapes(TEXTS), plain, lambda index, language: (TEXTS[index], TEXTS[index]))
    mixed = shapes([Filling(partial(turned, index)) for index in range(count)])
    # A translation is found by the text: which one a description has is not told from its page.
    expect_same_shapes(
        mixed, plain,
        lambda index, language: (
            "- " if language.startswith("zh") else turned(index, "interface.description"), f"the text {index} and others"))
    counts["combinations"] = len(FORMS) * count * len(every)


def check_single_texts():
    """There is one product in a folder of specs, and one overview, so that each text needs a folder."""
    graph = {"metadata": {"formatVersion": {"major": 0, "minor": 6, "patch": 0}, "generator": "test"},
             "module": {"name": "DifyApps", "platform": {}}, "symbols": [], "relationships": []}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "DifyApps.symbols.json").write_text(json.dumps(graph))

        def shapes_of(text):
            return shapes([Filling(lambda place: text if place in SINGLE else "plain")], folder)

        plain, *hostile = run_all(shapes_of, ["plain"] + TEXTS)
    for text, found in zip(TEXTS, hostile):
        expect_same_shapes(found, plain, lambda index, language: ("", text))


def check_refused():
    """Each text in each place, a place for each interface. What is wrong with translations is told where specs are right."""
    translations = [place for place in places() if place.startswith(("locale.", "translation."))]
    others = [place for place in places() if place not in translations + SINGLE]

    def check(text, chosen):
        fillings = [Filling(lambda place, own=own: text if place == own else "plain") for own in chosen]
        with tempfile.TemporaryDirectory() as folder:
            written = sum(
                contents.count(quoted(text)[1:-1]) for name, contents in write_specs(Path(folder), fillings).items()
                if name.startswith("locales/") == (chosen is translations))
            run = subprocess.run([INVOKER, "check", folder], capture_output=True, text=True)
        found = run.stderr.count(" [unsafe-text]")
        expect(run.returncode == 1 and found == written, f"{text!r} is reported {found} times, and not {written}")

    run_all(lambda pair: check(*pair), product(REFUSED, [others, translations] + [[place] for place in SINGLE]))
    counts["refused"] = len(REFUSED) * len(places())


def check_no_place_is_forgotten():
    known = set(places())
    for place in sorted(text_places(ROOT / "specs/schema") ^ known):
        expect(place in ANY_VALUE if place in known else place in NO_PAGE,
               f"the schemas and hostile.py disagree on {place}")


def main():
    check_no_place_is_forgotten()
    for module, specs in SHIPPED:
        check_shipped(module, specs)
    check_everywhere()
    check_single_texts()
    check_refused()
    for failure in failures[:20]:
        print("error:", failure)
    print(f"{counts['combinations']} combinations of {len(TEXTS)} hostile texts, {len(places())} places and "
          f"{len(FORMS)} forms; {counts['modules']} modules of MDX, with no statement but the page's own")
    print(f"{counts['refused']} combinations of characters and places, refused")
    print(f"documentation read by its parsers: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
