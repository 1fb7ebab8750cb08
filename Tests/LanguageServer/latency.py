"""The time from a keystroke to its diagnostics, in a large file: `latency.py TOOL SPECS`.

    python3 Tests/LanguageServer/latency.py .build-release/release/invoker specs
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from session import Session, position

PATH = "specs/chat.yaml"
KEYSTROKES = 200


def main(tool, specs):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(specs, Path(folder, "specs"), ignore=shutil.ignore_patterns("history"))
        with Session(tool, folder) as session:
            session.initialize()
            text = Path(folder, PATH).read_text()
            session.open(PATH)
            # Each keystroke makes or corrects a mistake.
            line, character = position(text, "keepalive: [ping]", len("keepalive: [pi"))
            start = {"line": line, "character": character}
            times = {"a mistake": [], "no mistake": []}
            for version in range(2, KEYSTROKES + 2):
                makes = version % 2 == 0
                end = start if makes else {"line": line, "character": character + 1}
                change = {"range": {"start": start, "end": end}, "text": "x" if makes else ""}
                began = time.perf_counter()
                found = session.change(PATH, version, change)
                times["a mistake" if makes else "no mistake"].append((time.perf_counter() - began) * 1000)
                assert bool(found) == makes
            busy = session.processor_seconds() * 1000 / KEYSTROKES
    print(f"{KEYSTROKES} keystrokes in {PATH} ({len(text.encode()) // 1024} KB), from the change to its diagnostics:")
    for kind, measured in times.items():
        measured.sort()
        print(
            f"  {kind}: median {statistics.median(measured):.1f} ms, 95th percentile"
            f" {measured[len(measured) * 95 // 100]:.1f} ms, longest {measured[-1]:.1f} ms")
    print(f"  time of the processor: {busy:.1f} ms")


main(*sys.argv[1:])
