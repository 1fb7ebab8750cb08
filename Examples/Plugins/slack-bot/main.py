"""What the daemon starts: it knows plugins in Python only, so this gives its place to the one in Swift beside it."""

import os

program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "slack-bot")
os.execv(program, [program])
