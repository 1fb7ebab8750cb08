"""How pages look: dark and light, on a phone, on paper."""

import pytest
from conftest import LOCALES
from playwright.sync_api import expect

PAGES = [f"{locale}/{name}.html" for locale in LOCALES for name in ("index", "chat", "workflow", "completion")]


def ground(page):
    """How bright the page is, from 0 to 255."""
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")) / 3


@pytest.mark.parametrize("scheme, is_dark", [("light", False), ("dark", True)])
def test_the_system_decides_and_the_switch_wins(visit, scheme, is_dark):
    page = visit("en_US/chat.html", color_scheme=scheme)
    assert (ground(page) < 128) == is_dark
    page.locator(".theme").click()
    assert (ground(page) < 128) != is_dark
    # The choice is kept, and made before the first paint.
    page.goto(page.url.replace("chat", "workflow"), wait_until="commit")
    page.wait_for_selector(".bar")
    assert (ground(page) < 128) != is_dark
    page.locator(".theme").click()
    assert (ground(page) < 128) == is_dark


@pytest.mark.parametrize("address", [*PAGES, "index.html"])
def test_a_phone_scrolls_one_way(visit, address):
    page = visit(address, viewport={"width": 360, "height": 740}, java_script_enabled=address != "index.html")
    page.locator("body").wait_for()
    if address != "index.html":
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        # Nothing reaches over the edge but what scrolls by itself.
        over = page.evaluate(
            """() => [...document.querySelectorAll("main *")]
                 .filter((element) => !element.closest("pre, .table, .unseen"))
                 .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
                 .map((element) => element.outerHTML.slice(0, 100))"""
        )
        assert over == []


def test_the_navigation_of_a_phone(visit):
    page = visit("en_US/chat.html", viewport={"width": 360, "height": 740})
    side = page.locator(".side")
    expect(side).to_be_hidden()
    page.locator(".menu").click()
    expect(side).to_be_visible()
    page.keyboard.press("Escape")
    expect(side).to_be_hidden()
    page.locator(".menu").click()
    side.get_by_role("link", name="Errors").click()
    expect(side).to_be_hidden()
    expect(page.locator("#errors > h2")).to_be_in_viewport()


def test_paper(visit):
    page = visit("en_US/chat.html", color_scheme="dark")
    page.emulate_media(media="print")
    assert ground(page) > 250
    for hidden in (".bar", ".side", ".copy", ".tab-list", ".turn"):
        expect(page.locator(hidden).first).to_be_hidden()
    # Samples in every language, and what is folded on the screen.
    for code in page.locator("#interface-specification pre").all():
        expect(code).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#event-message-answer")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#event-message")).not_to_have_attribute("open", "")


def test_pictures_of_orders(visit):
    page = visit("en_US/chat.html")
    orders = page.locator(".order")
    expect(orders).to_have_count(8)
    # No name reaches out of its chip, no chip out of its picture, and no chip over another.
    faults = page.evaluate(
        """() => [...document.querySelectorAll(".order svg")].flatMap((svg) => {
             const inside = (inner, outer) => inner.left >= outer.left && inner.right <= outer.right
               && inner.top >= outer.top && inner.bottom <= outer.bottom;
             const boxes = [...svg.querySelectorAll("a")].map((link) => [
               link.textContent, link.querySelector(".chip").getBoundingClientRect(),
               link.querySelector("text").getBoundingClientRect(),
             ]);
             const apart = (one, other) => one.right <= other.left || other.right <= one.left
               || one.bottom <= other.top || other.bottom <= one.top;
             return boxes.filter(([name, chip, text], index) =>
               !inside(text, chip) || !inside(chip, svg.getBoundingClientRect())
               || boxes.slice(0, index).some(([, other]) => !apart(chip, other))).map(([name]) => name);
           })"""
    )
    assert faults == []
    orders.first.get_by_text("message_end", exact=True).last.click()
    expect(page.locator("#event-message_end")).to_be_in_viewport()
