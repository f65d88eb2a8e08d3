import { expect, test } from "vitest";
import { htmlToMarkdown } from "../../src/tools/html/to-markdown.ts";
import { findElements, htmlTokens } from "../../src/tools/html/tokens.ts";

const markdown = (html: string): string => htmlToMarkdown(html, "https://example.com/dir/page").markdown;

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
  ["quotations", "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>c", "> a\n\n> > b\n\nc"],
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
  ["what is closed but not open", "</p></b></ul></table></td></pre>a", "a"],
])("%s", (_, html, want) => {
  expect(markdown(html)).toBe(want);
});

test("the title", () => {
  expect(htmlToMarkdown("<title> A &amp;\n B </title><svg><title>no</title></svg>x")).toEqual({
    title: "A & B",
    markdown: "x",
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
  ["&", "&".repeat(100_000)],
  ["<", "<".repeat(100_000)],
  ["<i>x", `${"*x".repeat(60)}${"x".repeat(100_000 - 60)}${"*".repeat(60)}`],
  ["<a href=x>t", "[t](x)".repeat(100_000)],
])("a hundred thousand of %s", (piece, want) => {
  expect(htmlToMarkdown(piece.repeat(100_000)).markdown).toBe(want);
});
