"""What stands in a spec is text on a page, whatever it looks like."""

import re

import pytest
from hostile import ATTACK
from playwright.sync_api import expect

# The policy of the pages would stop a script that got in. Here it is off: nothing may get in.
OPEN = {"bypass_csp": True}


@pytest.fixture
def page(visit, hostile_site):
    page = visit("en_US/hostile.html", folder=hostile_site, **OPEN)
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    return page


def test_nothing_runs(page):
    page.mouse.move(400, 400)
    page.evaluate("for (const element of document.querySelectorAll('*')) element.dispatchEvent(new Event('mouseover'))")
    assert page.evaluate("window.broken") is None


def test_nothing_is_added(page):
    scripts = page.evaluate("[...document.querySelectorAll('script')].map((script) => script.getAttribute('src'))")
    assert scripts == ["../assets/early.js", "../assets/site.js"]
    foreign = "main :is(img, script, style, iframe, object, embed, b, i, u, textarea, title, form, base, link, meta)"
    expect(page.locator(foreign)).to_have_count(0)
    attributes = page.evaluate(
        """() => [...new Set([...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()))]"""
    )
    assert [name for name in attributes if name.startswith("on") or name in ("style", "autofocus", "srcdoc")] == []
    assert [name for name in attributes if not re.fullmatch(r"[a-z][a-zA-Z0-9-]*", name)] == []


def test_links_lead_to_pages_only(page):
    addresses = page.evaluate("[...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))")
    assert [address for address in addresses if not re.match(r"#|\.\./|https://|[a-z]+\.html", address)] == []


@pytest.mark.parametrize(
    "place",
    ["description", "item", "app", "app's description", "param", "mode", "unsupported", "field", "advice", "since",
     "streaming", "blocking", "event", "case", "enum", "value", "error", "action", "order", "order's description",
     "example", "example's description"],
)
def test_it_reads_as_it_was_written(page, place):
    shown = " ".join(page.locator("main").evaluate("(main) => main.textContent").split())
    # What stands between backticks is code, which loses them.
    written = " ".join(f"{place} {ATTACK} end of {place}".replace("`", "").split())
    assert written in shown.replace("`", "")


def test_titles_are_whole(page):
    assert "</title>" in page.title() and page.title().endswith("Dify Apps")


def test_the_search_shows_it_as_it_is(page):
    page.keyboard.press("/")
    page.keyboard.insert_text("onload")
    hit = page.locator("#hits [role=option]").first
    expect(hit).to_be_visible()
    assert "<svg onload=window.broken=3>" in page.locator("#hits").inner_text()
    expect(page.locator("#hits :is(img, script, svg, b)")).to_have_count(0)
    assert page.evaluate("window.broken") is None


def test_a_phone_still_scrolls_one_way(visit, hostile_site):
    page = visit("en_US/hostile.html", folder=hostile_site, viewport={"width": 360, "height": 740}, **OPEN)
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_policy_stops_what_would_get_in(visit, hostile_site):
    page = visit("en_US/hostile.html", folder=hostile_site)
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe" not in policy
