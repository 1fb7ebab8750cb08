"""What stands in a spec is text on a page, whatever it looks like."""

import re
from pathlib import Path

import pytest
from hostile import SPEC_FILES, TEXTS
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def hostile_site(generate, tmp_path_factory):
    """The site of a spec that has a text in every place; `None` if specs may not have it."""

    def hostile_site(text):
        specs = tmp_path_factory.mktemp("specs")
        for name, contents in SPEC_FILES(text).items():
            (specs / name).parent.mkdir(parents=True, exist_ok=True)
            (specs / name).write_text(contents, encoding="utf-8")
        folder = generate(specs)
        if isinstance(folder, str):
            assert "[unsafe-text]" in folder
            return None
        return folder

    return hostile_site


@pytest.fixture(scope="module")
def plain_shape(browser, hostile_site):
    page = browser.new_page()
    page.goto((hostile_site("plain") / "en_US/greeter.html").as_uri())
    return shape(page)


def shape(page):
    """The elements of a page but for those that Markdown makes within a text, and the colours of code."""
    return page.evaluate(
        """() => [...document.querySelectorAll("*")]
             .filter((element) => !element.matches("code, strong, main > header *, pre *"))
             .map((element) => element.tagName)"""
    )


def count(text, page):
    """How often a text is shown, white space apart."""
    squeezed = lambda text: re.sub(r"\s", "", text)
    return squeezed(page.locator("body").evaluate("(body) => body.textContent")).count(squeezed(text))


@pytest.mark.parametrize("text", TEXTS)
def test_it_is_text(visit, hostile_site, plain_shape, text):
    folder = hostile_site(text)
    if not folder:
        return
    # The policy of the pages would stop a script that got in. Here it is off: nothing may get in.
    page = visit("en_US/greeter.html", folder=folder, bypass_csp=True, script="window.evil = () => { window.ran = 1; }")
    page.evaluate(
        """() => { for (const element of document.querySelectorAll("*"))
             for (const name of ["mouseover", "focus", "load", "error"]) element.dispatchEvent(new Event(name)); }"""
    )
    assert page.evaluate("window.ran") is None
    assert shape(page) == plain_shape
    addresses = page.evaluate("[...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))")
    assert [link for link in addresses if not re.match(r"#|\.\./|https://(example|docs)\.|[a-z]+\.html", link)] == []
    if not re.search(r"[`*\n]", text):
        # As it was written, in more places than these: titles, names, descriptions, code.
        assert count(text, page) > 50


def test_the_search_shows_it_as_it_is(visit, hostile_site):
    folder = hostile_site("<svg onload=evil()>")
    page = visit("en_US/greeter.html", folder=folder, bypass_csp=True, script="window.evil = () => { window.ran = 1; }")
    page.keyboard.press("/")
    page.keyboard.insert_text("onload")
    expect(page.locator("#hits [role=option]").first).to_be_visible()
    assert "<svg onload=evil()>" in page.locator("#hits").inner_text()
    expect(page.locator("#hits :is(img, script, svg, b)")).to_have_count(0)
    assert page.evaluate("window.ran") is None


def test_a_phone_still_scrolls_one_way(visit, hostile_site):
    folder = hostile_site("<script>evil()</script>" * 8)
    page = visit("en_US/greeter.html", folder=folder, viewport={"width": 360, "height": 740})
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_policy_stops_what_would_get_in(visit):
    policy = visit("en_US/chat.html").locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe" not in policy
