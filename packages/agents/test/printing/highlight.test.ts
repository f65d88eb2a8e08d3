import { expect, test } from "vitest";
import { PythonHighlighter } from "../../src/printing/highlight.ts";

/** The line with each styled piece in braces. */
function show(highlighter: PythonHighlighter, line: string): string {
  return highlighter
    .line(line)
    .map(({ text, style }) => (style === "plain" ? text : `{${style}:${text}}`))
    .join("");
}

const showOne = (line: string, callables: string[] = []): string => show(new PythonHighlighter(callables), line);

test.each([
  ["for x in range(10):  # all", "{magenta:for} x {magenta:in} range({yellow:10}):  {dim:# all}"],
  ["def f(a=None): return 'x'", "{magenta:def} {bold:f}(a={yellow:None}): {magenta:return} {green:'x'}"],
  ["class Point(Base):", "{magenta:class} {bold:Point}(Base):"],
  ["@dataclass", "{yellow:@dataclass}"],
  ["a @ b", "a @ b"],
  ["x = rb'\\'' + f\"{y}\"", "x = {green:rb'\\''} + {green:f\"{y}\"}"],
  ["0x1F + 1_000.5e-3j + .5", "{yellow:0x1F} + {yellow:1_000.5e-3j} + {yellow:.5}"],
  ["formatted = informal", "formatted = informal"],
  ["match = 1", "match = {yellow:1}"],
  ["match command:", "{magenta:match} command:"],
  ["größe = 'ü'", "größe = {green:'ü'}"],
])("%s", (line, shown) => {
  expect(showOne(line)).toBe(shown);
});

test("a tool stands out where it is called", () => {
  expect(showOne("search('x') or search", ["search"])).toBe("{bold cyan:search}({green:'x'}) {magenta:or} search");
});

test("a string in three quotes goes on over lines", () => {
  const highlighter = new PythonHighlighter();
  expect(show(highlighter, 'x = """for')).toBe('x = {green:"""for}');
  expect(show(highlighter, "if 'a' # b")).toBe("{green:if 'a' # b}");
  expect(show(highlighter, 'end""" + 1')).toBe('{green:end"""} + {yellow:1}');
  expect(show(highlighter, "if x:")).toBe("{magenta:if} x:");
});

test("a string in one quote ends with its line, unless a backslash stands there", () => {
  const highlighter = new PythonHighlighter();
  expect(show(highlighter, "x = 'open")).toBe("x = {green:'open}");
  expect(show(highlighter, "if x:")).toBe("{magenta:if} x:");
  expect(show(highlighter, "x = 'open \\")).toBe("x = {green:'open \\}");
  expect(show(highlighter, "if' + 1")).toBe("{green:if'} + {yellow:1}");
});

test("no beginning of a program loses or changes a character", () => {
  const program =
    "@d\ndef f(x: int = 0x) -> str:\n    return f'{x!r:>{1}}' + '''a\nb\\''' + \"\\\n'' 1__2..3 $ ? \ud83d é日\x00";
  for (let end = 0; end <= program.length; end++) {
    const highlighter = new PythonHighlighter(["f"]);
    const lines = program.slice(0, end).split("\n");
    const back = lines.map((line) =>
      highlighter
        .line(line)
        .map(({ text }) => text)
        .join(""),
    );
    expect(back).toEqual(lines);
  }
});
