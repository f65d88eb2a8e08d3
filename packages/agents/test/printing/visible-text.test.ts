import { expect, test } from "vitest";
import { breakSpans, displayWidth, neutralise, shorten, splitAtWidth } from "../../src/printing/visible-text.ts";

test("control characters become signs, line feeds stay", () => {
  expect(neutralise("a\x1b[31mred\x1b[0m\nb")).toBe("a␛[31mred␛[0m\nb");
  expect(neutralise("\x1b]0;title\x07")).toBe("␛]0;title␇");
  expect(neutralise("50%\r100%\r\nend")).toBe("50%␍100%\nend");
  expect(neutralise("\x00\x08\x7f")).toBe("␀␈␡");
  expect(neutralise("\x9b31m")).toBe("\\u009b31m");
  expect(neutralise("\tx")).toBe("    x");
});

test("what changes the direction of text or hides in it is spelt out", () => {
  expect(neutralise("a\u202eb\u2066c\u200f")).toBe("a\\u202eb\\u2066c\\u200f");
  expect(neutralise("x\u{e0041}")).toBe("x\\U000e0041");
  expect(neutralise("\u2028")).toBe("\\u2028");
});

test("half of a surrogate pair becomes the replacement character", () => {
  expect(neutralise("a\ud83d")).toBe("a\ufffd");
  expect(neutralise("😀")).toBe("😀");
});

test.each([
  ["abc", 3],
  ["naïve", 5],
  ["e\u0301", 1],
  ["日本", 4],
  ["😀", 2],
  ["👩‍👩‍👧", 2],
  ["🇫🇷", 2],
  ["한국", 4],
  ["ｆ", 2],
  ["\u200b", 0],
])("the width of %j is %i", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("a split never tears a grapheme and always goes on", () => {
  expect(splitAtWidth("日本語", 3)).toEqual(["日", "本語"]);
  expect(splitAtWidth("日本", 1)).toEqual(["日", "本"]);
  expect(splitAtWidth("a👩‍👩‍👧b", 2)).toEqual(["a", "👩‍👩‍👧b"]);
  expect(splitAtWidth("abc", 0)).toEqual(["a", "bc"]);
  expect(shorten("日本語です", 5)).toBe("日本…");
});

test("spans break behind spaces, else between graphemes, and lose nothing", () => {
  const spans = [
    { text: "one two ", style: "bold" as const },
    { text: "three日本語", style: "plain" as const },
  ];
  const lines = breakSpans(spans, 6);
  expect(lines.map((line) => line.map(({ text }) => text).join("|"))).toEqual(["one ", "two ", "three", "日本語"]);
  expect(lines[1]).toEqual([{ text: "two ", style: "bold" }]);
  expect(breakSpans([], 10)).toEqual([[]]);
});
