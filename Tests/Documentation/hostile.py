"""Texts that try to get out of a page, and a spec with a place for them."""

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
    "\u05d0\u05d1 \u0627\u0644\u0639 evil",
    "title: evil\nlanguage: evil",
    "<img src=x onerror=evil()> <svg onload=evil()> <iframe srcdoc='<script>parent.evil()</script>'>",
    "</title></textarea></noscript></svg></details></pre><script>evil()</script>",
    # One character to a reader, and two to a browser.
    "\"\u0301 onmouseover=evil() onfocus=evil() autofocus x=\"\u0301 <\u0338script>evil()</script>",
    "*/ evil() /* // \\u003cscript\\u003e \\\"); evil(); (\\\"",
    # At the start of a line, these are statements, lists, headings, quotes, tables, directives and code.
    "export const evil = evil(atob(location.hash))",
    "export default evil",
    "import evil from 'evil'",
    "import 'evil'",
    "import the evil, and export it",
    "first\n\nexport const evil = 1\n\nimport evil from 'evil'",
    "- export const evil = 1\n- import evil from 'evil'",
    "1. evil",
    "1)\tevil",
    "- evil",
    "+\tevil",
    "# evil #",
    "> [!WARNING] evil",
    "=== evil",
    "~~~ evil",
    "    evil()",
    ":-- | --: evil",
    "[^evil]: evil",
    "@Evil { evil }",
]

# What no spec may hold.
REFUSED = [
    "\u202eevil\u202c", "evil\u2066", "\u0007evil", "evil\ufffe", "evil\uffff", "\ufdd0evil", "evil\U0010ffff",
    "\U000e0001evil", "\U000e0020evil", "ev\U000e0069l", "evil\U000e007f",
]


# Places that take any value, of which the schemas say no more.
ANY_VALUE = {
    "constWord", "defaultWord", "enumeration.enum.*.description", "example.error.message", "example.events", "example.reply",
    "example.request",
}

# Texts and names that the schemas have and no page shows, or shows only as what they refer to.
NO_PAGE = {
    # An app has no page.
    "app.description", "app.inputs.*", "app.kind", "app.outputs.*", "app.since", "app.summary", "app.title",
    # They name something that is declared elsewhere.
    "failedReply.message", "blocking.outputs", "failedReply.where.*", "failedEvent.where.*", "pausedReply.where.*", "example.app", "translation.source",
    "pages.elements", "pages.more", "pages.next", "pages.from",
    "pieces.id", "pieces.data", "pieces.last", "pieces.length", "pieces.order",
    "serviceAPI.request_with.*", "failedEvent.message", "swift.renames.*",
    # It is for the mock.
    "blocking.content_type",
    # A folder; what translators start from.
    "docs.output", "translation.previous", "swift.output", "swift.templates",
    # A list of values reads as one with descriptions.
    "enumeration.enum",
    # Errors of a file of types are shown where interfaces refer to them.
    "types.errors.*",
}

# Of these there is one in a folder of specs.
SINGLE = [
    "docs.product", "docs.python_arguments.*", "docs.python_errors", "docs.python_deadline", "overview.title",
    "overview.summary", "overview.description",
]

INDENTED = "\n    "


def quoted(text):
    """A text as YAML takes it, in which noncharacters stand as escapes only."""
    return json.dumps(text, ensure_ascii=False).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


class Filling:
    """The texts of a spec, by place, which is called as in the schemas: `plugin.type` is the key 'type' of a 'plugin'.

    `text_of` gives the text of each place; a text alone stands in all of them.
    """

    def __init__(self, text_of):
        self.text_of = text_of if callable(text_of) else lambda place: text_of
        self.places = {}

    def _text(self, place):
        self.places[place] = None
        return self.text_of(place)

    def __getitem__(self, place):
        return quoted(self._text(place))

    def line(self, place):
        return quoted(self._text(place).replace("\n", " "))

    def paragraph(self, place):
        """A description on a page that has others: it stays one paragraph, and has no translation that does not."""
        return quoted("Of " + self._text(place).replace("\n", " "))

    def name(self, place, index=""):
        """A name stays one on a line, and differs from others."""
        text = self._text(place).replace("\n", " ").strip()
        return quoted(f"{text} {place}{index}")

    def words(self, kind, separator=", ", index=""):
        """What may be said of a type of each kind."""
        words = [f"{key}: {self[f'{kind}.{key}']}" for key in ["description", "deprecated", "since"]]
        return separator.join(words + [f"was: {self.name(f'{kind}.was', index)}"])


def places():
    """All places that take a text or name, in the order of the files."""
    filling = Filling("")
    spec_files([filling])
    return list(filling.places)


def spec_files(texts):
    """A folder of specs: an interface for each text or `Filling`, which has it in its places."""
    fillings = [text if isinstance(text, Filling) else Filling(text) for text in texts]
    files = {"invoker.yaml": _config(fillings), "locales/zh_Hans/invoker.yaml": _locale_of_config(fillings)}
    for index, filling in enumerate(fillings):
        files[f"greeter{index}.yaml"] = _spec(filling, index)
        files[f"shared{index}.yaml"] = _types(filling, index)
        files[f"locales/zh_Hans/greeter{index}.yaml"] = _locale(filling, "interface.title")
        files[f"locales/zh_Hans/shared{index}.yaml"] = _locale(filling, "types.title")
        files[f"history/old/greeter{index}.yaml"] = _earlier(index)
    return files


def _spec(t, index):
    app, param, field, value, event, code = map(
        t.name,
        ["interface.apps.*", "interface.params.*", "object.properties.*", "enumeration.enum.*", "discriminator.mapping.*",
         "interface.errors.*"])
    kind = t.name("alternatives.oneOf.*")
    tag = t.name("discriminator.propertyName")
    return f"""invoker: 1
interface: greeter{index}
title: {t["interface.title"]}
summary: {t["interface.summary"]}
description: {t["interface.description"]}
since: {t["interface.since"]}
deprecated: {t["interface.deprecated"]}
was: {t.name("interface.was", index)}
entry_point: session.app.greeter{index}
apps:
  {app}: {{title: {t["appKind.title"]}, description: {t["appKind.description"]}}}
  other: {{title: {t["appKind.title"]}}}
transports:
  plugin: {{type: {t["plugin.type"]}, permission: {t["plugin.permission"]}, unsupported: {{files: {t["plugin.unsupported.*"]}}}}}
  service_api: {{request: POST /greetings{index}, stop: 'POST /greetings{index}/{{task_id}}/stop'}}
params:
  response_mode: {{$mode: streaming, description: {t["modeParam.description"]}, since: {t["modeParam.since"]}}}
  {param}: {{type: string, required: true}}
  text: {{type: string, default: {t.line("defaultWord")}, pattern: {t["string.pattern"]}, {t.words("string")}}}
  form: {{type: string, format: {t["string.format"]}}}
  number: {{type: number, format: {t["number.format"]}, {t.words("number")}}}
  files: {{type: array, items: {{type: string}}, {t.words("array")}}}
  words: {{type: array, items: {{type: string}}, default: [{t["defaultWord"]}]}}
  map: {{type: object, additionalProperties: {{type: string}}, {t.words("dictionary")}}}
  anything: {{{t.words("any")}}}
  tone: {{$ref: '#/types/Tone{index}', {t.words("reference")}}}
  content: {{$ref: '#/types/Content{index}'}}
response_modes:
  streaming:
    description: {t["streaming.description"]}
    yields: {{$ref: '#/types/Greeter{index}Event'}}
    text: {{append: [said.text]}}
    terminator: {t.line("streaming.terminator")}
    order:
      - apps: [{app}]
        title: {t["order.title"]}
        description: {t["order.description"]}
        steps: [{{some: [said]}}, {{one: [{event}]}}]
      - {{apps: [other], title: {t["order.title"]}, steps: [{{one: [said]}}]}}
  blocking: {{description: {t["blocking.description"]}, returns: {{$ref: '#/types/Greeter{index}Reply'}}}}
types:
  Content{index}:
    oneOf: {{{kind}: {{type: string, description: {t["string.description"]}}}, other: {{type: integer}}}}
    {t.words("alternatives", INDENTED, index)}
  Greeter{index}Event:
    discriminator:
      propertyName: {tag}
      mapping:
        said: {{$ref: '#/types/Greeter{index}Event.Said', description: {t["discriminator.mapping.description"]}}}
        {event}: {{$ref: '#/types/Greeter{index}Event.Done', was: {t.name("discriminator.mapping.was")}}}
    {t.words("union", INDENTED, index)}
  Greeter{index}Event.Said:
    properties:
      task_id: {{type: string}}
      text: {{type: string, {t.words("string")}}}
      {field}: {{type: string, default: {t.line("defaultWord")}}}
      map: {{type: object, additionalProperties: {{type: string}}, {t.words("dictionary")}}}
      files: {{type: array, items: {{type: string}}, {t.words("array")}}}
      count: {{type: number, {t.words("number")}}}
      anything: {{{t.words("any")}}}
      tone: {{$ref: '#/types/Tone{index}', {t.words("reference")}}}
    required: [task_id, text]
    {t.words("object", INDENTED, index)}
  Greeter{index}Event.Done:
    properties: {{task_id: {{type: string}}, fixed: {{const: {t.line("constWord")}}}}}
    description: {t["object.description"]}
  Greeter{index}Reply:
    properties:
      text: {{type: string}}
      tone: {{$ref: '#/types/Tone{index}'}}
      part: {{$ref: 'shared{index}.yaml#/types/Part{index}'}}
    required: [text]
    description: {t["object.description"]}
  Tone{index}:
    type: string
    enum:
      warm: {t["enumeration.enum.*.description"]}
      cool: {{description: {t["enumeration.enum.description"]}, deprecated: {t["enumeration.enum.deprecated"]}, was: {t.name("enumeration.enum.was")}}}
      {value}: {t["enumeration.enum.description"]}
    {t.words("enumeration", INDENTED, index)}
errors:
  {code}:
    status: 429
    description: {t["error.description"]}
    action: {t["error.action"]}
    retry: later
    also: [{{code: {t["errorAlias.code"]}, message: {t["errorAlias.message"]}}}]
examples:
  {t.name("interface.examples.*")}:
    title: {t["example.title"]}
    description: {t["example.description"]}
    app: {app}
    mode: blocking
    request: {{{param}: {t["example.request"]}}}
    reply: {{text: {t["example.reply"]}}}
  stream:
    title: {t["example.title"]}
    app: {app}
    mode: streaming
    request: {{{param}: name}}
    events:
      - {{{tag}: said, task_id: t, text: {t["example.events"]}}}
      - {{{tag}: {event}, task_id: t}}
  failure:
    title: {t["example.title"]}
    app: other
    mode: streaming
    request: {{{param}: name}}
    error: {{status: 429, code: {code}, message: {t["example.error.message"]}}}
"""


def _types(t, index):
    return f"""invoker: 1
title: {t["types.title"]}
summary: {t["types.summary"]}
description: {t["types.description"]}
types:
  Part{index}:
    properties:
      text: {{type: string, description: {t["string.description"]}}}
      flag: {{type: boolean, {t.words("boolean")}}}
    description: {t["object.description"]}
"""


def _earlier(index):
    """An earlier version of an interface, which all that is new is told of."""
    return f"""invoker: 1
interface: greeter{index}
title: Greeter
summary: Greets.
entry_point: session.app.greeter{index}
transports: {{plugin: {{type: app}}, service_api: {{request: POST /greetings{index}}}}}
params: {{response_mode: {{$mode: blocking}}, gone: {{type: string}}, files: {{type: array, items: {{type: string}}}}}}
response_modes: {{blocking: {{returns: {{type: string}}}}}}
errors: {{gone: {{status: 410, description: It is gone., action: Stop., retry: never}}}}
"""


def _config(fillings):
    related = "".join(
        f"""    {t.name("docs.related.*", index)}:
      title: {t["relatedPage.title"]}
      description: {t["relatedPage.description"]}
      url: https://example.com/page
"""
        for index, t in enumerate(fillings))
    history = "".join(
        f"""    {t.name("docs.history.*", index)}: {{title: {t["earlierVersion.title"]}, specs: history/old}}\n"""
        for index, t in enumerate(fillings))
    sections = "".join(
        f"""      {t.name("overview.sections.*", index)}:
        title: {t["overviewSection.title"]}
        description: {t.paragraph("overviewSection.description")}
        note: {t["overviewSection.note"]}
        code:
          swift: {t["overviewCode.swift"]}
          python: {t["overviewCode.python"]}
          shell: {t["overviewCode.shell"]}
          json: {t["overviewCode.json"]}
"""
        for index, t in enumerate(fillings))
    first = fillings[0] if len(fillings) == 1 else Filling("plain")
    return f"""invoker: 1
docs:
  product: {first["docs.product"]}
  site: https://docs.example.com
  swift_module: DifyApps
  python_module: dify_plugin
  python_arguments: {{{first.name("interface.params.*")}: {first.line("docs.python_arguments.*")}}}
  python_errors: {first["docs.python_errors"]}
  python_deadline: {first["docs.python_deadline"]}
  overview:
    title: {first["overview.title"]}
    summary: {first["overview.summary"]}
    description: {first.paragraph("overview.description")}
    sections:
{sections}  related:
{related}    page: {{title: {fillings[0]["relatedPage.title"]}, url: '/{{language}}/page'}}
  history:
{history}"""


# Translations are as hostile as what they translate.


def _locale(t, title):
    return f"""invoker: 1
translations:
  title: {{source: {t[title]}, text: {t["translation.text"]}}}
"""


def _locale_of_config(fillings):
    # Each text once, however often it is in the config.
    texts = [(t, t["relatedPage.title"], t["translation.text"]) for t in fillings]
    texts += [(t, t.paragraph("overviewSection.description"), t.paragraph("translation.text")) for t in fillings]
    if len(fillings) > 1:
        plain = Filling("plain")
        texts += [(plain, plain["docs.python_errors"], plain["translation.text"])]
        texts += [(plain, plain.paragraph("overview.description"), plain.paragraph("translation.text"))]
    entries = "".join(
        f"""  {t.name("locale.translations.*", index)}:
    source: {source}
    text: {text}
"""
        for index, (t, source, text) in enumerate(texts))
    return "invoker: 1\ntranslations:\n" + entries
