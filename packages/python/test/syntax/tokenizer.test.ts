/** Tokens: the lines below show type and text of each; places are shown where they are the point. */

import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/syntax/tokenizer.ts";

const show = (source: string): string[] => tokenize(source).map(({ type, string }) => `${type} ${string}`.trim());
const showPlaces = (source: string): string[] =>
  tokenize(source).map((t) => `${t.type} ${t.lineno}:${t.col_offset}-${t.end_lineno}:${t.end_col_offset}`);

describe("tokenize", () => {
  test("gives names, numbers, strings and operators their types", () => {
    expect(show("x1 = 0x1F + 'a' // .5j")).toEqual([
      "NAME x1",
      "OP =",
      "NUMBER 0x1F",
      "OP +",
      "STRING 'a'",
      "OP //",
      "NUMBER .5j",
      "NEWLINE",
      "ENDMARKER",
    ]);
  });

  test("takes the longest operator", () => {
    expect(show("a**=b//=c>>=d<<=e...f->g:=h!=i<>j").filter((token) => token.startsWith("OP"))).toEqual(
      ["**=", "//=", ">>=", "<<=", "...", "->", ":=", "!=", "<>"].map((operator) => `OP ${operator}`),
    );
  });

  test("opens and closes blocks, skipping blank lines and comments", () => {
    expect(show("if a:\n\n  b  # c\n # d\n\n  e\nf\n")).toEqual([
      "NAME if",
      "NAME a",
      "OP :",
      "NEWLINE",
      "NL",
      "INDENT",
      "NAME b",
      "COMMENT # c",
      "NEWLINE",
      "COMMENT # d",
      "NL",
      "NL",
      "NAME e",
      "NEWLINE",
      "DEDENT",
      "NAME f",
      "NEWLINE",
      "ENDMARKER",
    ]);
  });

  test("has no line ends inside brackets and behind backslashes", () => {
    expect(show("(a,\n b)\n")).toEqual(["OP (", "NAME a", "OP ,", "NL", "NAME b", "OP )", "NEWLINE", "ENDMARKER"]);
    expect(show("a + \\\n b\n")).toEqual(["NAME a", "OP +", "NAME b", "NEWLINE", "ENDMARKER"]);
  });

  test("splits f-strings as PEP 701 does", () => {
    expect(show("f'a{x!r:>{w}}b{{' 'c'")).toEqual([
      "FSTRING_START f'",
      "FSTRING_MIDDLE a",
      "OP {",
      "NAME x",
      "OP !",
      "NAME r",
      "OP :",
      "FSTRING_MIDDLE >",
      "OP {",
      "NAME w",
      "OP }",
      "OP }",
      "FSTRING_MIDDLE b{{",
      "FSTRING_END '",
      "STRING 'c'",
      "NEWLINE",
      "ENDMARKER",
    ]);
  });

  test("counts columns in code points", () => {
    expect(showPlaces("'😀' + é")).toEqual([
      "STRING 1:0-1:3",
      "OP 1:4-1:5",
      "NAME 1:6-1:7",
      "NEWLINE 1:7-1:8",
      "ENDMARKER 2:0-2:0",
    ]);
  });

  test("gives strings over several lines both ends", () => {
    expect(showPlaces("x = '''a\nb''' + 1\n")).toEqual([
      "NAME 1:0-1:1",
      "OP 1:2-1:3",
      "STRING 1:4-2:4",
      "OP 2:5-2:6",
      "NUMBER 2:7-2:8",
      "NEWLINE 2:8-2:9",
      "ENDMARKER 3:0-3:0",
    ]);
  });

  test("normalises identifiers, line ends and the byte order mark", () => {
    expect(show("\ufeffﬁ = 𝐱\r\ny\r")).toEqual([
      "NAME fi",
      "OP =",
      "NAME x",
      "NEWLINE",
      "NAME y",
      "NEWLINE",
      "ENDMARKER",
    ]);
  });

  test("throws what is wrong", () => {
    expect(() => tokenize("x = 'a")).toThrow(
      "SyntaxError: unterminated string literal (detected at line 1) (<string>, line 1)",
    );
    expect(() => tokenize("(")).toThrow("SyntaxError: '(' was never closed (<string>, line 1)");
  });
});
