"""What stands in a spec is text on a page, whatever it looks like."""

import re

import pytest
from hostile import TEXTS, spec_files
from playwright.sync_api import expect

# The policy of the pages would stop a script that got in. Here it is off: nothing may get in.
OPEN = {"bypass_csp": True, "script": "window.evil = () => { window.ran = true; }"}


@pytest.fixture(scope="module")
def site_of(generate, tmp_path_factory):
    """The site of specs that have a text in every place, a page for each of `texts`."""

    def site_of(texts):
        specs = tmp_path_factory.mktemp("specs")
        for name, contents in spec_files(texts).items():
            (specs / name).parent.mkdir(parents=True, exist_ok=True)
            (specs / name).write_text(contents, encoding="utf-8")
        return generate(specs)

    return site_of


@pytest.fixture(scope="module")
def hostile_site(site_of):
    return site_of(TEXTS)


@pytest.fixture(scope="module")
def plain_site(site_of):
    return site_of([f"plain {index}" for index in range(len(TEXTS))])


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


@pytest.mark.parametrize("index", range(len(TEXTS)), ids=TEXTS)
def test_it_is_text(visit, hostile_site, plain_site, index):
    page = visit(f"en_US/greeter{index}.html", folder=hostile_site, **OPEN)
    page.evaluate(
        """() => { for (const element of document.querySelectorAll("*"))
             for (const name of ["mouseover", "focus", "load", "error"]) element.dispatchEvent(new Event(name)); }"""
    )
    assert page.evaluate("window.ran") is None
    assert shape(page) == shape(visit(f"en_US/greeter{index}.html", folder=plain_site))
    addresses = page.evaluate("[...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))")
    allowed = r"#|\.\./|https://(example|docs)\.|[a-z]+\d*\.html"
    assert [address for address in addresses if not re.match(allowed, address)] == []
    if not re.search(r"[`*\n]", TEXTS[index]):
        # As it was written, in more places than these: titles, names, descriptions, code.
        assert count(TEXTS[index], page) > 50


def test_the_search_shows_it_as_it_is(visit, hostile_site):
    page = visit("en_US/greeter0.html", folder=hostile_site, **OPEN)
    page.keyboard.press("/")
    page.keyboard.insert_text("onload")
    expect(page.locator("#hits [role=option]").first).to_be_visible()
    assert "<svg onload=evil()>" in page.locator("#hits").inner_text()
    expect(page.locator("#hits :is(img, script, svg, iframe)")).to_have_count(0)
    assert page.evaluate("window.ran") is None


def test_a_phone_still_scrolls_one_way(visit, site_of):
    folder = site_of(["<script>evil()</script>" * 8])
    page = visit("en_US/greeter0.html", folder=folder, viewport={"width": 360, "height": 740})
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_policy_stops_what_would_get_in(visit):
    policy = visit("en_US/chat.html").locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe" not in policy
