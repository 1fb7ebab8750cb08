"""A spec with a place for hostile text of every kind."""

import json

TEXTS = [
    "<script>evil()</script>",
    "</style><script>evil()</script>",
    "<Evil onClick={evil()} />",
    "</ParamField></ResponseField></Note>{evil()}",
    "{evil()}",
    "${evil()} {{evil}} {{{evil}}} {{#evil}}{{/evil}}",
    "`evil` ``evil`` ```evil``` ````",
    "```\nimport evil from 'evil'\n\n{evil()}\n```",
    "first\n\n---\n\n# evil\n\n- evil\n\n> evil",
    "a | b || c \\| d `|` |",
    "]]> --> <!-- evil --> <![CDATA[evil]]>",
    "[evil](javascript:evil()) ![evil](javascript:evil()) <javascript:evil()> [evil]: javascript:evil()",
    "&lt;evil&gt; &#60;script&#62; &amp;",
    "\\ \\\\ \\` \\{ \\< \\|",
    "*evil* **evil** _evil_ __evil__ ~~evil~~ $evil$ $$evil$$",
    "@Comment { evil } @Image(source: evil)",
    "``Evil`` <doc:Evil> <evil@example.org> https://example.org/?q=a|b",
    "\" onclick=\"evil() ' \" = > <",
    "1. evil",
    "\u05d0\u05d1 \u0627\u0644\u0639 evil",
    "title: evil\nlanguage: evil",
    "<img src=x onerror=evil()> <svg onload=evil()> <iframe srcdoc='<script>parent.evil()</script>'>",
    "</title></textarea></noscript></svg></details></pre><script>evil()</script>",
    # One character to a reader, and two to a browser.
    "\"\u0301 onmouseover=evil() onfocus=evil() autofocus x=\"\u0301 <\u0338script>evil()</script>",
    "*/ evil() /* // \\u003cscript\\u003e \\\"); evil(); (\\\"",
]

# What no spec may hold.
REFUSED = ["\u202eevil\u202c", "evil\u2066", "\u0007evil"]


def _text(text, place):
    # A name must stay one, and differ from others.
    return json.dumps(text if place is None else f"{text} {place}", ensure_ascii=False)


def spec_files(texts):
    """A folder of specs: an interface for each text, which has it in every place that takes any text."""
    files = {"invoker.yaml": _config(" ".join(texts)), "locales/zh_Hans/invoker.yaml": _locale_of_config(texts)}
    for index, text in enumerate(texts):
        files[f"greeter{index}.yaml"] = _spec(text, index)
        files[f"locales/zh_Hans/greeter{index}.yaml"] = _locale(text)
    return files


def _spec(text, index):
    t = _text(text, None)
    # In a default, an example and names, line feeds stay what they are.
    name = {place: _text(text.replace("\n", " "), place) for place in ["param", "field", "event", "value", "error", "app"]}
    return f"""invoker: 1
interface: greeter{index}
title: {t}
summary: {t}
description: {t}
since: {t}
entry_point: session.app.greeter{index}
apps:
  {name["app"]}: {{title: {t}, description: {t}}}
bindings:
  plugin: {{type: {t}, unsupported: {{files: {t}}}}}
  service_api: {{request: POST /greetings{index}, stop: 'POST /greetings{index}/{{task_id}}/stop'}}
params:
  name: {{type: string, required: true, description: {t}, default: {t}, pattern: {t}, since: {t}}}
  response_mode: {{$mode: streaming, description: {t}}}
  files: {{type: array, items: {{type: string}}, default: [{t}], deprecated: {t}, description: {t}}}
  {name["param"]}: {{type: string, description: {t}}}
response_modes:
  streaming:
    description: {t}
    yields: {{$ref: '#/types/Greeter{index}Event'}}
    text: {{append: [said.text]}}
    order:
      - apps: [{name["app"]}]
        title: {t}
        description: {t}
        steps: [{{some: [said]}}, {{one: [{name["event"]}]}}]
  blocking: {{description: {t}, returns: {{$ref: '#/types/Greeter{index}Reply'}}}}
types:
  Greeter{index}Event:
    description: {t}
    discriminator:
      propertyName: event
      mapping:
        said: {{$ref: '#/types/Greeter{index}Event.Said', description: {t}}}
        {name["event"]}: {{$ref: '#/types/Greeter{index}Event.Said'}}
  Greeter{index}Event.Said:
    description: {t}
    properties:
      task_id: {{type: string}}
      text: {{type: string, description: {t}, was: {t}}}
      {name["field"]}: {{type: string, description: {t}, default: {t}, deprecated: {t}, since: {t}}}
    required: [task_id, text]
  Greeter{index}Reply:
    description: {t}
    properties:
      text: {{type: string, description: {t}}}
      tone: {{$ref: '#/types/Tone{index}'}}
    required: [text]
  Tone{index}: {{type: string, description: {t}, enum: {{warm: {t}, {name["value"]}: {t}}}}}
errors:
  {name["error"]}: {{status: 429, description: {t}, action: {t}, retry: later}}
examples:
  hello:
    title: {t}
    description: {t}
    app: {name["app"]}
    mode: blocking
    request: {{name: {t}, {name["param"]}: {t}}}
    reply: {{text: {t}}}
  stream:
    title: {t}
    app: {name["app"]}
    mode: streaming
    request: {{name: {t}}}
    events:
      - {{event: said, task_id: t, text: {t}}}
      - {{event: {name["event"]}, task_id: t, text: {t}}}
"""


def _config(text):
    t = _text(text, None)
    return f"""invoker: 1
docs:
  product: {t}
  related:
    evil: {{title: {t}, description: {t}, url: 'https://example.com/page'}}
    page: {{title: {t}, description: {t}, url: '/{{language}}/page'}}
"""


# Translations are as hostile as what they translate.


def _locale(text):
    t = _text(text, None)
    return f"invoker: 1\ntranslations:\n  title: {{source: {t}, text: {t}}}\n"


def _locale_of_config(texts):
    t = _text(" ".join(texts), None)
    return f"invoker: 1\ntranslations:\n  docs.related.evil.title: {{source: {t}, text: {t}}}\n"
