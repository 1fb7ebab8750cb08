#!/usr/bin/env python3
"""The size of a plugin's package, and the time from the start of its main.py to the first line that it writes.

As the daemon does it, the package is unpacked without executable files, and the environment is nearly empty.
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile


def start(package):
    """Seconds in a new folder."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder)
        for file in pathlib.Path(folder).rglob("*"):
            if file.is_file():
                file.chmod(0o644)
        command = ["env", "-i", "PATH=/usr/bin:/bin", "INSTALL_METHOD=local", sys.executable, "-m", "main"]
        begin = time.perf_counter()
        with subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as plugin:
            assert plugin.stdout.readline().startswith(b"{")
            return time.perf_counter() - begin


package = pathlib.Path(sys.argv[1])
with zipfile.ZipFile(package) as archive:
    unpacked = sum(entry.file_size for entry in archive.infolist())
print(f"{package.stat().st_size} bytes, {unpacked} unpacked")
times = sorted(1000 * start(package) for _ in range(20))
print(f"first line after {times[0]:.0f} ms at best, median {statistics.median(times):.0f} ms, at worst {times[-1]:.0f} ms")
