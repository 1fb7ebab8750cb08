"""Readers who use a keyboard, or a screen reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect


def faults(page):
    """What axe finds, of any weight. It may not load the style sheets anew: the policy of the pages forbids it."""
    findings = Axe().run(page, options={"preload": False}).response["violations"]
    return [(finding["id"], [node["html"] for node in finding["nodes"]]) for finding in findings]


@pytest.mark.parametrize(
    "address, options",
    [
        ("en_US/chat.html", {"color_scheme": "light"}),
        ("en_US/chat.html", {"color_scheme": "dark"}),
        ("zh_Hans/index.html", {"color_scheme": "light"}),
        ("ja_JP/completion.html", {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}}),
    ],
)
def test_axe_finds_nothing(visit, address, options):
    page = visit(address, **options)
    # Three of each list: all would take axe a minute.
    page.evaluate("for (const fold of document.querySelectorAll('.fold:nth-child(-n+3)')) fold.open = true")
    assert faults(page) == []


def test_axe_finds_nothing_in_the_search(visit):
    page = visit("en_US/index.html")
    page.keyboard.press("/")
    page.keyboard.insert_text("message")
    expect(page.locator("#hits [role=option]").first).to_be_visible()
    assert faults(page) == []


def focused(page):
    return page.evaluate("document.activeElement.className + ' ' + (document.activeElement.getAttribute('href') ?? '')")


def test_the_order_of_tabs(visit):
    page = visit("en_US/chat.html")
    page.keyboard.press("Tab")
    assert focused(page) == "skip #content"
    expect(page.locator(".skip")).to_be_in_viewport()
    stops = []
    for _ in range(8):
        page.keyboard.press("Tab")
        stops.append(focused(page).strip())
    assert stops[0] == "brand index.html"
    assert stops[1] == "tool find"
    assert [stop.split()[0] for stop in stops[2:6]] == ["tool", "tool", "tool", "tool"]
    assert stops[5] == "tool theme"
    assert stops[6] == "index.html"


def test_every_stop_shows_that_it_is_focused(visit):
    page = visit("en_US/completion.html")
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement !== document.body && getComputedStyle(document.activeElement).outlineStyle === 'none'"):
            unseen.append(focused(page))
    assert unseen == []


def test_the_skip_link_leads_past_the_navigation(visit):
    page = visit("en_US/chat.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_events_open_by_key(visit):
    page = visit("en_US/chat.html")
    page.locator("#event-message summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#event-message")).to_have_attribute("open", "")


def test_closing_the_search_gives_the_focus_back(visit):
    page = visit("en_US/chat.html")
    page.locator(".find").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".search input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".find")).to_be_focused()


def test_orders_are_told_in_words(visit):
    page = visit("en_US/chat.html")
    steps = page.locator(".order").first.locator("ol li").all_inner_texts()
    assert steps == ["any number of these: message", "once: message_end"]
    expect(page.locator(".order svg").first).to_have_attribute("aria-hidden", "true")


def test_headings_skip_no_level(visit):
    page = visit("en_US/chat.html")
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
