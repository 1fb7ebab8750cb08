#!/usr/bin/env python3
"""How long `invoker generate --watch` takes from a save to the files being in place.

    watch-latency.py TOOL SPECS

SPECS is copied. A description in chat.yaml is changed again and again, which changes what is generated; the tool has
written all files when it says so.
"""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 40


def latencies(tool, specs, options):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(specs, folder + "/specs")
        command = [os.path.abspath(tool), "generate", "--watch", "--output", "Out"] + options
        watch = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE)
        try:
            wait_for(watch, b"watching")
            return [latency(watch, folder + "/specs/chat.yaml", round) for round in range(ROUNDS)]
        finally:
            watch.terminate()
            watch.wait()


def latency(watch, spec, round):
    with open(spec) as file:
        text = file.read()
    changed = re.sub(r"^summary: .*$", f"summary: Talk {round} times.", text, flags=re.M)
    new = os.path.dirname(os.path.dirname(spec)) + "/new"
    with open(new, "w") as file:
        file.write(changed)
    # Not at the beat of whoever looks for changes.
    time.sleep(0.3 + round * 0.0037)
    start = time.monotonic()
    os.rename(new, spec)
    wait_for(watch, b"invoker.lock")
    return (time.monotonic() - start) * 1000


def wait_for(watch, text):
    read = b""
    while text not in read:
        piece = os.read(watch.stdout.fileno(), 1 << 16)
        if not piece:
            raise SystemExit("the watch has ended")
        read += piece


for options in [[], ["--poll"]]:
    times = sorted(latencies(sys.argv[1], sys.argv[2], options))
    print(
        f"{sys.argv[2]} {' '.join(options) or 'by events'}: best {times[0]:.1f} ms, median "
        f"{statistics.median(times):.1f} ms, 90 % below {times[ROUNDS * 9 // 10]:.1f} ms, worst {times[-1]:.1f} ms"
    )
