import { expect, test } from "vitest";
import { closeCodeBlock, markdownTags, parseCode } from "../../src/agents/parse-code.ts";
import type { AgentParsingError } from "../../src/errors.ts";

const tags = ["<code>", "</code>"] as const;

test("a block between the tags, closed or cut by the stop sequence", () => {
  expect(parseCode("Thought: I add.\n<code>\nx = 1\nprint(x)\n</code> and more", tags)).toEqual({
    thought: "I add.",
    code: "x = 1\nprint(x)",
  });
  expect(parseCode("I add.\n<code>\n  x = 1\n", tags)).toEqual({ thought: "I add.", code: "  x = 1" });
  expect(closeCodeBlock("I add.\n<code>\nx = 1\n", tags)).toBe("I add.\n<code>\nx = 1\n</code>");
  expect(closeCodeBlock("<code>x</code>", tags)).toBe("<code>x</code>");
  expect(closeCodeBlock("no code", tags)).toBe("no code");
});

test("several blocks are one program", () => {
  expect(parseCode("<code>a = 1</code>\nthen\n<code>b = 2</code>", tags).code).toBe("a = 1\n\nb = 2");
});

test("markdown fences, also inside the tags", () => {
  const answer = "I look.\nCode:\n```python\nfor i in x:\n    print(i)\n```\nand\n```py\nprint(2)\n```";
  expect(parseCode(answer, tags)).toEqual({ thought: "I look.", code: "for i in x:\n    print(i)\n\nprint(2)" });
  expect(parseCode("<code>\n```python\nx = 1\n```\n</code>", tags).code).toBe("x = 1");
  expect(parseCode("T\n```python\nx = 1", markdownTags).code).toBe("x = 1");
  expect(parseCode('<code>\nprint("""\n```python\nx\n```\n""")\n</code>', tags).code).toBe(
    'print("""\n```python\nx\n```\n""")',
  );
});

test("what is only thought aloud never runs", () => {
  const considered = "I could write <code>bad()</code>, or\n```python\nworse()\n```\nbut no.";
  const good = { thought: "Better.", code: "good()" };
  expect(parseCode(`<think>${considered}</think>\nThought: Better.\n<code>\ngood()\n</code>`, tags)).toEqual(good);
  expect(parseCode(`${considered}\n</think>\n\nBetter.\n<code>\ngood()\n</code>`, tags)).toEqual(good);
  expect(() => parseCode(`<think>${considered}`, tags)).toThrow(
    "Your answer ended while you were still thinking, so nothing was run. Don't write <code> or </code> while you think; " +
      "close your thoughts, and then write the code block:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
  );
  expect(parseCode('<code>\nprint("<think>x</think>")\n</code>', tags).code).toBe('print("<think>x</think>")');
});

test.each([
  ["a fence without a label", "I add.\n```\nx = 1\n```", "x = 1"],
  ["a fence of tool code", "```tool_code\nx = 1\n```", "x = 1"],
  ["nothing but code", "import math\nx = math.sqrt(2)\nfor i in [1]:\n    print(i)\nfinal_answer(x)", undefined],
  ["one call", "final_answer('It is 5.')", undefined],
  ["a text in three quotes", 'text = """\nIt is so.\n"""\nprint(text)', undefined],
  ["several targets and a call over lines", "a, b = 1, 2\nprint(\n    a,\n)", undefined],
])("code as %s", (_, answer, code) => {
  expect(parseCode(answer, tags).code).toBe(code ?? answer);
});

test.each([
  "The final answer is 42.",
  "If you add them, you get: 42",
  "I looked it up (twice) and x = 1.",
  "print is what I would call\nfinal_answer(1)",
  "From what I saw, import duties are high.",
  "- one\n- two",
])("a text is no code: %s", (answer) => {
  expect(() => parseCode(answer, tags)).toThrow("Your answer has no code block");
});

test("no block, an empty block, an empty answer", () => {
  const refusal = (answer: string): AgentParsingError => {
    try {
      parseCode(answer, tags);
    } catch (error) {
      return error as AgentParsingError;
    }
    throw new Error("nothing was thrown");
  };
  const form = "Write it in this form:\nThought: what you do next and why\n<code>\n# Python code\n</code>";
  const pattern = "Your answer has no code block: the regex pattern <code>(.*?)</code> does not match it.";
  expect(refusal("I don't know.").message).toBe(`${pattern}\nYour answer was:\nI don't know.\n${form}`);
  expect(refusal("").message).toBe(`${pattern}\nThe answer was empty.\n${form}`);
  expect(refusal("T\n<code>\n \n</code>")).toMatchObject({
    code: "code_block_empty",
    message:
      "The code block of your answer is empty. Write the Python code of the next action between <code> and </code>:\n" +
      "Thought: what you do next and why\n<code>\n# Python code\n</code>",
  });
});
