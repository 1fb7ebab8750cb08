"""A spec that holds an attack in every place that takes text."""

import json

# What ends text, an attribute, a comment, a script, a style or a template; what a browser would run; what runs from
# right to left. A quote with an accent is one character to a reader, and two to a browser. (Characters that turn text
# around unseen are refused in specs.)
ATTACK = (
    "<script>window.broken = 1</script><img src=x onerror='window.broken = 2'><svg onload=window.broken=3>"
    "\"'><b onmouseover=window.broken=4>x</b> \"\u0301 onfocus=window.broken=5 autofocus x=\"\u0301 "
    "</style></title></textarea></noscript>--><!-- ]]> ${window.broken} {{words}} {{{words}}} {words} | `a | b` "
    "*/ // javascript:window.broken=6 שלום عربي &lt;i&gt; &#60;u&#62; \\u003cs\\u003e"
)


def text(place):
    """An attack that can be told from those in other places."""
    return f"{place} {ATTACK} end of {place}."


def hostile_spec():
    """JSON, which is YAML too."""
    name = "n<b>\"'`{{x}}\u0301|"
    described = {"type": "string", "description": text("field"), "deprecated": text("advice"), "since": text("since")}
    event = {
        "type": "object",
        "description": text("event"),
        "properties": {
            "answer": described | {"pattern": ATTACK, "default": ATTACK},
            name: described,
            "kind": {"$ref": "#/types/Kind", "description": text("use of an enum")},
        },
        "required": ["answer"],
    }
    return json.dumps({
        "invoker": 1,
        "interface": "hostile",
        "title": text("title"),
        "summary": text("summary"),
        "description": text("description") + "\n\n- " + text("item"),
        "entry_point": "session.app.hostile",
        "apps": {"app": {"title": text("app"), "description": text("app's description")}},
        "bindings": {"plugin": {"type": "app", "unsupported": {"files": text("unsupported")}}},
        "params": {
            "query": {"type": "string", "required": True, "description": text("param")},
            "files": described,
            "mode": {"$mode": "streaming", "description": text("mode")},
        },
        "response_modes": {
            "streaming": {
                "description": text("streaming"),
                "yields": {"$ref": "#/types/Event"},
                "text": {"append": ["message.answer"]},
                "order": [{
                    "apps": ["app"],
                    "title": text("order"),
                    "description": text("order's description"),
                    "steps": [{"some": ["message"]}, {"one": [name]}],
                }],
            },
            "blocking": {"description": text("blocking"), "returns": {"$ref": "#/types/Event.Message"}},
        },
        "types": {
            "Event": {
                "description": text("union"),
                "discriminator": {
                    "propertyName": "event",
                    "mapping": {
                        "message": {"$ref": "#/types/Event.Message"},
                        name: {"$ref": "#/types/Event.Message", "description": text("case")},
                    },
                },
            },
            "Event.Message": event,
            "Kind": {"type": "string", "description": text("enum"), "enum": {name: text("value"), ATTACK[:120]: "A value."}},
        },
        "errors": {
            "bad": {"status": 400, "description": text("error"), "action": text("action"), "retry": "never"},
        },
        "examples": {
            "one": {
                "title": text("example"),
                "description": text("example's description"),
                "app": "app",
                "mode": "streaming",
                "request": {"query": ATTACK},
                "events": [{"event": "message", "answer": ATTACK}, {"event": name, "answer": ATTACK}],
            },
            "two": {
                "title": text("reply"),
                "app": "app",
                "mode": "blocking",
                "request": {"query": ATTACK},
                "reply": {"answer": ATTACK},
            },
        },
    }, ensure_ascii=False, indent=1)
