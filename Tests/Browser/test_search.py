"""Search, in three languages, with the keyboard."""

import json
import re

import pytest
from conftest import LOCALES
from playwright.sync_api import expect


def search(page, query):
    """Types a query into the search that `/` opens."""
    page.keyboard.press("/")
    page.keyboard.insert_text(query)
    # The index is loaded with the first search; then there are hits, or the word that there are none.
    expect(page.locator("#hits [role=option], .search-told:not(:empty)").first).to_be_attached()
    return page.locator("#hits [role=option]")


def titles(hits):
    return hits.locator(".hit-title").all_inner_texts()


@pytest.mark.parametrize(
    "locale, query, found",
    [
        ("en_US", "conversation id", "conversation_id"),
        ("en_US", "CONVERSATIONID", "conversation_id"),
        ("en_US", "quota used", "provider_quota_exceeded"),
        ("en_US", "message_end", "message_end"),
        # In the middle of a sentence without spaces, and with words that stand apart there.
        ("zh_Hans", "会话", "conversation_id"),
        ("zh_Hans", "继续会话", "conversation_id"),
        ("zh_Hans", "配额", "provider_quota_exceeded"),
        ("zh_Hans", "message_end", "message_end"),
        ("ja_JP", "会話", "conversation_id"),
        ("ja_JP", "会話を続ける", "conversation_id"),
        # Half-width letters, as some input methods give them.
        ("ja_JP", "ｸｫｰﾀ", "provider_quota_exceeded"),
        ("ja_JP", "message_end", "message_end"),
    ],
)
def test_what_is_found(visit, locale, query, found):
    page = visit(f"{locale}/index.html")
    hits = search(page, query)
    assert found in titles(hits)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_description_is_found_by_a_piece_of_it(visit, site, locale):
    page = visit(f"{locale}/index.html")
    search(page, "x")
    missing = page.evaluate(
        """() => index.filter((entry) => {
             const start = Math.floor(entry.text.length / 2);
             const piece = entry.text.slice(start, start + 6).trim();
             return piece && !index.filter((other) => fit(other, folded(piece.split(/\\s+/u)[0]))).includes(entry);
           }).map((entry) => entry.address)"""
    )
    assert missing == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_entry_leads_to_a_place(site, locale):
    script = (site / locale / "search.js").read_text(encoding="utf-8")
    entries = json.loads(re.search(r"searchIndex\((.*)\);", script, re.DOTALL).group(1))
    assert len(entries) > 500
    pages = {}
    for _, _, address, _ in entries:
        file, _, anchor = address.partition("#")
        text = pages.setdefault(file, (site / locale / file).read_text(encoding="utf-8"))
        assert not anchor or text.count(f'id="{anchor}"') == 1, address


def test_exact_names_come_first(visit):
    page = visit("en_US/index.html")
    assert titles(search(page, "query"))[0] == "query"
    page.locator(".search input").fill("error")
    expect(page.locator("#hits .hit-title").first).to_have_text("error")


def test_nothing_is_told(visit):
    page = visit("zh_Hans/chat.html")
    hits = search(page, "zzzz")
    expect(hits).to_have_count(0)
    expect(page.locator(".search-told")).to_have_text("没有找到")


def test_keys(visit):
    page = visit("en_US/index.html")
    hits = search(page, "message")
    field = page.locator(".search input")
    expect(field).to_be_focused()
    expect(hits.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(hits.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", "hit-1")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(hits.last).to_have_attribute("aria-selected", "true")

    page.keyboard.press("Escape")
    expect(page.locator(".search")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    field.fill("not_chat_app")
    page.keyboard.press("Enter")
    page.wait_for_url("**/chat.html#error-not_chat_app")
    expect(page.locator("#error-not_chat_app")).to_be_in_viewport()


def test_a_hit_on_the_same_page_closes_the_search(visit):
    page = visit("en_US/chat.html")
    search(page, "agent_thought").first.click()
    expect(page.locator(".search")).to_be_hidden()
    expect(page.locator("#event-agent_thought")).to_have_attribute("open", "")


def test_a_slash_in_a_field_is_a_slash(visit):
    page = visit("en_US/chat.html")
    search(page, "a")
    page.keyboard.press("/")
    assert page.locator(".search input").input_value() == "a/"
