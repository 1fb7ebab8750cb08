"""Ways through the site: languages, deep links, the first page, copying."""

import pytest
from conftest import LOCALES
from playwright.sync_api import expect

OTHERS = {"en_US": ("zh_Hans", "ja_JP"), "zh_Hans": ("ja_JP",), "ja_JP": ("en_US",)}


@pytest.mark.parametrize("locale, other", [(one, other) for one in OTHERS for other in OTHERS[one]])
def test_the_language_changes_where_the_reader_is(visit, locale, other):
    page = visit(f"{locale}/chat.html#event-message_end")
    page.locator(f".languages [data-locale={other}]").click()
    page.wait_for_url(f"**/{other}/chat.html#event-message_end")
    expect(page.locator("html")).to_have_attribute("lang", other.replace("_", "-"))
    expect(page.locator("#event-message_end")).to_have_attribute("open", "")
    expect(page.locator("#event-message_end")).to_be_in_viewport()


def test_the_language_changes_where_the_reader_scrolled(visit):
    page = visit("en_US/workflow.html")
    page.evaluate("document.getElementById('errors').scrollIntoView()")
    # By the mouse alone: `click` scrolls a bar that sticks, as no reader does.
    box = page.locator(".languages [data-locale=ja_JP]").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**/ja_JP/workflow.html#errors")
    expect(page.locator("#errors > h2")).to_be_in_viewport()


def test_the_address_stays_bare_at_the_top(visit):
    page = visit("en_US/workflow.html")
    page.locator(".languages [data-locale=ja_JP]").click()
    page.wait_for_url("**/ja_JP/workflow.html")


@pytest.mark.parametrize("name", ["index", "chat", "workflow", "completion"])
def test_languages_have_the_same_places(visit, name):
    places = [
        visit(f"{locale}/{name}.html").evaluate("[...document.querySelectorAll('main [id]')].map((place) => place.id)")
        for locale in LOCALES
    ]
    assert len(places[0]) > 5
    assert places[0] == places[1] == places[2]


@pytest.mark.parametrize("anchor", ["param-query", "event-node_finished", "event-node_finished-data-status", "error-not_found", "type-Usage"])
def test_deep_links(visit, anchor):
    page = visit(f"en_US/chat.html#{anchor}")
    target = page.locator(f"[id='{anchor}']")
    expect(target).to_be_visible()
    expect(target).to_be_in_viewport()
    # The bar does not stand over it.
    assert target.bounding_box()["y"] >= page.locator(".bar").bounding_box()["height"]


def test_every_link_leads_somewhere(site):
    import re

    pages = {path: path.read_text(encoding="utf-8") for path in site.glob("*/*.html")}
    for path, text in pages.items():
        for address in re.findall(r'href="([^"]*)"', text):
            if address.startswith("https://"):
                continue
            file, _, anchor = address.partition("#")
            target = (path.parent / file).resolve() if file else path
            assert target.exists(), f"{path}: {address}"
            assert not anchor or f'id="{anchor}"' in pages[target], f"{path}: {address}"


def test_the_place_is_marked_in_the_navigation(visit):
    page = visit("en_US/chat.html#errors")
    expect(page.locator(".side [aria-current=location]")).to_have_attribute("href", "#errors")


@pytest.mark.parametrize("language, locale", [("ja", "ja_JP"), ("zh-CN", "zh_Hans"), ("fr-FR", None)])
def test_the_first_page_leads_to_the_reader_s_language(visit, language, locale):
    page = visit("index.html", locale=language)
    if locale:
        page.wait_for_url(f"**/{locale}/index.html")
    else:
        expect(page.get_by_role("link")).to_have_count(len(LOCALES))


def test_copying(visit):
    page = visit("en_US/chat.html#interface-specification")
    block = page.locator("#interface-specification .tabs").first
    block.get_by_role("button", name="Copy").click()
    expect(block.get_by_role("button", name="Copied")).to_be_visible()
    expect(page.locator("#told")).to_have_text("Copied")
    page.keyboard.press("/")
    page.keyboard.press("Control+v")
    pasted = page.locator(".search input").input_value()
    assert pasted.startswith("// client.chat") and "InvocationStream<ChatEvent>" in pasted


def test_tabs_change_together_and_are_kept(visit):
    page = visit("en_US/chat.html")
    expect(page.get_by_role("tab", name="Swift").first).to_have_attribute("aria-selected", "true")
    expect(page.locator("#interface-specification [role=tabpanel]:visible")).to_have_count(1)
    page.get_by_role("tab", name="Python").first.click()
    expect(page.locator("#interface-specification [role=tabpanel]:visible")).to_contain_text("def invoke(")
    page.get_by_role("tab", name="Python").first.press("ArrowLeft")
    expect(page.get_by_role("tab", name="Swift").first).to_be_focused()
    expect(page.locator("#interface-specification [role=tabpanel]:visible")).to_contain_text("func stream(")
    page.get_by_role("tab", name="Python").first.click()
    page.goto(page.url.replace("chat.html", "workflow.html"))
    expect(page.locator("#interface-specification [role=tabpanel]:visible")).to_contain_text("def invoke(")


def test_without_script_everything_is_there(visit):
    page = visit("en_US/chat.html", java_script_enabled=False)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#interface-specification pre")).to_have_count(2)
    for code in page.locator("#interface-specification pre").all():
        expect(code).to_be_visible()
    page.locator("#event-message summary").click()
    expect(page.locator("#event-message-answer")).to_be_visible()
    page.locator(".languages [data-locale=ja_JP]").click()
    page.wait_for_url("**/ja_JP/chat.html")
