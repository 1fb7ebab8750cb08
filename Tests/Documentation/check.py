"""Reads what `invoker docs` writes with the parsers that will read it.

MDX by mdxjs-rs, Markdown by GitHub's cmark, DocC by `docc convert`, Python by Python. First the documentation of
`specs/`, then that of a spec with hostile text in every place.

    python check.py INVOKER SYMBOL_GRAPHS
"""

import ast
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import cmarkgfm
import mdxjs_py
from cmarkgfm.cmark import Options

from hostile import SPEC_FILES, TEXTS
from html_structure import structure

ROOT = Path(__file__).resolve().parents[2]
INVOKER = str(Path(sys.argv[1]).resolve())
SYMBOL_GRAPHS = str(Path(sys.argv[2]).resolve())
COMPONENTS = {
    "Accordion", "CodeGroup", "Expandable", "Note", "ParamField", "ResponseField", "Update",
}
TAGS = {
    "a", "blockquote", "br", "code", "details", "em", "h1", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong",
    "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
}

failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def write_docs(specs, output, *flags):
    command = [INVOKER, "docs", str(specs), "--output", str(output)]
    for form in ["markdown", "mdx", "docc"]:
        command += ["--format", form]
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
        elif not re.match(r"https?://", link):
            expect((path.parent / link).exists(), f"{path}: {link} leads nowhere")
    return found


def check_docc(catalog):
    with tempfile.TemporaryDirectory() as output:
        run = subprocess.run(
            ["docc", "convert", str(catalog), "--additional-symbol-graph-dir", SYMBOL_GRAPHS, "--output-path",
             output + "/archive.doccarchive", "--fallback-display-name", "DifyApps", "--fallback-bundle-identifier",
             "invoker.DifyApps", "--warnings-as-errors"],
            capture_output=True, text=True)
        expect(run.returncode == 0 and not run.stderr.strip(), f"{catalog}: {run.stdout[:2000]}{run.stderr[:2000]}")


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
    return re.findall(
        r"^#+(?= )|id=\"[^\"]+\"|^</?[A-Z]\w+|(?:path|name)=\S+|^- (?=)|^\|(?=)|^```(?:swift|python|json).*?^```$",
        body, re.MULTILINE | re.DOTALL)


def check_parity(folder, locales, pages, skeleton):
    for page in pages:
        shapes = [skeleton(folder / page.format(locale=locale)) for locale in locales]
        expect(all(shape == shapes[0] for shape in shapes), f"{page} differs from language to language")
        expect(len(shapes[0]) > 5, f"{page} is empty")


# The documentation of specs/


def check_shipped():
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        run = write_docs(ROOT / "specs", output)
        expect(run.returncode == 0, run.stderr)
        for path in sorted(output.glob("mdx/**/*.mdx")):
            check_mdx(path)
            check_python(path)
        for path in sorted(output.glob("markdown/*/*.md")):
            check_markdown(path)
            check_python(path)
        for catalog in sorted(output.glob("docc/*/*.docc")):
            check_docc(catalog)
        place = "mdx/{locale}/develop-plugin/features-and-specs/advanced-development/reverse-invocation-app"
        check_parity(
            output, ["en", "zh", "ja"], [place + end + ".mdx" for end in ["", "-chat", "-workflow", "-completion"]],
            mdx_skeleton)
        check_parity(
            output, ["en_US", "zh_Hans", "ja_JP"],
            [f"markdown/{{locale}}/{page}.md" for page in ["README", "chat", "workflow", "completion"]],
            lambda path: check_markdown(path).shape)


# Hostile text


def code_outside_of_strings(code):
    return re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', code)


def check_hostile(text, plain_shapes):
    with tempfile.TemporaryDirectory() as folder:
        specs, output = Path(folder) / "specs", Path(folder) / "docs"
        for name, contents in SPEC_FILES(text).items():
            (specs / name).parent.mkdir(parents=True, exist_ok=True)
            (specs / name).write_text(contents)
        run = write_docs(specs, output)
        if run.returncode == 1 and "[unsafe-text]" in run.stderr:
            return None
        expect(run.returncode == 0, f"{text!r}: {run.stdout}{run.stderr[:2000]}")
        shapes = {}
        for path in sorted(output.glob("mdx/**/*.mdx")):
            code = code_outside_of_strings(check_mdx(path))
            expect("evil" not in code, f"{text!r} is code in {path.name}")
            shapes["mdx/" + path.parts[-2] + path.name] = code
        for path in sorted(output.glob("markdown/*/*.md")):
            found = check_markdown(path)
            expect(not any("evil" in link for link in found.links), f"{text!r} is a link in {path}")
            shapes["markdown/" + path.parts[-2] + path.name] = found.shape
        for catalog in sorted(output.glob("docc/*/*.docc")):
            check_docc(catalog)
        for name, shape in (plain_shapes or {}).items():
            if name.startswith("markdown/"):
                expect(shapes.get(name) == shape, f"{text!r} changes the shape of {name}")
        return shapes


def main():
    check_shipped()
    plain = check_hostile("plain", None)
    expect(plain, "the spec without hostile text gives no documentation")
    for text in TEXTS:
        check_hostile(text, plain)
    for failure in failures:
        print("error:", failure)
    print(f"documentation read by its parsers: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
