"""What the tool finds in texts, each taken as a file of its kind."""

import json
import subprocess
import tempfile
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

Finding = namedtuple("Finding", "rule message line column")

SPEC = "invoker: 1\ntitle: Types\n"
# Files of a run. The same names in many of them make findings of their own, which no schema can have.
BATCH = 100


class Tool:
    def __init__(self, path):
        self.path = str(Path(path).resolve())

    def check(self, kind, texts):
        """The findings of each text, in order."""
        check = {"spec": self._specs, "locale": self._locales, "config": self._config}[kind]
        size = 1 if kind == "config" else BATCH
        batches = [texts[start : start + size] for start in range(0, len(texts), size)]
        with ThreadPoolExecutor() as pool:
            return [findings for batch in pool.map(check, batches) for findings in batch]

    def _specs(self, texts):
        files = {f"{index}.yaml": text for index, text in enumerate(texts)}
        found = self._run(files)
        return [found.get(name, []) for name in files]

    def _locales(self, texts):
        # As many languages as there are texts.
        files = {f"locales/{index}/spec.yaml": text for index, text in enumerate(texts)}
        found = self._run(files | {"spec.yaml": SPEC})
        return [found.get(name, []) for name in files]

    def _config(self, texts):
        return [self._run({"invoker.yaml": texts[0], "spec.yaml": SPEC}).get("invoker.yaml", [])]

    def _run(self, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, "specs", name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text if isinstance(text, bytes) else text.encode())
            done = subprocess.run(
                [self.path, "check", "specs", "--format", "json"], cwd=folder, capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stderr
        found = {}
        for finding in json.loads(done.stdout)["diagnostics"]:
            # What a rename names is in no file of these.
            if finding["range"] is None:
                continue
            start = finding["range"]["start"]
            name = finding["path"].removeprefix("specs/")
            found.setdefault(name, []).append(
                Finding(finding["id"], finding["message"], start["line"], start["column"]))
        return found
