import { expect, test } from "vitest";
import { AnswerSplitter } from "../../src/printing/answer-splitter.ts";

const tags = ["<code>", "</code>"] as const;

/** The pieces of an answer that comes in chunks of `size`; neighbours of a kind joined. */
function split(answer: string, size: number, given: readonly [string, string] = tags): string[] {
  const splitter = new AnswerSplitter(given);
  const pieces = [];
  for (let at = 0; at < answer.length; at += size) pieces.push(...splitter.push(answer.slice(at, at + size)));
  pieces.push(...splitter.flush());
  const joined: { kind: string; text: string }[] = [];
  for (const { kind, text } of pieces) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined.map(({ kind, text }) => `${kind}: ${text}`);
}

test.each<[name: string, answer: string, pieces: string[]]>([
  ["tags", "Thought: I add.\n<code>\nx = 1\nprint(x)\n</code>", ["thought: I add.", "code: \nx = 1\nprint(x)\n"]],
  ["no closing tag", "I add.\n<code>\nx = 1\n", ["thought: I add.", "code: \nx = 1\n"]],
  ["only code", "<code>x = a < b</code>", ["code: x = a < b"]],
  ["no code", "Thoughts: a < b, and `x`  ", ["thought: a < b, and `x`  "]],
  ["a line Code:", "I add.\nCode:\n<code>\nx\n</code>", ["thought: I add.", "code: \nx\n"]],
  ["a fence", "I add.\n```python\nx = 1\n```\nDone.", ["thought: I add.", "code: x = 1\n", "thought: Done."]],
  ["a short fence", "I add.\n```py\nx = 1\n", ["thought: I add.", "code: x = 1\n"]],
  ["a fence of another language", "I add.\n```json\n{}\n```\n", ["thought: I add.\n```json\n{}\n```\n"]],
  [
    "two blocks",
    "A\n<code>\nx\n</code>\nB\n<code>\ny\n</code>",
    ["thought: A", "code: \nx\n", "thought: \nB", "code: \ny\n"],
  ],
  ["a tag in backticks", "I write `<code>`.\n<code>\nx\n</code>", ["thought: I write `<code>`.", "code: \nx\n"]],
  [
    "ends within strings",
    'A\n<code>\nx = \'</code>\'\ny = """\n</code>\n"""\n</code>',
    ["thought: A", 'code: \nx = \'</code>\'\ny = """\n</code>\n"""\n'],
  ],
  [
    "fences within strings",
    'A\n```python\nx = """\n```json\n```\n"""\n```\nB',
    ["thought: A", 'code: x = """\n```json\n```\n"""\n', "thought: B"],
  ],
  ["a fence of four", "````python\nx\n```\ny\n````\nB", ["code: x\n```\ny\n", "thought: B"]],
  ["the word thought", "Thoughtful code.", ["thought: Thoughtful code."]],
  ["half a tag", "x <cod", ["thought: x <cod"]],
  ["nothing", "Thought:", []],
])("%s", (_, answer, pieces) => {
  for (const size of [1, 2, 3, 7, 1000]) expect(split(answer, size)).toEqual(pieces);
});

test("tags of one's own", () => {
  expect(split("Go.\n[[x = 1]]", 1, ["[[", "]]"])).toEqual(["thought: Go.", "code: x = 1"]);
});

test("what is certain comes at once", () => {
  const splitter = new AnswerSplitter(tags);
  expect(splitter.push("I look it up, ")).toEqual([{ kind: "thought", text: "I look it up," }]);
  expect(splitter.push("then\n<co")).toEqual([{ kind: "thought", text: " then" }]);
  expect(splitter.push("de>\nx = 1\ny")).toEqual([{ kind: "code", text: "\nx = 1\n" }]);
  expect(splitter.flush()).toEqual([{ kind: "code", text: "y" }]);
});
