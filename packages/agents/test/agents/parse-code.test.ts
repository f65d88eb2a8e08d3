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

const fence = "```";
const nested = `text = """\n${fence}json\n{}\n${fence}\n"""\nprint(text)`;

test.each([
  [
    "tags within a string",
    `T\n<code>\npage = "<code>x</code>"\nprint(page)\n</code>`,
    `page = "<code>x</code>"\nprint(page)`,
  ],
  ["a fence within a string, in tags", `T\n<code>\n${nested}\n</code>`, nested],
  ["a fence within a string, in a fence", `T\n${fence}python\n${nested}\n${fence}`, nested],
  [
    "a fence within a string on its line",
    `T\n${fence}py\ns = '${fence}'\nprint(s)\n${fence}`,
    `s = '${fence}'\nprint(s)`,
  ],
  ["an apostrophe in a comment", `${fence}python\n# it's so\nx = 1\n${fence}\nIt's done.`, "# it's so\nx = 1"],
  ["a quotation mark that is missing", `<code>\nprint("hi)\n</code>\nand so on`, 'print("hi)'],
  ["three marks that are missing", `${fence}python\ns = """a\n${fence}\nand so on`, 's = """a'],
  ["a fence of four", `${fence}\`python\ns = 1\n${fence}\nt = 2\n${fence}\``, `s = 1\n${fence}\nt = 2`],
  ["tildes", "~~~py\nx = 1\n~~~", "x = 1"],
  ["another language first", `${fence}bash\npip install x\n${fence}\n${fence}python\nprint(1)\n${fence}`, "print(1)"],
  ["Python within another language", `${fence}md\n${fence}python\nbad()\n${fence}\n<code>good()</code>`, "good()"],
  ["its output behind it", `${fence}python\nprint(1)\n${fence}\nOutput:\n${fence}\n1\n${fence}`, "print(1)"],
  ["line ends of Windows, tags", "T\r\n<code>\r\nif x:\r\n    print(x)\r\n</code>\r\n", "if x:\n    print(x)"],
  ["line ends of Windows, a fence", `T\r\n${fence}\r\nx = 1\r\ny = 2\r\n${fence}\r\n`, "x = 1\ny = 2"],
  ["line ends of Windows, nothing but code", "x = 1\r\nprint(x)\r\n", "x = 1\nprint(x)"],
  ["a byte order mark", "\ufeff<code>\nx = 1\n</code>", "x = 1"],
  ["a fence that is not closed", `T\n${fence}python\nx = 1`, "x = 1"],
  ["a fence that is closed on the last line", `T\n${fence}python\nx = 1${fence}\nDone.`, "x = 1"],
  ["a fence on one line", `T: ${fence}python x = 1${fence}`, "x = 1"],
  ["a fence behind text", `T: ${fence}python\nx = 1\n${fence}`, "x = 1"],
  ["a label with more behind it", `${fence}python title="a.py"\nx = 1\n${fence}`, "x = 1"],
  ["a label in braces", `${fence}{python}\nx = 1\n${fence}`, "x = 1"],
  ["a notebook's label", `${fence}IPython3\nx = 1\n${fence}`, "x = 1"],
  ["a fence in a list", `1. do\n   ${fence}python\n   if x:\n       y = 1\n   ${fence}`, "if x:\n    y = 1"],
  ["a tag that the thought speaks of", "I write <code>, then </code>.\n<code>\nx = 1\n</code>", "x = 1"],
  ["a tag in backticks, and one on the same line", "I use `<code>`: <code>x = 1</code>", "x = 1"],
  ["a tag with attributes", '<code lang="python">\nx = 1\n</code>', "x = 1"],
  ["tags of a page", '<pre><code class="language-python">\nx = 1\n</code></pre>', "x = 1"],
  ["tags in capitals", "<CODE>\nx = 1\n</CODE>", "x = 1"],
  ["a tag that only closes", "</code>\nT\n<code>\nx = 1\n</code>", "x = 1"],
  ["top-level await", "await search()", "await search()"],
])("odd answers: %s", (_, answer, code) => {
  expect(parseCode(answer, tags).code).toBe(code);
});

test("markdown tags: a fence that a string holds, and other spellings of the label", () => {
  const code = (answer: string): string => parseCode(answer, markdownTags).code;
  expect(code(`T\n${fence}python\n${nested}\n${fence}`)).toBe(nested);
  expect(code(`T\n${fence}python3\nx = 1\n${fence}`)).toBe("x = 1");
  expect(code(`T\n${fence}py\nx = 1\n${fence}`)).toBe("x = 1");
  expect(parseCode(`${fence}starlark\nx = 1\n${fence}`, [`${fence}starlark`, fence]).code).toBe("x = 1");
});

test("a block that its own end cuts within a string is not run", () => {
  const cut = (end: string, parts: string): string =>
    `The code block of your answer breaks off within a string, so nothing was run. ${end} ends the block, also within a string: where a string has to hold it, write it in two parts, ${parts}.`;
  expect(() => parseCode('T\n<code>\npage = "<code>x', tags)).toThrow(cut("</code>", '"</" + "code>"'));
  expect(() => parseCode("[PY]\ns = '''[PY]x\ny", ["[PY]", "[/PY]"])).toThrow(cut("[/PY]", '"[/" + "PY]"'));
  expect(parseCode("T\n<code>\nprint('a')  # it's", tags).code).toBe("print('a')  # it's");
});

test("answers of any size and shape are read without going over them again and again", () => {
  const shapes = ["'", '"', '"""', "`", `${fence}\n`, `\n${fence}python\n`, "<code>", "</code>", "<code>\n'", "~~~\n"];
  for (const shape of shapes) {
    const answer = `${fence}python\ns = '''\n${shape.repeat(50_000)}`;
    for (const whole of [answer, `<code>\n# ${answer}`, `<code>\n${shape.repeat(50_000)}`]) {
      try {
        expect(parseCode(whole, tags).code).not.toBe("");
      } catch (error) {
        expect((error as AgentParsingError).code).toMatch(/^code_block_/);
      }
    }
  }
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
