"""Reads the documentation of the public modules as DocC has written it: is all of it there?

Every public symbol has a text, and stands in a group on the page of its module that a person has named.

    python check.py ARCHIVE
"""

import json
import sys
from pathlib import Path

DATA = Path(sys.argv[1]) / "data" / "documentation"
# Their groups come from the specs: an article for each interface stands first.
GENERATED = {"difyapps"}
failures = []


def page(path):
    return json.loads(path.read_text())


modules = sorted(DATA.glob("*.json"))
symbols = 0
for module in modules:
    page_of_module = page(module)
    name = page_of_module["metadata"]["title"]
    if not page_of_module.get("abstract"):
        failures.append(f"{name} has no landing page")
    if module.stem not in GENERATED:
        failures += [
            f"{name}: the group '{group['title']}' was made by DocC; name its symbols below 'Topics'"
            for group in page_of_module.get("topicSections", []) if group.get("generated")
        ]
    for path in sorted((DATA / module.stem).rglob("*.json")):
        symbol = page(path)
        if symbol["kind"] != "symbol" or symbol["metadata"].get("role") != "symbol":
            continue
        symbols += 1
        if not symbol.get("abstract"):
            title = symbol["metadata"]["title"]
            failures.append(f"{name}: {title} ({path.relative_to(DATA).with_suffix('')}) has no documentation")

for failure in failures:
    print("error:", failure)
print(f"API documentation: {len(modules)} modules, {symbols} symbols, {len(failures)} failures")
sys.exit(1 if failures or not symbols else 0)
