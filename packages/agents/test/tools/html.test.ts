import { expect, test } from "vitest";
import { htmlToMarkdown } from "../../src/tools/html/to-markdown.ts";
import { findElements, htmlTokens } from "../../src/tools/html/tokens.ts";

const markdown = async (html: string): Promise<string> =>
  (await htmlToMarkdown(html, { address: "https://example.com/dir/page" })).markdown;

const textOf = (html: string): string =>
  [...htmlTokens(html)].map((token) => (token as { text: string }).text).join("");

test("character references", () => {
  expect(textOf("a &amp; b &lt;&eacute;&nbsp;&#8212;&#x1F600;&#150;&copy")).toBe("a & b <é\u00a0—😀–©");
  expect(textOf("&unknown; &amp;amp; & &#0; &#xD800; AT&T")).toBe("&unknown; &amp; & \ufffd \ufffd AT&T");
  expect(textOf("&CounterClockwiseContourIntegral;&NotEqualTilde;")).toBe("∳≂̸");
});

test("tokens: attributes in every way of writing, raw text, comments, what is no tag", () => {
  const html = `<A HREF='x&amp;y' b=c d "q"><!-- <p> --><!doctype html>1 < 2<script>if (a</b) "</p>"</script></a >`;
  expect(
    [...htmlTokens(html)].map((token) =>
      token.kind === "open" ? { ...token, attributes: Object.fromEntries(token.attributes) } : token,
    ),
  ).toEqual([
    { kind: "open", name: "a", attributes: { href: "x&y", b: "c", d: "", '"q"': "" } },
    { kind: "text", text: "1 < 2" },
    { kind: "open", name: "script", attributes: {} },
    { kind: "text", text: 'if (a</b) "</p>"' },
    { kind: "close", name: "script" },
    { kind: "close", name: "a" },
  ]);
});

test("elements by class, with all the text that is in them", () => {
  const html = `<div class="x hit">one <div>two</div> <b>three</b></div><p class=hit>four`;
  expect(findElements(html, (name, classes) => (classes.includes("hit") ? name : null))).toEqual([
    { label: "div", attributes: new Map([["class", "x hit"]]), text: "one two three" },
    { label: "p", attributes: new Map([["class", "hit"]]), text: "four" },
  ]);
  expect(findElements("<p>a".repeat(5_000), () => "p")).toHaveLength(1);
  expect(findElements("<p>a</p>".repeat(5_000), () => "p")).toHaveLength(1_000);
});

test.each<[name: string, html: string, want: string]>([
  ["headings and paragraphs", "<h1>A <em>b</em></h1><p>c<p>d</p>e", "# A *b*\n\nc\n\nd\n\ne"],
  ["white space", "<p>  a\n\n b&nbsp; <b> c </b>d</p>", "a b **c** d"],
  ["breaks", "<p>a<br>b<br/>c</p><hr><p>d", "a\nb\nc\n\n---\n\nd"],
  [
    "links",
    "<a href='../x?a=1&amp;b=(2)'>up</a>, <a href=#top>here</a>, <a href='javascript:f()'>no</a>",
    "[up](https://example.com/x?a=1&b=%282%29), here, no",
  ],
  ["a link around blocks", "<a href=/c><h3>Card</h3><p>text</p></a>", "### [Card text](https://example.com/c)"],
  [
    "a link that is not closed",
    `<a href=/c>one<p>two</p><a href=/d>three</a>`,
    "[one two](https://example.com/c) [three](https://example.com/d)",
  ],
  [
    "pictures",
    "<img src=i.png alt='A  [picture]'><img src=j.png><a href=/x><img src=k.png alt=K></a>",
    "![A picture](https://example.com/dir/i.png)[K](https://example.com/x)",
  ],
  [
    "code",
    "<p>Call <code>f()</code>:<pre><code>def f():\n    return 1 &lt; 2\n</code></pre>",
    "Call `f()`:\n\n```\ndef f():\n    return 1 < 2\n```",
  ],
  [
    "lists",
    "<ul><li>a<li>b<ul><li>c</li></ul></li><li><p>d</p></li></ul><ol start=3><li>e</li><li>f</li></ol>",
    "- a\n- b\n  - c\n- d\n\n3. e\n4. f",
  ],
  ["quotations", "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>c", "> a\n> \n> > b\n\nc"],
  [
    "tables",
    "<table><thead><tr><th>A<th>B</tr><tbody><tr><td>1</td><td><b>2</b>|3</td></tr><tr><td>4</table>",
    "| A | B |\n| --- | --- |\n| 1 | **2**\\|3 |\n| 4 |  |",
  ],
  [
    "tables that arrange a page",
    "<table><tr><td>side</td><td><table><tr><td>a</td><td>b</td></tr></table><p>text</p></td></tr></table>",
    "side\n\na b\n\ntext",
  ],
  ["a box", "<table><tr><td>only</td></tr></table>", "only"],
  [
    "what is left out",
    "<head><title>T</title><meta x></head><nav><a href=/>home</a></nav><script>x</script><div hidden>y</div><p style='display: none'>z</p>text<!-- c --><noscript>n</noscript>",
    "text",
  ],
  ["a head that is not closed", "<head><title>T</title><body>text", "text"],
  ["a link that the page's end cuts", "<p>a <a href=/c>b", "a [b](https://example.com/c)"],
  ["emphasis that is not closed", "<p><b>a<p>b", "**a**\n\nb"],
  [
    "emphases in one another",
    "<b>a <i><b>b</b></i> <code>c<i>d</i></code></b>, <s>d</s><em> e </em>f <b></b><i> </i>g",
    "**a *b*** `cd`, ~~d~~ *e* f g",
  ],
  [
    "blocks in list items",
    "<ul><li>a<p>b</p><pre>c\n\nd</pre></li><li><div>e</div><div>f</div></li><ul><li>g</ul></ul><li>h",
    "- a\n\n  b\n\n  ```\n  c\n\n  d\n  ```\n- e\n\n  f\n\n  - g\n\n- h",
  ],
  ["lists in ordered lists", "<ol><li>a<ol><li>b</ol><li>c</ol>", "1. a\n   1. b\n2. c"],
  [
    "explanations",
    "<dl><dt>A</dt><dd>b <b>c</b></dd><dt>D<dd><p>e</p><p>f</p></dl>g",
    "A\n: b **c**\nD\n: e\n\n  f\n\ng",
  ],
  [
    "code with its language and with back ticks",
    "<pre><code class='hljs language-python'>\nf()\n\n</code></pre><pre>a<br>```\n</pre><code>b`c</code>",
    "```python\nf()\n```\n\n````\na\n```\n````\n\n``b`c``",
  ],
  [
    "blocks in a cell, and a caption",
    "<table><caption>C</caption><tr><td><ul><li>a<li>b</ul><td><pre>c\n d</pre><tr><td>e</table>",
    "C\n\n| a b | c d |\n| --- | --- |\n| e |  |",
  ],
  ["what is loose in a table", "<table>x<tr><td>a<td>b<tr><td>c</table>", "x\n\n| a | b |\n| --- | --- |\n| c |  |"],
  [
    "a table around a whole article",
    `<table><tr><td>${"word ".repeat(401)}<br>line<h2>H</h2><p>p</td><td>menu</table>end`,
    `${"word ".repeat(401).trim()}\n\nline\n\n## H\n\np\n\nmenu\n\nend`,
  ],
  ["a heading that is not closed", "<h1><div>a</div></h1><h2>b<p>c", "# a\n\n## b\n\nc"],
  ["what is hidden and not closed", "<p hidden>a<p>b<ul><li hidden>c<li>d</ul><nav>e</nav>f", "b\n\n- d\n\nf"],
  ["a link that is too long for a page", `<a href="${"x".repeat(5000)}">a</a>`, "a"],
  ["what is closed but not open", "</p></b></ul></table></td></pre>a", "a"],
])("%s", async (_, html, want) => {
  expect(await markdown(html)).toBe(want);
});

test("the title", async () => {
  expect(await htmlToMarkdown("<title> A &amp;\n B </title><svg><title>no</title></svg>x")).toEqual({
    title: "A & B",
    markdown: "x",
    isCut: false,
  });
});

/** The page is read in pieces of 65536 characters; tags, names, values and references stand across their ends. */
test("where a piece of the page ends makes no difference", () => {
  const rest = `<p class="x y" title='a&amp;b'>caf&eacute; <b>c</b><!-- no --><script>"</p>"</script></p>`;
  const want = [...htmlTokens(rest)];
  for (let length = 65_536 - rest.length; length <= 65_536; length++) {
    const [first, ...others] = htmlTokens(`${"x".repeat(length - 4)}<hr>${rest}`);
    expect(first).toEqual({ kind: "text", text: "x".repeat(length - 4) });
    expect(others.slice(1)).toEqual(want);
  }
});

// Where the work grew with the square of the page, or the nesting with the page, none of these would come to an end.
test.each<[piece: string, want: string]>([
  ["<b>", ""],
  ["<table><tr><td>", ""],
  ["<!--", ""],
  ["<a ", ""],
  ["<p a='", ""],
  ["<script>", ""],
  ["</", ""],
  ["<ul><li>", ""],
  ["<td>", ""],
  ["<blockquote>", ""],
  ["<pre>", ""],
  ["<div>", ""],
  ["<dl><dt>", ""],
])("a hundred thousand of %s", async (piece, want) => {
  expect((await htmlToMarkdown(piece.repeat(100_000))).markdown).toBe(want);
});

// A block that is longer than a piece of the tree is written in several.
test.each<[piece: string, block: RegExp]>([
  ["<i>x", /^\*x+\*$/],
  ["<a href=x>t", /^(\[t\]\(x\))+$/],
  ["<li>x", /^- x(\n- x)*$/],
  ["<tr><td>x", /^x(\nx)*$/],
  ["<td>x", /^x( x)*$/],
  ["<", /^<+$/],
  ["&", /^&+$/],
  ["<pre>x", /^```\nx+\n```$/],
  ["*_[", /^(\*_\[)+\*?_?$|^[_[]+/],
])("a hundred thousand of %s in one block", async (piece, block) => {
  const isTable = piece.startsWith("<t");
  const html = `${isTable ? "<table>" : ""}${piece.repeat(100_000)}`;
  const { markdown } = await htmlToMarkdown(html);
  const blocks = markdown.split("\n\n");
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks.filter((each) => !block.test(each))).toEqual([]);
  const mark = /[xt<&_](?!\))/g;
  expect(markdown.match(mark)).toHaveLength(100_000);
});

test("what is open goes on in the next piece", async () => {
  const item = `<li>${"x".repeat(1000)}`;
  const { markdown } = await htmlToMarkdown(`<ol><li>a<ol>${item.repeat(100)}</ol><li>b</ol>`);
  const numbers = markdown.match(/^ *\d+\./gm) ?? [];
  expect(numbers).toEqual(["1.", ...Array.from({ length: 100 }, (_, index) => `   ${index + 1}.`), "2."]);
});

test("other work goes on while a long page is read, and it can be given up", async () => {
  const page = "<p>Some <b>words</b> and a <a href=/x>link</a>.</p>".repeat(100_000);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const { markdown, isCut } = await htmlToMarkdown(page);
  clearInterval(timer);
  expect([markdown.length, isCut]).toEqual([34 * 100_000 - 2, false]);
  expect(turns).toBeGreaterThan(3);
  const controller = new AbortController();
  setImmediate(() => controller.abort(new Error("enough")));
  await expect(htmlToMarkdown(page, { signal: controller.signal })).rejects.toThrow(/^enough$/);
});

test("when there is enough text, the rest is not read", async () => {
  const { markdown, isCut } = await htmlToMarkdown("<p>0123456789</p>".repeat(100_000), { maxLength: 5_000 });
  expect(isCut).toBe(true);
  expect(markdown.length).toBeLessThan(20_000);
  expect(markdown).toBe("0123456789\n\n".repeat(markdown.length).slice(0, markdown.length));
});
