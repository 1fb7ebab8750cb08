"""The site in a real browser. `pytest --invoker=PATH` generates it, and opens it from the disk as a reader would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
LOCALES = ("en_US", "zh_Hans", "ja_JP")

# How long to wait for what should be there; a busy machine is slow.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

# The hostile spec is that of all forms.
sys.path.append(str(REPOSITORY / "Tests/Documentation"))


def pytest_addoption(parser):
    parser.addoption("--invoker", required=True, help="the tool under test")


@pytest.fixture(scope="session")
def generate(request, tmp_path_factory):
    """Writes a site: `generate(specs)` gives its folder."""

    def generate(specs):
        output = tmp_path_factory.mktemp("docs")
        command = [request.config.getoption("--invoker"), "docs", specs, "--form", "html", "--output", output]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return output / "html"

    return generate


@pytest.fixture(scope="session")
def site(generate):
    """The site of `specs/`."""
    return generate(REPOSITORY / "specs")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            # Chromium does not start as root with its sandbox.
            args=["--no-sandbox"] if os.getuid() == 0 else [],
        )


@pytest.fixture
def visit(browser, site):
    """Opens a page: `visit("en_US/chat.html", color_scheme="dark")`.

    When the test is over, no page may have said anything on its console, or asked for anything but files of the site.
    """
    contexts = []
    complaints = []

    def visit(address, folder=site, script=None, **options):
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
        root = folder.as_uri() + "/"
        page.on(
            "request", lambda request: request.url.startswith(root) or complaints.append(f"request: {request.url}")
        )
        page.goto(root + address)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []
