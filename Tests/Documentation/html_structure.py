"""What a page of HTML is made of."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Structure:
    tags: set = field(default_factory=set)
    attributes: set = field(default_factory=set)
    ids: list = field(default_factory=list)
    links: list = field(default_factory=list)
    levels: list = field(default_factory=list)
    # The tags in order, without those within a paragraph.
    shape: list = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.structure = Structure()

    def handle_starttag(self, tag, attributes):
        found = self.structure
        found.tags.add(tag)
        for name, value in attributes:
            found.attributes.add((tag, name))
            if name == "id":
                found.ids.append(value)
            if name == "href":
                found.links.append(value)
        if tag in ("h1", "h2", "h3", "h4"):
            found.levels.append(int(tag[1]))
        if tag not in ("code", "strong", "em"):
            found.shape.append((tag, dict(attributes).get("id")))


def structure(html):
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.structure
