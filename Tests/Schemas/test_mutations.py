"""Files with one mistake: the schema and the tool find the same ones. This is where the two would drift apart first."""

import pytest

from comparison import differences
from core_yaml import Document
from mutations import VALUES, mutants
from validation import ROOT

CASES = "Tests/EndToEndTests/Cases/"
SOURCES = {
    "spec": [
        CASES + "greeter/specs/greeter.yaml", CASES + "greeter/specs/shared/base.yaml",
        CASES + "apps/expected/specs/translation_app.yaml", "specs/chat.yaml", "specs/workflow.yaml",
        "specs/completion.yaml", "specs/types.yaml",
    ],
    "locale": [CASES + "translations/specs/locales/ja_JP/hello.yaml", "specs/locales/zh_Hans/invoker.yaml"],
    "config": ["specs/invoker.yaml", CASES + "greeter/specs/invoker.yaml"],
}


# The mistakes in specs are so many that processors share them.
SHARES = [("spec", 3000, share, 4) for share in range(4)] + [("locale", 100, 0, 1), ("config", 250, 0, 1)]


@pytest.mark.parametrize(("kind", "least", "share", "shares"), SHARES)
def test_one_mistake(tool, kind, least, share, shares):
    texts = {}
    seen = set()
    # The tool reads one config a run.
    values = VALUES[::2] if kind == "config" else VALUES
    for name in SOURCES[kind]:
        for mistake, text in mutants(Document((ROOT / name).read_bytes()).value, seen, values).items():
            texts[f"{name}: {mistake}"] = text
    assert len(texts) >= least
    texts = dict(list(texts.items())[share::shares])

    differ = {
        mistake: text
        for (mistake, text), findings in zip(texts.items(), tool.check(kind, list(texts.values())))
        if differences(kind, text, findings)
    }
    # Beside files that declare the same names, the tool leaves some of what follows from them unsaid.
    wrong = []
    for mistake, text in differ.items():
        [findings] = tool.check(kind, [text])
        wrong += [f"{mistake}: {difference}" for difference in differences(kind, text, findings)]
    assert not wrong, "\n".join(wrong)
