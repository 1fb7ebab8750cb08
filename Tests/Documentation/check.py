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

from hostile import REFUSED, TEXTS, spec_files
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
        # What looks like an address becomes a link on GitHub, whatever one writes.
        elif not re.match(r"https?://|mailto:", link):
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
    strings = r""" "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*` """
    return re.sub(strings, '""', code, flags=re.VERBOSE)


def write_specs(folder, texts):
    for name, contents in spec_files(texts).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(contents)


def shapes(texts):
    """What the pages with these texts are made of, by form, language and page."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        specs, output = Path(folder) / "specs", Path(folder) / "docs"
        write_specs(specs, texts)
        run = write_docs(specs, output)
        expect(run.returncode == 0, f"hostile text is refused: {run.stdout}{run.stderr[:2000]}")
        for path in sorted(output.glob("mdx/**/*.mdx")):
            code = code_outside_of_strings(check_mdx(path))
            expect("evil" not in code.lower(), f"there is text among the code of {path}")
            found["mdx", path.parts[-5], path.stem.split("-")[-1]] = code
        for path in sorted(output.glob("markdown/*/*.md")):
            structure = check_markdown(path)
            expect(not any("evil" in link for link in structure.links if not link.startswith("mailto:")), f"there is text among the links of {path}")
            # Names are in anchors, and addresses of the web may be links.
            found["markdown", path.parts[-2], path.stem] = [
                tag for tag, anchor in structure.shape if tag != "a" or anchor]
        for catalog in sorted(output.glob("docc/*/*.docc")):
            check_docc(catalog)
    return found


def check_hostile():
    hostile, plain = shapes(TEXTS), shapes([f"plain {index}" for index in range(len(TEXTS))])
    expect(set(hostile) == set(plain), "hostile text changes the files")
    for index, text in enumerate(TEXTS):
        # Paragraphs and lists are what a text may have.
        if "\n" in text:
            continue
        for language in ["en_US", "zh_Hans"]:
            key = ("markdown", language, f"greeter{index}")
            expect(hostile.get(key) == plain.get(key), f"{text!r} changes the shape of its page")


def check_refused():
    for text in REFUSED:
        with tempfile.TemporaryDirectory() as folder:
            write_specs(Path(folder), [text])
            run = write_docs(folder, Path(folder) / "docs")
            expect(run.returncode == 1 and "[unsafe-text]" in run.stderr, f"{text!r} is not refused")


def main():
    check_shipped()
    check_hostile()
    check_refused()
    for failure in failures[:20]:
        print("error:", failure)
    print(f"documentation read by its parsers: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
