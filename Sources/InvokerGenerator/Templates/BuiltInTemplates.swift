// Made from Templates/ by Scripts/embed-templates.sh. Do not edit.

extension TemplateSet {
  /// The texts of the built-in templates by file name below `Templates/`, sorted.
  public static let builtInFiles: [(path: String, text: String)] = [
    (
      "docs/html/changes.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ol class="changes">
      {{#versions}}
      <li id="{{anchor}}">
      <h3>{{title}}</h3>
      {{#description}}<p>{{description}}</p>{{/description}}
      <ul>
      {{#changes}}
      <li>{{text}}</li>
      {{/changes}}
      </ul>
      </li>
      {{/versions}}
      </ol>

      """#
    ),
    (
      "docs/html/code.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="tabs">
      {{#samples}}
      <div class="code" data-language="{{title}}">
      <div class="code-bar">{{title}}</div>
      <pre><code>{{code}}</code></pre>
      </div>
      {{/samples}}
      </div>

      """#
    ),
    (
      "docs/html/early.js",
      #"""
      // Runs before the first paint, so that a chosen theme does not flash. Without a choice, the system decides.
      "use strict";

      const kept = {
        /** What was chosen on an earlier page; `null` where storage is refused. */
        get(key) { try { return localStorage.getItem(key); } catch { return null; } },
        /** Keeps a choice; where storage is refused, it lasts for the page. */
        set(key, value) { try { localStorage.setItem(key, value); } catch { /* So be it. */ } },
      };

      const theme = kept.get("theme");
      if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

      // The first page leads to the language that was read last, or else to the one that the browser asks for.
      if ("entry" in document.documentElement.dataset) {
        const editions = [...document.querySelectorAll("link[rel=alternate]")];
        const isAsked = (language) => ({ hreflang }) => {
          const [one, other] = [hreflang, language].map((tag) => tag.toLowerCase().split("-")[0]);
          return one === other;
        };
        const edition = editions.find((link) => link.dataset.locale === kept.get("locale"))
          ?? navigator.languages.map((language) => editions.find(isAsked(language))).find(Boolean);
        if (edition) location.replace(edition.getAttribute("href"));
      }

      """#
    ),
    (
      "docs/html/entry.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <!doctype html>
      <!-- {{origin}} -->
      <html lang="{{language}}" data-entry>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="{{policy}}">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{{site}}</title>
      {{#languages}}
      <link rel="alternate" hreflang="{{language}}" href="{{href}}" data-locale="{{locale}}">
      {{/languages}}
      <link rel="stylesheet" href="assets/site.css">
      <script src="assets/early.js"></script>
      </head>
      <body>
      <main class="entrance">
      <h1>{{site}}</h1>
      <ul>
      {{#languages}}
      <li><a href="{{href}}" hreflang="{{language}}" lang="{{language}}">{{name}}</a></li>
      {{/languages}}
      </ul>
      </main>
      </body>
      </html>

      """#
    ),
    (
      "docs/html/errors.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul class="entries">
      {{#errors}}
      <li class="entry" id="{{anchor}}">
      <div class="entry-head"><h3><code>{{code}}</code></h3><span class="type">{{status}}</span><a class="anchor" href="#{{anchor}}" aria-label="{{link}}">#</a></div>
      <div class="prose"><p>{{cause}}</p></div>
      <dl class="facts">
      <dt>{{actionLabel}}</dt><dd>{{action}}</dd>
      <dt>{{retryLabel}}</dt><dd><span class="mark{{#canRetry}} good{{/canRetry}}">{{retry}}</span></dd>
      </dl>
      </li>
      {{/errors}}
      </ul>

      """#
    ),
    (
      "docs/html/fields.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul class="fields">
      {{#fields}}
      <li class="entry" id="{{anchor}}">
      <div class="entry-head"><code>{{#stem}}<span class="stem">{{stem}}</span>{{/stem}}{{name}}</code><span class="type">{{type}}</span>{{#required}}<span class="mark accent">{{required}}</span>{{/required}}{{#deprecated}}<span class="mark warn">{{deprecated}}</span>{{/deprecated}}</div>
      <div class="prose"><p>{{description}}</p>{{#advice}}<p>{{advice}}</p>{{/advice}}<p class="small">{{#facts}}<span>{{label}} {{value}}</span>{{/facts}}</p></div>
      </li>
      {{/fields}}
      </ul>

      """#
    ),
    (
      "docs/html/folds.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="folds">
      {{#folds}}
      <details class="fold" id="{{anchor}}">
      <summary><h3>{{title}}</h3><div class="when"><p>{{description}}</p>{{#hasMarks}}<p class="marks">{{#marks}}<span class="mark {{kind}}">{{text}}</span>{{/marks}}</p>{{/hasMarks}}</div></summary>
      <div class="fold-body">
      {{#hasFacts}}
      <dl class="facts">
      {{#facts}}
      <dt>{{label}}</dt><dd>{{value}}</dd>
      {{/facts}}
      </dl>
      {{/hasFacts}}
      {{body}}</div>
      </details>
      {{/folds}}
      </div>

      """#
    ),
    (
      "docs/html/links.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="cards">
      {{#links}}
      <a href="{{href}}"><strong>{{title}}</strong><span>{{description}}</span></a>
      {{/links}}
      </div>

      """#
    ),
    (
      "docs/html/orders.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="orders">
      {{#orders}}
      <figure class="order" id="{{anchor}}">
      <figcaption>{{title}}</figcaption>
      {{#description}}<p>{{description}}</p>{{/description}}
      <ol class="unseen">
      {{#steps}}
      <li>{{text}}</li>
      {{/steps}}
      </ol>
      {{#drawing}}
      <svg viewBox="0 0 340 {{height}}" aria-hidden="true" focusable="false">
      <path class="rail" d="{{rail}}"/>
      {{#groups}}
      <rect class="group{{#isLoose}} loose{{/isLoose}}" x="40.5" y="{{y}}" width="299" height="{{height}}" rx="9"/><text class="word" x="52" y="{{wordY}}">{{word}}</text>
      {{#again}}<path class="again" d="{{again}}"/><path class="head" d="{{head}}"/>{{/again}}
      {{/groups}}
      {{#stops}}
      <circle class="stop{{#isFull}} full{{/isFull}}" cx="24" cy="{{y}}" r="{{r}}"/>
      {{/stops}}
      {{#chips}}
      <a class="{{kind}}" href="#{{anchor}}" tabindex="-1"><rect class="chip" x="{{x}}" y="{{y}}" width="{{width}}" height="24" rx="7"/><text x="{{textX}}" y="{{textY}}" textLength="{{textLength}}" lengthAdjust="spacingAndGlyphs">{{name}}</text></a>
      {{/chips}}
      </svg>
      {{/drawing}}
      </figure>
      {{/orders}}
      </div>
      {{#aside}}
      <p class="note">{{aside}}</p>
      {{/aside}}

      """#
    ),
    (
      "docs/html/page.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <!doctype html>
      <!-- {{origin}} -->
      <html lang="{{language}}">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="{{policy}}">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="description" content="{{description}}">
      <title>{{title}} · {{site}}</title>
      {{#languages}}
      <link rel="alternate" hreflang="{{language}}" href="{{href}}">
      {{/languages}}
      <link rel="stylesheet" href="../assets/site.css">
      <script src="../assets/early.js"></script>
      <script src="../assets/site.js" defer></script>
      </head>
      <body data-copy="{{words.copy}}" data-copied="{{words.copied}}" data-copy-failed="{{words.copyFailed}}" data-language="{{words.language}}" data-nothing="{{words.nothing}}">
      <a class="skip" href="#content">{{words.skip}}</a>
      <header class="bar">
      <button class="tool menu" type="button" popovertarget="side" aria-label="{{words.menu}}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16"/></svg></button>
      <a class="brand" href="{{home}}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5.5h14A1.5 1.5 0 0 1 20.5 7v8a1.5 1.5 0 0 1-1.5 1.500h-6L8.5 20v-3.500H5A1.5 1.5 0 0 1 3.5 15V7A1.5 1.5 0 0 1 5 5.500Zm4.5 3.5-2 2 2 2m5-4 2 2-2 2"/></svg><span>{{site}}</span></a>
      <button class="tool find" type="button" aria-label="{{words.search}}" aria-keyshortcuts="/ Control+K"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></svg><span>{{words.search}}</span><kbd>/</kbd></button>
      <nav aria-label="{{words.language}}">
      <ul class="languages">
      {{#languages}}
      <li><a class="tool" href="{{href}}" hreflang="{{language}}" lang="{{language}}" data-locale="{{locale}}" aria-label="{{name}}"{{#current}} aria-current="true"{{/current}}><span class="long">{{name}}</span><span class="short">{{short}}</span></a></li>
      {{/languages}}
      </ul>
      </nav>
      <button class="tool theme" type="button" aria-label="{{words.theme}}"><svg class="to-dark" viewBox="0 0 24 24" aria-hidden="true"><path d="M20 14.500A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.500Z"/></svg><svg class="to-light" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="4"/><path d="M12 2.500v2m0 15v2M2.5 12h2m15 0h2M5.3 5.300l1.4 1.400m10.6 10.6 1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4"/></svg></button>
      </header>
      <div class="frame">
      <nav class="side" id="side" popover aria-label="{{words.contents}}">
      <ul>
      {{#pages}}
      <li><a href="{{href}}"{{#current}} aria-current="page"{{/current}}>{{title}}</a>
      {{#current}}
      <ul>
      {{#sections}}
      <li><a href="#{{anchor}}">{{title}}</a></li>
      {{/sections}}
      </ul>
      {{/current}}
      </li>
      {{/pages}}
      </ul>
      </nav>
      <main id="content" tabindex="-1">
      <header class="prose">
      <h1>{{title}}</h1>
      <p class="lead">{{description}}</p>
      {{introduction}}
      </header>
      {{body}}
      <footer>
      <nav class="turn" aria-label="{{words.previous}}, {{words.next}}">
      <span>{{#previous}}<a href="{{href}}" rel="prev"><span aria-hidden="true">← </span>{{title}}</a>{{/previous}}</span>
      <span>{{#next}}<a href="{{href}}" rel="next">{{title}}<span aria-hidden="true"> →</span></a>{{/next}}</span>
      </nav>
      <p>{{stamp}}</p>
      </footer>
      </main>
      </div>
      <dialog class="search" aria-label="{{words.search}}">
      <div class="search-field"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></svg><input type="search" placeholder="{{words.searchHint}}" aria-label="{{words.search}}" role="combobox" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" autocomplete="off" spellcheck="false"></div>
      <ul class="search-hits" id="hits" role="listbox" aria-label="{{words.search}}"></ul>
      <p class="search-told" role="status"></p>
      </dialog>
      <p class="unseen" id="told" role="status"></p>
      </body>
      </html>

      """#
    ),
    (
      "docs/html/params.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul class="entries">
      {{#params}}
      <li class="entry" id="{{anchor}}">
      <div class="entry-head"><h3><code>{{name}}</code></h3><span class="type">{{type}}</span>{{#required}}<span class="mark accent">{{required}}</span>{{/required}}{{#deprecated}}<span class="mark warn">{{deprecated}}</span>{{/deprecated}}<a class="anchor" href="#{{anchor}}" aria-label="{{link}}">#</a></div>
      <div class="prose"><p>{{description}}</p>{{#advice}}<p>{{advice}}</p>{{/advice}}</div>
      <dl class="facts">
      {{#facts}}
      <dt>{{label}}</dt><dd>{{value}}</dd>
      {{/facts}}
      </dl>
      </li>
      {{/params}}
      </ul>

      """#
    ),
    (
      "docs/html/section.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <section id="{{anchor}}" aria-labelledby="{{anchor}}-title">
      {{#isTop}}
      <h2 id="{{anchor}}-title">{{title}}<a class="anchor" href="#{{anchor}}" aria-label="{{link}}">#</a></h2>
      {{/isTop}}
      {{^isTop}}
      <h3 id="{{anchor}}-title">{{title}}<a class="anchor" href="#{{anchor}}" aria-label="{{link}}">#</a></h3>
      {{/isTop}}
      {{body}}</section>

      """#
    ),
    (
      "docs/html/site.css",
      #"""
      /* The look of the site. Both colours of a value stand together: light first, then dark. */

      :root {
        color-scheme: light dark;

        --ground: light-dark(#ffffff, #0f1115);
        --raised: light-dark(#f7f8fa, #161a20);
        --pressed: light-dark(#eef0f4, #1f242c);
        --line: light-dark(#e4e7ec, #272d37);
        --line-strong: light-dark(#cfd4dc, #3a424f);
        --text: light-dark(#1a1f29, #e7eaf0);
        --quiet: light-dark(#565f6e, #a1abba);
        --accent: light-dark(#3b4fd8, #9dabff);
        --accent-ground: light-dark(#eef0ff, #1d2342);
        --good: light-dark(#0b6b43, #5fd19b);
        --good-ground: light-dark(#e6f6ee, #10291f);
        --warn: light-dark(#8a4b00, #f2b661);
        --warn-ground: light-dark(#fff3e0, #2e2312);
        --bad: light-dark(#b3261e, #ff9d94);
        --bad-ground: light-dark(#fdecea, #351a1a);

        --code-keyword: light-dark(#8a2fb8, #d6a2f5);
        --code-string: light-dark(#0b6b43, #7fd6a8);
        --code-number: light-dark(#9a4a00, #f0b072);
        --code-type: light-dark(#0a6480, #7cc8e6);
        --code-comment: light-dark(#626c7a, #8d98a8);

        --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
        --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;

        --bar: 3.5rem;
        --side: 17rem;
        --measure: 50rem;
        --radius: 0.625rem;
      }

      :root[data-theme="light"] { color-scheme: light; }
      :root[data-theme="dark"] { color-scheme: dark; }

      :lang(zh) {
        --sans: Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC",
          "Noto Sans CJK SC", sans-serif;
      }
      :lang(ja) {
        --sans: Inter, system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans JP",
          "Noto Sans CJK JP", sans-serif;
      }

      /* Ground */

      *, ::before, ::after { box-sizing: border-box; }

      html {
        background: var(--ground);
        color: var(--text);
        font: 400 0.96875rem/1.65 var(--sans);
        scroll-padding-top: calc(var(--bar) + 1.25rem);
        text-size-adjust: 100%;
        -webkit-text-size-adjust: 100%;
        -webkit-font-smoothing: antialiased;
      }

      body { margin: 0; overflow-wrap: break-word; }
      :lang(zh), :lang(ja) { line-break: strict; text-autospace: normal; }

      a { color: var(--accent); text-decoration: none; }
      a:hover { text-decoration: underline; text-underline-offset: 0.2em; }
      :is(p, dd, td, li:not([id])) > a:not(.anchor) {
        text-decoration: underline color-mix(in srgb, currentColor 40%, transparent);
        text-underline-offset: 0.2em;
      }
      .bar a, .side a { text-decoration: none; }

      :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 0.25rem; }

      h1, h2, h3, h4 { margin: 0; line-height: 1.25; letter-spacing: -0.011em; text-wrap: balance; }
      h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.375rem); font-weight: 680; letter-spacing: -0.025em; }
      h2 { font-size: 1.4375rem; font-weight: 640; letter-spacing: -0.018em; }
      h3 { font-size: 1.0625rem; font-weight: 620; }
      h4 { font-size: 0.9375rem; font-weight: 620; }
      p, ul, ol, dl, dd, figure { margin: 0; }

      code, pre, kbd, .mono { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; }
      :not(pre) > code { unicode-bidi: isolate; overflow-wrap: anywhere; }
      :is(p, dd, td) code, ul:not([class]) > li code {
        padding: 0.1em 0.35em;
        border-radius: 0.3em;
        background: var(--pressed);
      }

      button, input { font: inherit; color: inherit; }
      button { cursor: pointer; }

      .unseen {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }

      .skip { position: fixed; inset: -10rem auto auto 1rem; z-index: 30; padding: 0.5rem 1rem; background: var(--ground); }
      .skip:focus { top: 0.5rem; }

      /* The bar */

      .bar {
        position: sticky;
        top: 0;
        z-index: 20;
        display: flex;
        align-items: center;
        gap: 0.5rem;
        height: var(--bar);
        padding: 0 1.25rem;
        border-bottom: 1px solid var(--line);
        background: color-mix(in srgb, var(--ground) 88%, transparent);
        backdrop-filter: blur(12px);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        min-width: 0;
        margin-right: auto;
        color: var(--text);
        font-weight: 640;
        letter-spacing: -0.01em;
        white-space: nowrap;
      }
      .brand:hover { text-decoration: none; }
      .brand svg { width: 1.375rem; height: 1.375rem; color: var(--accent); }
      .brand span { overflow: hidden; text-overflow: ellipsis; }

      .tool {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
        min-width: 2.25rem;
        height: 2.25rem;
        padding: 0 0.5rem;
        border: 1px solid transparent;
        border-radius: 0.5rem;
        background: none;
        color: var(--quiet);
        font-size: 0.875rem;
      }
      .tool:hover { background: var(--pressed); color: var(--text); text-decoration: none; }
      .bar svg, .search-field svg {
        flex: none;
        width: 1.125rem;
        height: 1.125rem;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.75;
        stroke-linecap: round;
        stroke-linejoin: round;
      }

      .find { border-color: var(--line); background: var(--raised); min-width: 14rem; justify-content: flex-start; }
      .find kbd { margin-left: auto; padding: 0 0.4rem; border: 1px solid var(--line-strong); border-radius: 0.3rem; }

      .languages { display: flex; list-style: none; padding: 0; }
      .languages li { display: flex; }
      .languages a[aria-current] { color: var(--text); font-weight: 600; }
      .languages .short { display: none; }

      .to-light { display: none; }
      @media (prefers-color-scheme: dark) {
        :root:not([data-theme]) .to-light { display: block; }
        :root:not([data-theme]) .to-dark { display: none; }
      }
      :root[data-theme="dark"] .to-light { display: block; }
      :root[data-theme="dark"] .to-dark { display: none; }

      .menu { display: none; }

      /* Two columns */

      .frame {
        display: grid;
        grid-template-columns: var(--side) minmax(0, 1fr);
        max-width: 84rem;
        margin: 0 auto;
      }

      .side {
        display: block;
        position: sticky;
        inset: var(--bar) auto auto;
        width: auto;
        height: calc(100vh - var(--bar));
        height: calc(100dvh - var(--bar));
        margin: 0;
        padding: 1.75rem 1rem 3rem 1.25rem;
        border: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
        background: none;
        color: inherit;
        font-size: 0.875rem;
      }
      .side ul { list-style: none; padding: 0; }
      .side a {
        display: block;
        padding: 0.3rem 0.75rem;
        border-radius: 0.4rem;
        color: var(--quiet);
        line-height: 1.45;
      }
      .side a:hover { background: var(--pressed); color: var(--text); text-decoration: none; }
      .side > ul > li > a { color: var(--text); font-weight: 560; }
      .side a[aria-current="page"] { background: var(--accent-ground); color: var(--accent); }
      .side ul ul { margin: 0.35rem 0 0.75rem 0.75rem; border-left: 1px solid var(--line); }
      .side ul ul a { margin-left: -1px; border-left: 2px solid transparent; border-radius: 0 0.4rem 0.4rem 0; }
      .side ul ul a[aria-current] { border-left-color: var(--accent); color: var(--accent); }

      main { min-width: 0; padding: 3rem 3rem 6rem; }
      main > * { max-width: var(--measure); }
      main:focus { outline: none; }

      /* Prose */

      .lead { margin-top: 0.9rem; color: var(--quiet); font-size: 1.125rem; line-height: 1.55; text-wrap: pretty; }
      .prose > * + * { margin-top: 0.85em; }
      .prose ul, .prose ol { padding-left: 1.4rem; }
      .prose li + li { margin-top: 0.35em; }

      section { margin-top: 3.75rem; }
      section ul:not([class]) { padding-left: 1.3rem; }
      section ul:not([class]) > li + li { margin-top: 0.4em; }
      section > * + * { margin-top: 1.125rem; }
      section > h2 { padding-bottom: 0.1rem; }
      section section { margin-top: 2.5rem; }

      .anchor { margin-left: 0.4em; color: var(--line-strong); font-weight: 400; opacity: 0; }
      :hover > .anchor, .anchor:focus-visible { opacity: 1; color: var(--accent); }
      @media (hover: none) { .anchor { opacity: 0.8; } }
      :target > h2, :target > h3, h2:target, h3:target { scroll-margin-top: 0; }

      /* Facts: what stands in a line under a title */

      .facts { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 0.3rem 1.25rem; font-size: 0.875rem; }
      .facts dt { color: var(--quiet); }
      .facts dd { min-width: 0; }

      .mark {
        display: inline-block;
        padding: 0.05rem 0.5rem;
        border-radius: 0.7rem;
        background: var(--pressed);
        color: var(--quiet);
        font-size: 0.75rem;
        font-weight: 560;
        line-height: 1.5;
      }
      .mark.accent { background: var(--accent-ground); color: var(--accent); }
      .mark.good { background: var(--good-ground); color: var(--good); }
      .mark.warn { background: var(--warn-ground); color: var(--warn); }
      .mark.bad { background: var(--bad-ground); color: var(--bad); }

      /* Entries: params, fields, events, errors */

      .entries { padding: 0; list-style: none; border-top: 1px solid var(--line); }
      .entry { padding: 1.15rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: calc(var(--bar) + 1rem); }
      .entry > * + * { margin-top: 0.5rem; }
      .entry:target, .fold:target > summary { animation: found 2.2s ease-out; }
      @keyframes found { from { background: var(--accent-ground); } }

      /* On a wide page, what is said stands on the left, and the facts beside it. */
      @media (min-width: 60rem), print {
        .entry:has(> .facts) { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 0.5rem 2rem; }
        .entry > .entry-head { grid-column: 1 / -1; }
        .entry:has(> .facts) > *, .fields > .entry > * { margin-top: 0; }
        .entry > .facts { align-self: start; }
        .fields > .entry { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: 0.15rem 1.5rem; }
        .fields > .entry > .entry-head { grid-column: 1; }
      }

      .entry-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.7rem; }
      .entry-head > :is(h3, h4) { overflow-wrap: anywhere; }
      .entry-head > :is(h3, h4) code { font-size: 0.9375rem; font-weight: 620; letter-spacing: 0; }
      .type { color: var(--quiet); font-family: var(--mono); font-size: 0.8125rem; overflow-wrap: anywhere; }
      .type code { font-size: inherit; }

      .fields { border: 1px solid var(--line); border-radius: var(--radius); list-style: none; padding: 0 1.1rem; }
      .fields > .entry { padding: 0.85rem 0; }
      .fields > .entry:last-child { border-bottom: 0; }
      .fields .prose { font-size: 0.9063rem; }
      .fields .prose > * + * { margin-top: 0.25rem; }
      .stem { color: var(--quiet); font-weight: 400; }
      .small { display: flex; flex-wrap: wrap; gap: 0 1.1rem; color: var(--quiet); font-size: 0.8125rem; }
      .small:empty { display: none; }
      .fields .entry-head code { font-size: 0.875rem; font-weight: 560; }

      summary { cursor: pointer; }
      .fold > summary::-webkit-details-marker { display: none; }

      .folds { border-top: 1px solid var(--line); }
      .fold { border-bottom: 1px solid var(--line); scroll-margin-top: calc(var(--bar) + 1rem); }
      .fold > summary {
        display: grid;
        grid-template-columns: 1rem minmax(0, 15rem) minmax(0, 1fr);
        gap: 0.15rem 0.9rem;
        align-items: baseline;
        padding: 0.85rem 0.25rem;
        list-style: none;
      }
      .fold > summary::before {
        content: "";
        width: 0.45rem;
        height: 0.45rem;
        border: solid var(--quiet);
        border-width: 0 1.5px 1.5px 0;
        transform: translate(0.1rem, -0.1rem) rotate(-45deg);
        transition: transform 120ms;
      }
      .fold[open] > summary::before { transform: translate(0.1rem, -0.2rem) rotate(45deg); }
      .fold > summary:hover { background: var(--raised); }
      .fold > summary h3 { font-size: 1rem; }
      .fold > summary h3 code { font-size: 0.875rem; font-weight: 600; overflow-wrap: anywhere; letter-spacing: 0; }
      .marks { display: flex; flex-wrap: wrap; gap: 0.3rem; }
      .fold > summary .marks { margin-top: 0.3rem; }
      .fold-body { padding: 0.35rem 0 1.4rem 2.1rem; }
      .fold-body > * + * { margin-top: 0.85rem; }

      /* Tables, cards, notes */

      .table { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); }
      table { width: 100%; border-collapse: collapse; font-size: 0.9063rem; line-height: 1.55; }
      th, td { padding: 0.65rem 1.1rem; text-align: start; vertical-align: top; }
      th { background: var(--raised); color: var(--quiet); font-size: 0.8125rem; font-weight: 560; white-space: nowrap; }
      td { min-width: 7.5rem; }
      tbody tr { border-top: 1px solid var(--line); }

      .values { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 0.45rem 1.5rem; font-size: 0.9063rem; }
      .values dt { overflow-wrap: anywhere; }

      .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 0.9rem; }
      .cards > a {
        display: block;
        padding: 1.05rem 1.2rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        color: inherit;
        transition: border-color 120ms, background 120ms;
      }
      .cards > a:hover { border-color: var(--accent); background: var(--raised); text-decoration: none; }
      .cards strong { display: block; font-size: 0.9688rem; font-weight: 600; }
      .cards span { display: block; margin-top: 0.35rem; color: var(--quiet); font-size: 0.875rem; line-height: 1.55; }

      .note {
        padding: 0.85rem 1.1rem;
        border-left: 3px solid var(--accent);
        border-radius: 0 var(--radius) var(--radius) 0;
        background: var(--accent-ground);
        font-size: 0.9063rem;
      }

      /* Code */

      .code { border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); overflow: hidden; }
      .code-bar {
        display: flex;
        align-items: center;
        gap: 0.15rem;
        min-height: 2.5rem;
        padding: 0 0.4rem 0 1rem;
        border-bottom: 1px solid var(--line);
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .code-bar .copy { margin-left: auto; }
      .code[role="tabpanel"] { margin-top: 0; }
      .copy {
        height: 1.75rem;
        padding: 0 0.6rem;
        border: 0;
        border-radius: 0.4rem;
        background: none;
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .copy:hover { background: var(--pressed); color: var(--text); }
      pre { margin: 0; padding: 1rem 1.15rem; overflow-x: auto; font-size: 0.8125rem; line-height: 1.65; tab-size: 4; }
      pre code { font-size: inherit; }
      .k { color: var(--code-keyword); }
      .s { color: var(--code-string); }
      .n { color: var(--code-number); }
      .t { color: var(--code-type); }
      .c { color: var(--code-comment); }

      .tabs > * + * { margin-top: 0.8rem; }
      .tabs.live { border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); overflow: hidden; }
      .tabs.live > * { margin-top: 0; }
      .tabs.live > .code { border: 0; border-radius: 0; }
      .tabs.live > .code > .code-bar { display: none; }
      .tab-list { display: flex; align-items: center; padding: 0 0.4rem; border-bottom: 1px solid var(--line); }
      .tab-list .copy { margin-left: auto; }
      .tab-list [role="tab"] {
        height: 2.5rem;
        padding: 0 0.75rem;
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--quiet);
        font-size: 0.8125rem;
        font-weight: 560;
      }
      .tab-list [role="tab"]:hover { color: var(--text); }
      .tab-list [role="tab"][aria-selected="true"] { border-bottom-color: var(--accent); color: var(--text); }
      .tab-list [role="tab"]:focus-visible { outline-offset: -3px; }

      /* Orders of events */

      .orders { columns: 20rem; column-gap: 0.9rem; }
      .order { break-inside: avoid; margin-bottom: 0.9rem; padding: 1.1rem 1.2rem 1.2rem; border: 1px solid var(--line); border-radius: var(--radius); }
      .order figcaption .mark { margin-left: 0.35rem; }
      .order figcaption { margin-bottom: 0.9rem; font-size: 0.9063rem; font-weight: 600; }
      .order figcaption + p { margin: -0.6rem 0 0.9rem; color: var(--quiet); font-size: 0.8438rem; }
      .order svg { display: block; width: 100%; max-width: 21.25rem; height: auto; }
      .order text { font: 500 12px var(--mono); fill: var(--text); }
      .order .word { font: 500 11.5px var(--sans); fill: var(--quiet); }
      .order .rail { fill: none; stroke: var(--line-strong); stroke-width: 2; }
      .order .again { fill: none; stroke: var(--line-strong); stroke-width: 1.5; }
      .order .head { fill: var(--line-strong); }
      .order .stop { fill: var(--ground); stroke: var(--line-strong); stroke-width: 2; }
      .order .stop.full { fill: var(--line-strong); }
      .order .group { fill: var(--raised); stroke: var(--line); }
      .order .group.loose { stroke-dasharray: 4 3; stroke: var(--line-strong); }
      .order .chip { fill: var(--ground); stroke: var(--line-strong); }
      .order a:hover .chip { stroke: var(--accent); }
      .order .text .chip { fill: var(--accent-ground); stroke: var(--accent); }
      .order .text text { fill: var(--accent); }
      .order .last .chip { fill: var(--good-ground); stroke: var(--good); }
      .order .last text { fill: var(--good); }
      .order .failure .chip { fill: var(--bad-ground); stroke: var(--bad); }
      .order .failure text { fill: var(--bad); }

      /* Changes */

      .changes { padding: 0 0 0 1.4rem; border-left: 2px solid var(--line); list-style: none; }
      .changes > li { position: relative; }
      .changes > li + li { margin-top: 1.75rem; }
      .changes > li::before {
        content: "";
        position: absolute;
        left: calc(-1.4rem - 6px);
        top: 0.5rem;
        width: 10px;
        height: 10px;
        border: 2px solid var(--accent);
        border-radius: 50%;
        background: var(--ground);
      }
      .changes ul { margin-top: 0.5rem; padding-left: 1.1rem; font-size: 0.9063rem; }

      footer { margin-top: 5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
      footer p { color: var(--quiet); font-size: 0.8125rem; overflow-wrap: anywhere; }
      .turn { display: flex; justify-content: space-between; gap: 1rem; margin-bottom: 2.5rem; }
      .turn a { font-weight: 560; }

      /* Search */

      .search {
        width: min(40rem, calc(100vw - 2rem));
        max-height: min(36rem, 80vh);
        margin: 10vh auto auto;
        padding: 0;
        border: 1px solid var(--line-strong);
        border-radius: 0.9rem;
        background: var(--ground);
        color: var(--text);
        box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 0.28);
        overflow: hidden;
      }
      .search[open] { display: flex; flex-direction: column; }
      .search::backdrop { background: rgb(10 14 22 / 0.45); backdrop-filter: blur(2px); }
      .search-field { display: flex; align-items: center; gap: 0.75rem; padding: 0 1.1rem; border-bottom: 1px solid var(--line); }
      .search-field svg { color: var(--quiet); }
      .search input { flex: 1; min-width: 0; height: 3.5rem; border: 0; outline: none; background: none; font-size: 1.0625rem; }
      .search input::placeholder { color: var(--quiet); opacity: 1; }
      .search-hits { margin: 0; padding: 0.5rem; list-style: none; overflow-y: auto; }
      .search-hits:empty { display: none; }
      .search-hits a {
        display: grid;
        gap: 0 0.75rem;
        padding: 0.55rem 0.75rem;
        border-radius: 0.5rem;
        color: inherit;
        text-decoration: none;
      }
      .search-hits [aria-selected="true"] a { background: var(--accent-ground); }
      .hit-title { font-weight: 560; overflow-wrap: anywhere; }
      .hit-place { color: var(--quiet); font-size: 0.8125rem; }
      .hit-text {
        color: var(--quiet);
        font-size: 0.8438rem;
        line-height: 1.5;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      .search mark { background: none; color: var(--accent); font-weight: 600; }
      .search-told { padding: 0.75rem 1.25rem; color: var(--quiet); font-size: 0.875rem; }
      .search-told:empty { display: none; }

      /* The first page, where no script leads on */

      .entrance { min-height: 100vh; display: grid; place-content: center; gap: 1.5rem; text-align: center; }
      .entrance ul { display: flex; flex-wrap: wrap; gap: 1.5rem; justify-content: center; padding: 0; list-style: none; }

      /* A narrow window */

      @media (max-width: 60rem) {
        .frame { display: block; }
        .menu { display: inline-flex; }
        .side:not(:popover-open) { display: none; }
        .side:popover-open {
          position: fixed;
          inset: var(--bar) auto 0 0;
          width: min(20rem, 88vw);
          border-right: 1px solid var(--line);
          background: var(--ground);
        }
        .side::backdrop { background: rgb(10 14 22 / 0.4); }
        main { margin: 0 auto; max-width: calc(var(--measure) + 4rem); padding: 2.25rem 2rem 5rem; }
        .find { min-width: 0; border-color: transparent; background: none; }
        .find span, .find kbd { display: none; }
      }

      @media (max-width: 40rem) {
        html { font-size: 1rem; line-height: 1.6; }
        .bar { gap: 0; padding: 0 0.5rem; }
        .languages .long { display: none; }
        .languages .short { display: inline; }
        .languages .tool { padding: 0 0.3rem; }
        main { padding: 1.75rem 1rem 4rem; }
        section { margin-top: 3rem; }
        .fold > summary { grid-template-columns: 1rem minmax(0, 1fr); }
        .fold > summary > .when { grid-column: 2; }
        .fold-body { padding-left: 0; }
        .fields { padding: 0 0.85rem; }
        .search { margin-top: 1rem; max-height: calc(100dvh - 2rem); }
      }

      @media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; } }

      /* Paper */

      @media print {
        :root, :root[data-theme] { color-scheme: light; --bar: 0rem; }
        html { font-size: 10.5pt; line-height: 1.5; }
        .bar, .side, .skip, .anchor, .copy, .tab-list, .turn, .search { display: none !important; }
        .frame { display: block; }
        main { padding: 0; }
        main > * { max-width: none; }
        .tabs.live { border: 0; background: none; }
        .tabs.live > .code, .tabs.live > .code[hidden] { display: block; margin-top: 0.6rem; border: 1px solid var(--line); }
        .tabs.live > .code > .code-bar { display: flex; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; }
        details::details-content { content-visibility: visible; height: auto; }
        .fold > summary::before { display: none; }
        .fold > summary { grid-template-columns: 15rem 1fr; }
        .entry, .order, .code, .cards > *, .fold > summary { break-inside: avoid; }
        .entry { padding: 0.5rem 0; }
        .fields > .entry { padding: 0.35rem 0; }
        h2, h3, h4 { break-after: avoid; }
        section { margin-top: 2rem; }
      }

      """#
    ),
    (
      "docs/html/site.js",
      #"""
      // What the site does beyond showing its pages: theme, language, copying, tabs, the place in the page, search.
      // Nothing here writes markup; texts of a spec only ever become text nodes.
      "use strict";

      const root = document.documentElement;
      const words = document.body.dataset;

      /** An element with properties and children. */
      function make(name, properties = {}, ...children) {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
      }

      /** Says something to a screen reader. */
      function tell(text) { document.getElementById("told").textContent = text; }

      // Theme

      document.querySelector(".theme").addEventListener("click", () => {
        const isDark = (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
        root.dataset.theme = isDark ? "light" : "dark";
        kept.set("theme", root.dataset.theme);
      });

      // Copying

      /** Puts text on the clipboard; whether that worked. */
      async function copy(text) {
        try {
          await navigator.clipboard.writeText(text);
          return true;
        } catch {
          // Pages without a secure context have no clipboard, but can copy a selection.
          const area = make("textarea", { value: text, readOnly: true, className: "unseen" });
          document.body.append(area);
          area.select();
          const isCopied = document.execCommand("copy");
          area.remove();
          return isCopied;
        }
      }

      function copyButton(text) {
        const button = make("button", { type: "button", className: "copy", textContent: words.copy });
        button.addEventListener("click", async () => {
          const outcome = await copy(text()) ? words.copied : words.copyFailed;
          button.textContent = outcome;
          tell(outcome);
          setTimeout(() => { button.textContent = words.copy; }, 1600);
        });
        return button;
      }

      const codeOf = (block) => block.querySelector("pre").textContent.trimEnd();

      // What scrolls must be reachable by key, and nothing else.
      const scrollers = new ResizeObserver((changes) => {
        for (const { target } of changes) {
          if (target.scrollWidth > target.clientWidth) target.tabIndex = 0; else target.removeAttribute("tabindex");
        }
      });
      for (const box of document.querySelectorAll("pre, .table")) scrollers.observe(box);

      // Tabs: without script, the samples of all languages stand below one another.

      const showers = [];

      function showLanguage(language) { for (const show of showers) show(language); }

      for (const [number, group] of document.querySelectorAll(".tabs").entries()) {
        const panels = [...group.querySelectorAll(":scope > .code")];
        const list = make("div", { className: "tab-list" });
        const tabList = make("div", { role: "tablist", ariaLabel: words.language });
        const tabs = panels.map((panel, index) => {
          panel.id = `panel-${number}-${index}`;
          panel.role = "tabpanel";
          const tab = make("button", {
            type: "button", role: "tab", id: `tab-${number}-${index}`, textContent: panel.dataset.language,
          });
          tab.setAttribute("aria-controls", panel.id);
          panel.setAttribute("aria-labelledby", tab.id);
          tab.addEventListener("click", () => {
            const before = tab.getBoundingClientRect().top;
            showLanguage(panel.dataset.language);
            // Other samples above change their height with this one; the tab stays under the pointer.
            scrollBy({ top: tab.getBoundingClientRect().top - before });
            kept.set("language", panel.dataset.language);
          });
          return tab;
        });
        tabList.append(...tabs);
        tabList.addEventListener("keydown", (event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          if (!step) return;
          event.preventDefault();
          const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
          next.click();
          next.focus();
        });
        const shown = () => panels.find((panel) => !panel.hidden);
        list.append(tabList, copyButton(() => codeOf(shown())));
        group.prepend(list);
        group.classList.add("live");
        showers.push((language) => {
          if (!panels.some((panel) => panel.dataset.language === language)) return;
          for (const [index, panel] of panels.entries()) {
            const isShown = panel.dataset.language === language;
            panel.hidden = !isShown;
            tabs[index].ariaSelected = String(isShown);
            tabs[index].tabIndex = isShown ? 0 : -1;
          }
        });
        showers.at(-1)(panels[0].dataset.language);
      }
      if (kept.get("language")) showLanguage(kept.get("language"));

      // Deep links: what a link names is opened.

      function openTarget() {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target) return;
        for (let element = target; element; element = element.parentElement) {
          if (element instanceof HTMLDetailsElement) element.open = true;
        }
        target.scrollIntoView();
      }
      addEventListener("hashchange", openTarget);
      if (location.hash) openTarget();

      const closed = [];
      addEventListener("beforeprint", () => {
        closed.push(...document.querySelectorAll("main details:not([open])"));
        for (const details of closed) details.open = true;
      });
      addEventListener("afterprint", () => { for (const details of closed.splice(0)) details.open = false; });

      // The place in the page: marked in the navigation, and kept when the language changes.

      const places = [...document.querySelectorAll("main section[id], main .entry[id], main .fold[id], main .order[id], main .changes > li[id]")];
      const sectionLinks = new Map([...document.querySelectorAll(".side ul ul a")].map((link) => [link.hash.slice(1), link]));

      /** The last of `elements` whose top has passed the bar. */
      function current(elements) {
        const line = document.querySelector(".bar").offsetHeight + 48;
        return elements.findLast((element) => element.getClientRects().length && element.getBoundingClientRect().top <= line);
      }

      function markSection() {
        const id = current(places.filter((place) => sectionLinks.has(place.id)))?.id;
        for (const [name, link] of sectionLinks) {
          if (name === id) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current");
        }
      }
      let isMarking = false;
      addEventListener("scroll", () => {
        if (isMarking) return;
        isMarking = true;
        requestAnimationFrame(() => { isMarking = false; markSection(); });
      }, { passive: true });
      markSection();

      for (const link of document.querySelectorAll(".languages a")) {
        link.addEventListener("click", () => {
          kept.set("locale", link.dataset.locale);
          link.hash = current(places)?.id ?? "";
        });
      }
      // On a phone, the navigation goes once it has been used.
      const side = document.querySelector(".side");
      side.addEventListener("click", (event) => { if (event.target.closest("a") && side.matches(":popover-open")) side.hidePopover(); });

      // Search. The index is a script, which a page opened from a disk may load, as it may not load JSON.

      const dialog = document.querySelector(".search");
      const field = dialog.querySelector("input");
      const list = dialog.querySelector(".search-hits");
      const told = dialog.querySelector(".search-told");
      let index = null;

      /** Text as it is compared: without case, width or separators of names. */
      const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[_-]/g, "");

      /** Called by the index. Entries are [title, place, address, text]. */
      window.searchIndex = (entries) => {
        index = entries.map(([title, place, address, text]) => (
          { title, place, address, text, foldedTitle: folded(title), foldedText: folded(text) }
        ));
        search();
      };

      function loadIndex() {
        if (index || document.querySelector("script[data-index]")) return;
        const script = make("script", { src: "search.js" });
        script.dataset.index = "";
        document.head.append(script);
      }

      const isUnspaced = (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
      const pairs = (text) => Array.from({ length: text.length - 1 }, (_, start) => text.slice(start, start + 2));

      /** How well an entry answers one term: 0 for not at all. */
      function fit(entry, term) {
        if (entry.foldedTitle === term) return 100;
        if (entry.foldedTitle.endsWith("." + term)) return 50;
        if (entry.foldedTitle.startsWith(term)) return 60;
        if (entry.foldedTitle.includes(term)) return 40;
        if (entry.foldedText.includes(term)) return 15;
        // Chinese and Japanese are written without spaces: a phrase is found by the pairs of characters in it.
        if (term.length < 3 || !isUnspaced(term)) return 0;
        const all = pairs(term);
        const found = all.filter((pair) => entry.foldedTitle.includes(pair) || entry.foldedText.includes(pair)).length;
        return found / all.length >= 0.6 ? 10 * found / all.length : 0;
      }

      function hits(query) {
        const terms = folded(query).split(/\s+/u).filter(Boolean);
        if (!terms.length) return [];
        const joined = terms.join("");
        return index
          .map((entry, order) => {
            const fits = terms.map((term) => fit(entry, term));
            const score = fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one, 0);
            return { entry, order, score: score && entry.foldedTitle === joined ? score + 100 : score };
          })
          .filter((hit) => hit.score > 0)
          .sort((one, other) => other.score - one.score || one.order - other.order)
          .slice(0, 30)
          .map((hit) => hit.entry);
      }

      /** `text` with what was asked for marked. */
      function marked(text, terms) {
        const lower = text.toLowerCase();
        const term = terms.find((one) => lower.includes(one));
        if (!term || lower.length !== text.length) return [text];
        const start = lower.indexOf(term);
        const end = start + term.length;
        return [text.slice(0, start), make("mark", {}, text.slice(start, end)), text.slice(end)];
      }

      /** A piece of `text` around the first of `terms`. */
      function excerpt(text, terms) {
        const start = Math.max(0, ...terms.map((term) => text.toLowerCase().indexOf(term) - 60));
        return start ? "…" + text.slice(start) : text;
      }

      function search() {
        if (!index || !dialog.open) return;
        const query = field.value.trim();
        const terms = query.toLowerCase().split(/\s+/u).filter(Boolean);
        const found = hits(query);
        list.replaceChildren(...found.map((entry, number) => make(
          "li", { id: `hit-${number}`, role: "option" },
          make(
            "a", { href: entry.address, tabIndex: -1 },
            make("div", { className: "hit-title" }, ...marked(entry.title, terms)),
            make("div", { className: "hit-place" }, entry.place),
            make("div", { className: "hit-text" }, ...marked(excerpt(entry.text, terms), terms))))));
        told.textContent = found.length || !query ? "" : words.nothing;
        field.ariaExpanded = String(found.length > 0);
        choose(0);
      }

      const options = () => [...list.children];
      const chosen = () => options().findIndex((option) => option.ariaSelected === "true");

      function choose(number) {
        for (const [at, option] of options().entries()) option.ariaSelected = String(at === number);
        const option = options()[number];
        if (option) field.setAttribute("aria-activedescendant", option.id); else field.removeAttribute("aria-activedescendant");
        option?.scrollIntoView({ block: "nearest" });
      }

      function openSearch() {
        if (dialog.open) return;
        loadIndex();
        dialog.showModal();
        field.select();
        search();
      }

      document.querySelector(".find").addEventListener("click", openSearch);
      field.addEventListener("input", search);
      field.addEventListener("keydown", (event) => {
        const count = options().length;
        // An input method's own keys choose among its candidates.
        if (event.isComposing || !count) return;
        if (event.key === "ArrowDown") choose((chosen() + 1) % count);
        else if (event.key === "ArrowUp") choose((chosen() - 1 + count) % count);
        else if (event.key === "Enter") options()[chosen()].firstElementChild.click();
        else return;
        event.preventDefault();
      });
      list.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
      addEventListener("keydown", (event) => {
        const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
        const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
        const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
        if (!isSlash && !isCommand) return;
        event.preventDefault();
        openSearch();
      });

      """#
    ),
    (
      "docs/html/table.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="table">
      <table>
      <thead><tr>{{#columns}}<th scope="col">{{title}}</th>{{/columns}}</tr></thead>
      <tbody>
      {{#rows}}
      <tr>{{#cells}}<td>{{text}}</td>{{/cells}}</tr>
      {{/rows}}
      </tbody>
      </table>
      </div>

      """#
    ),
    (
      "docs/html/values.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <dl class="values">
      {{#values}}
      <dt><code>{{value}}</code></dt><dd>{{description}}</dd>
      {{/values}}
      </dl>

      """#
    ),
    (
      "docs/phrases/en_US.yaml",
      #"""
      language_name: English
      overview_title: Reverse Invocation App
      overview_description: Call the Apps of a workspace from a plugin or over HTTP, through the Chat, Workflow and Completion interfaces
      overview_introduction: "Reverse invoking an App means that a plugin uses an App of {product}: it sends inputs and gets the answer, event by event or whole. The same interfaces are reached over HTTP with the Service API."
      overview_read_first: "If reverse invocation is new to you, read {link} first."
      interface_title: "{title} Interface"
      interface_types: Interface Types
      interface_types_introduction: Chatbot, Agent and Chatflow apps take the same arguments and answer in the same form, so one interface serves them all. Workflow and Completion apps have one each.
      workspace_rule: Workspace
      workspace_rule_text: A plugin reaches only the Apps of the workspace in which it is installed.
      use_case: Use Case
      use_case_text: An endpoint of a plugin passes the question of a visitor to an App, and its answer back while the App writes it.
      use_case_settings: The endpoint has a setting `app` of the type `app-selector`, so whoever installs the plugin chooses the App. Its id is in `settings["app"]["app_id"]`.
      transports: Transports
      transports_introduction: "What carries an invocation does not change how it is written:"
      transport: Transport
      plugin: Plugin
      service_api: Service API
      plugin_text: "**Plugin**: the SDK sends it to the plugin daemon. In Python it is `{module}`."
      service_api_text: "**Service API**: HTTP and Server-Sent Events. The API key names the App."

      interface: Interface
      apps: Apps
      apps_introduction: "These kinds of app answer:"
      app: App
      entry_point: Entry Point
      route: Where It Goes
      stop_route: "Service API: stop"
      resume_route: "Service API: open the stream again"
      plugin_route: "invocation type {type}"
      specification: Interface Specification
      specification_text: The response mode decides what comes back. The Python signature is that of the platform's SDK; it takes what plugins can send.
      parameters: Parameters
      name: Name
      swift_name: Swift
      type: Type
      required: required
      optional: optional
      default: Default
      constraints: Constraints
      description: Description
      since: Since
      deprecated: Deprecated
      sent: Sent.
      needed: Needed.
      not_sent: Not sent.
      in_path: "Goes into the path: {route}."
      not_taken: "Not taken. {hint}"
      comma: ", "
      "yes": "yes"
      "no": "no"

      response_modes: Response Modes
      mode: Mode
      mode_default: (default)
      mode_default_column: Default Mode
      result_swift: Swift
      result_python: Python
      reply: Reply
      reply_text: "`blocking` returns one reply, {type} in Swift and a `dict` in Python."
      always: always
      sometimes: may be absent
      events: Events
      events_text: "`streaming` yields events, {type} in Swift and a `dict` each in Python. {discriminator} tells which one it is."
      events_unknown: New events and fields are added without notice. Pass over those that you do not know; in Swift they are the case `unknown`.
      event: Event
      when: When It Comes
      fields: Fields
      also_fields: "Also has the fields of {types}."
      ending: May end the stream.
      ending_of: "May end the stream of {apps}."
      ending_failure: "Ends the stream: the invocation has failed."
      swallowed: A Swift client passes over it.
      thrown: A Swift client throws it as an `InvocationError`.
      only_apps: "Only from {apps}."
      event_order: Order of Events
      event_order_text: A stream goes one of these ways. A failure may end any of them.
      order_title: "{apps}: {title}"
      step_one: once
      step_one_of: one of these
      step_maybe: perhaps one of these
      step_some: one or more of these
      step_any: any number of these
      anywhere: "At any time: {events}"
      trailing: "May still follow: {events}"
      errors: Errors
      errors_text: "Over the Service API a failure is JSON with `status`, `code` and `message`. If the stream has already opened, the HTTP status stays 200 and the failure is its last event. In Swift both are an `InvocationError`, whose `canRetry` says whether the same call may succeed later."
      errors_python: In a plugin, the SDK for Python raises an `Exception` with the message alone.
      code: Code
      status: Status
      cause: What Happened
      retry: Retry
      retry_never: "no"
      retry_later: after a while
      action: What to Do

      time: Deadlines, Keep-Alive and Cancelling
      time_keep_alive: "**Keep-alive**: {event} comes every ten seconds while there is nothing else to tell. Clients pass over it."
      time_blocking: "**Long runs**: proxies cut a blocking call that takes long, often after 100 seconds. Use streaming for those."
      time_swift: "**Deadlines of the Swift client**: 10 s for a connection, 300 s from the request to the head of the answer, 60 s between two pieces of it, none for the whole call. All are set in `ServiceAPI.Options`."
      time_python: "**Deadline in a plugin**: the SDK for Python gives up after 250 seconds without a message; `MAX_INVOCATION_TIMEOUT` changes that."
      time_cancel: "**Cancelling**: leaving the loop or cancelling the task closes the connection. The server may go on working."
      time_stop: "**Stopping**: {route} ends the work on the server. It needs the `task_id` that each event has."
      time_resume: "**Resuming**: the Swift client opens a broken stream of a run again and leaves out what the caller has already seen."

      samples: Samples
      samples_text: A Swift sample is a function of a `Session`, so it works in a plugin and over the Service API. A Python sample is an endpoint of a plugin.
      sample_streaming: Streaming
      sample_streaming_text: "Show the answer while it is written:"
      sample_blocking: Blocking
      sample_blocking_text: "Wait for the whole answer:"
      sample_errors: Error Handling
      sample_errors_text: "Tell what can be tried again from what cannot:"
      sample_conversation: Continue a Conversation
      sample_conversation_text: "Pass the id of the first answer with the next message:"
      examples: Examples
      examples_text: What goes over the wire. Every example is checked against the types on this page.
      request: Request
      failure: Error

      types: Types
      types_text: What parameters, replies and events are made of.
      value: Value
      open_fields: There may be further fields, which are kept as JSON.
      open_values: There may be further values.
      changes: What Changed
      changes_text: The newest version comes first.
      current_version: Now
      change_first: The first documented version.
      change_added: "{name} can be given."
      change_added_required: "{name} is new and required."
      change_removed: "{name} is gone."
      change_required: "{name} is required now."
      change_optional: "{name} may be left out now."
      change_default: "The default of {name} is {default} now."
      change_events: Events are described, with their fields.
      change_reply: The reply is described, with its fields.
      change_errors: Errors are listed.
      change_none: No change for callers.
      related_resources: Related Resources
      overview_link: What the interfaces have in common.

      contents: Contents
      search: Search
      search_placeholder: Search parameters, events, errors
      search_nothing: Nothing found
      language: Language
      theme: Appearance
      theme_light: Light
      theme_dark: Dark
      theme_system: As the system
      copy: Copy
      copied: Copied
      copy_failed: Could not copy
      link_to_here: Link to here
      skip_to_content: Skip to content
      menu: Menu
      close: Close
      on_this_page: On this page
      previous: Previous
      next: Next
      generated_by: "Generated by invoker {version} from specs"
      results: "{count} results"
      details: Details

      """#
    ),
    (
      "swift/arguments.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{root}}Request {
        /// The arguments as they are sent.
        {{access}}func arguments(for mode: ResponseMode) -> Arguments {
          var arguments = Arguments()
      {{#arguments}}
          arguments.{{set}}({{literal}}, {{value}})
      {{/arguments}}
          return arguments
        }
      }

      """#
    ),
    (
      "swift/codable.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: {{conformance}} {}

      """#
    ),
    (
      "swift/entry-points.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension Session {
      {{#members}}
      {{doc}}  {{access}}var {{name}}: {{type}} { {{type}}(session: self) }
      {{/members}}
      }
      {{#folders}}

      /// Entry points below `session.{{path}}`.
      {{access}}struct {{type}}: Sendable {
        {{access}}let session: Session
      {{#members}}

      {{doc}}  {{access}}var {{name}}: {{type}} { {{type}}(session: session) }
      {{/members}}
      }
      {{/folders}}

      """#
    ),
    (
      "swift/enum.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}struct {{name}}: OpenEnum {
      {{#values}}
      {{doc}}  {{access}}static let {{name}} = Self(rawValue: {{literal}})
      {{/values}}

        {{access}}let rawValue: String

        {{access}}init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      """#
    ),
    (
      "swift/file.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      // Generated by invoker {{tool}} from {{source}}. Do not edit: change the spec and generate again.
      // sha256 {{digest}}
      {{#exceptions}}

      // swift-format-ignore-file: {{.}}
      {{/exceptions}}

      import InvokerRuntime

      private typealias NeededRuntime = GeneratedCode.NeedsInvokerRuntime1
      {{#body}}

      {{.}}
      {{/body}}

      """#
    ),
    (
      "swift/interface.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{summaryDoc}}///
      /// This is what `{{entryPoint}}` can do. A double for tests needs no more than these functions.
      {{access}}protocol {{root}}Invoking: Sendable {
      {{#modes}}
      {{^first()}}

      {{/first()}}
      {{doc}}  {{requirement}}
      {{/modes}}
      }

      extension {{root}}Invoking {
      {{#modes}}
      {{^first()}}

      {{/first()}}
      {{callDoc}}  {{call}}
          {{request}}
        }
      {{/modes}}
      {{#either}}

      {{doc}}  {{call}}
          switch mode {
          case .streaming: .streaming(try await invoke(request, responseMode: .streaming))
          case .blocking: .blocking(try await invoke(request, responseMode: .blocking))
          }
        }
      {{/either}}
      }

      /// `{{entryPoint}}` over the transport of a session.
      {{access}}struct {{root}}Invoker: {{root}}Invoking {
        /// How transports carry the interface.
        {{access}}static let interface = {{descriptor}}

        {{access}}let session: Session

        {{access}}init(session: Session) {
          self.session = session
        }
      {{#modes}}

        {{access}}{{requirement}} {
          try await session.{{method}}(Self.interface, request.arguments(for: .{{mode}}))
        }
      {{/modes}}
      }

      {{requestDoc}}{{access}}struct {{root}}Request: Hashable, Sendable {
      {{#properties}}
      {{doc}}  {{access}}var {{name}}: {{type}}
      {{/properties}}

        {{init}}
      {{#properties}}
          self.{{member}} = {{name}}
      {{/properties}}
        }
      }

      """#
    ),
    (
      "swift/object-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
      {{#properties}}
          var {{local}}: {{type}}?
      {{/properties}}
      {{#others}}
          var additionalProperties: JSONObject = [:]
      {{/others}}
          let object = json.beginObject()
          while let key = json.nextKey() {
            switch key {
      {{#properties}}
            case {{literal}}: json.{{read}}(&{{local}})
      {{/properties}}
      {{#others}}
            default: json.read(key, into: &additionalProperties)
      {{/others}}
      {{^others}}
            default: json.skipValue()
      {{/others}}
            }
          }
          {{guard}}
            {{failure}}
          }
          {{init}}
        }
      }

      """#
    ),
    (
      "swift/object-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          json.beginObject()
      {{#properties}}
          json.{{write}}({{literal}}, {{member}})
      {{/properties}}
      {{#others}}
          json.fields(additionalProperties)
      {{/others}}
          json.endObject()
        }
      }

      """#
    ),
    (
      "swift/object.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}struct {{name}}: {{conformances}} {
      {{#properties}}
      {{doc}}  {{access}}{{binding}} {{name}}: {{type}}
      {{/properties}}
      {{#others}}
        /// Further fields, by their names on the wire.
        {{access}}{{binding}} additionalProperties: JSONObject
      {{/others}}

        {{init}}
      {{#properties}}
          self.{{member}} = {{name}}
      {{/properties}}
      {{#others}}
          self.additionalProperties = additionalProperties
      {{/others}}
        }
      }

      """#
    ),
    (
      "swift/stream-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: StreamEvent {
        {{access}}static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<Self> {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}:{{break}}.event(.{{name}}(try {{payload}}(from: &json)))
      {{/cases}}
      {{#keepAlive}}
          case {{.}}: try .keepAlive(skipping: &json)
      {{/keepAlive}}
      {{#failure}}
          case {{.}}: .failure(try ServerFailure(from: &json))
      {{/failure}}
          case let name: .event(.unknown(try UnknownEvent(name: name, from: &json)))
          }
        }
      }

      """#
    ),
    (
      "swift/union-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}:{{break}}self = .{{name}}(try {{payload}}(from: &json))
      {{/cases}}
          case let name: self = .unknown(try UnknownEvent(name: name, from: &json))
          }
        }
      }

      """#
    ),
    (
      "swift/union-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          switch self {
      {{#cases}}
          case .{{name}}(let value):{{break}}json.object(value, tagged: {{discriminator}}, {{literal}})
      {{/cases}}
          case .unknown(let event): json.raw(event.bytes)
          }
        }
      }

      """#
    ),
    (
      "swift/union.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}enum {{name}}: {{conformances}} {
      {{#cases}}
      {{doc}}  {{indirect}}case {{name}}({{payload}})
      {{/cases}}
        /// One that is newer than this client.
        case unknown(UnknownEvent)
      }
      {{#text}}

      extension {{type}}: TextStreamEvent {
        {{access}}var textChange: TextChange? {
          switch self {
      {{#changes}}
          case .{{name}}(let event): .{{change}}(event.{{path}})
      {{/changes}}
          default: nil
          }
        }
      }
      {{/text}}

      """#
    ),
  ]
}
