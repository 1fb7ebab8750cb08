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
    "\u202eevil\u202c",
    "title: evil\nlanguage: evil",
    "<img src=x onerror=evil()> <svg onload=evil()> <iframe srcdoc='<script>parent.evil()</script>'>",
    "</title></textarea></noscript></svg></details></pre><script>evil()</script>",
    # One character to a reader, and two to a browser.
    "\"\u0301 onmouseover=evil() onfocus=evil() autofocus x=\"\u0301 <\u0338script>evil()</script>",
    "*/ evil() /* // \\u003cscript\\u003e \\\"); evil(); (\\\"",
]


def _text(text, place):
    # A name must stay one, and differ from others.
    return json.dumps(text if place is None else f"{text} {place}", ensure_ascii=False)


def SPEC_FILES(text):
    """The files of a folder of specs with `text` in every place that takes any text."""
    t = _text(text, None)
    # In a default, an example and names, line feeds stay what they are.
    name = {place: _text(text.replace("\n", " "), place) for place in ["param", "field", "event", "value", "error", "app"]}
    spec = f"""invoker: 1
interface: greeter
title: {t}
summary: {t}
description: {t}
since: {t}
entry_point: session.app.greeter
apps:
  {name["app"]}: {{title: {t}, description: {t}}}
bindings:
  plugin: {{type: {t}, unsupported: {{files: {t}}}}}
  service_api: {{request: POST /greetings, stop: 'POST /greetings/{{task_id}}/stop'}}
params:
  name: {{type: string, required: true, description: {t}, default: {t}, pattern: {t}, since: {t}}}
  response_mode: {{$mode: streaming, description: {t}}}
  files: {{type: array, items: {{type: string}}, default: [{t}], deprecated: {t}, description: {t}}}
  {name["param"]}: {{type: string, description: {t}}}
response_modes:
  streaming:
    description: {t}
    yields: {{$ref: '#/types/GreeterEvent'}}
    text: {{append: [said.text]}}
    order:
      - apps: [{name["app"]}]
        title: {t}
        description: {t}
        steps: [{{some: [said]}}, {{one: [{name["event"]}]}}]
  blocking: {{description: {t}, returns: {{$ref: '#/types/GreeterReply'}}}}
types:
  GreeterEvent:
    description: {t}
    discriminator:
      propertyName: event
      mapping:
        said: {{$ref: '#/types/GreeterEvent.Said', description: {t}}}
        {name["event"]}: {{$ref: '#/types/GreeterEvent.Said'}}
  GreeterEvent.Said:
    description: {t}
    properties:
      task_id: {{type: string}}
      text: {{type: string, description: {t}, was: {t}}}
      {name["field"]}: {{type: string, description: {t}, default: {t}, deprecated: {t}, since: {t}}}
    required: [task_id, text]
  GreeterReply:
    description: {t}
    properties:
      text: {{type: string, description: {t}}}
      tone: {{$ref: '#/types/Tone'}}
    required: [text]
  Tone: {{type: string, description: {t}, enum: {{warm: {t}, {name["value"]}: {t}}}}}
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
    config = f"""invoker: 1
docs:
  product: {t}
  related:
    evil: {{title: {t}, description: {t}, url: 'https://example.com/page'}}
    page: {{title: {t}, description: {t}, url: '/{{language}}/page'}}
"""
    # The translation is as hostile as the text.
    locale = "invoker: 1\ntranslations:\n  title: {source: %s, text: %s}\n" % (t, t)
    locale_of_config = "invoker: 1\ntranslations:\n  docs.related.evil.title: {source: %s, text: %s}\n" % (t, t)
    return {
        "greeter.yaml": spec, "invoker.yaml": config, "locales/zh_Hans/greeter.yaml": locale,
        "locales/zh_Hans/invoker.yaml": locale_of_config,
    }
