"""Reads the documentation of the public modules as DocC has written it: is all of it there?

Each module has a page. Every public symbol has a text, and stands in a group of that page that a person has named.

    python check_api.py ARCHIVE
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(sys.argv[1]) / "data" / "documentation"
# Their texts come from specs, which need none for an initialiser; an article for each interface stands first.
GENERATED = {"difyapps", "difyknowledge", "difymodels", "difyservice"}
failures = []


def page(path):
    return json.loads(path.read_text())


modules = sorted(DATA.glob("*.json"))
symbols = 0
for catalog in ROOT.glob("Sources/*/*.docc"):
    if not (DATA / f"{catalog.stem.lower()}.json").exists():
        failures.append(f"{catalog.stem} is not documented; add it to Scripts/api-docs.sh")
for module in modules:
    page_of_module = page(module)
    name = page_of_module["metadata"]["title"]
    if not page_of_module.get("abstract"):
        failures.append(f"{name} has no landing page")
    if module.stem in GENERATED:
        continue
    for group in page_of_module.get("topicSections", []):
        # What a module adds to types of others, DocC shows by their modules.
        if group.get("generated") and group["title"] != "Extended Modules":
            failures.append(f"{name}: the group '{group['title']}' was made by DocC; name its symbols below 'Topics'")
    for path in sorted((DATA / module.stem).rglob("*.json")):
        symbol = page(path)
        if symbol["metadata"].get("role") != "symbol" or symbol["metadata"].get("symbolKind") == "extension":
            continue
        symbols += 1
        if not symbol.get("abstract"):
            title = symbol["metadata"]["title"]
            failures.append(f"{name}: {title} ({path.relative_to(DATA).with_suffix('')}) has no documentation")

for failure in failures:
    print("error:", failure)
print(f"API documentation: {len(modules)} modules, {symbols} symbols, {len(failures)} failures")
sys.exit(1 if failures or not symbols else 0)
