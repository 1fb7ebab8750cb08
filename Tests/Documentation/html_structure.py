"""What a page of HTML is made of, as html5lib reads it."""

from dataclasses import dataclass, field

import html5lib

# What Markdown makes within a text, and the colours of code.
WITHIN_TEXT = {"code", "strong", "em", "span"}


@dataclass
class Structure:
    tags: set = field(default_factory=set)
    attributes: set = field(default_factory=set)
    ids: list = field(default_factory=list)
    links: list = field(default_factory=list)
    levels: list = field(default_factory=list)
    # The tags in order, without those within a text.
    shape: list = field(default_factory=list)
    text: str = ""


def structure(html):
    found = Structure()
    root = html5lib.parse(html, namespaceHTMLElements=False)
    for element in root.iter():
        tag = element.tag
        if not isinstance(tag, str) or tag in ("html", "head", "body"):
            continue
        found.tags.add(tag)
        found.attributes |= {(tag, name) for name in element.attrib}
        found.ids += [element.get("id")] if "id" in element.attrib else []
        found.links += [element.get("href")] if "href" in element.attrib else []
        if tag in ("h1", "h2", "h3", "h4"):
            found.levels.append(int(tag[1]))
        if tag not in WITHIN_TEXT:
            found.shape.append((tag, element.get("id")))
    found.text = "".join(root.itertext())
    return found
