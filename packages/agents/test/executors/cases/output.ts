// What a program prints: its order, its pieces, its amount, its characters; and errors as the program's own.

import { expect } from "vitest";
import type { ExecutorTool } from "../../../src/executors/executor.ts";
import { type Case, evaluated } from "./case.ts";

export function outputCases(): Case[] {
  const beside: ExecutorTool = { name: "beside", call: async () => null };
  let printed = "";
  let printedBefore = "";
  const look: ExecutorTool = {
    name: "look",
    call: async () => {
      printedBefore = printed;
    },
  };
  return [
    {
      title: "output in order, in pieces as it comes, and whole in the result",
      tools: [beside],
      async work(executor) {
        const pieces: string[] = [];
        const onStdout = (text: string): void => void pieces.push(text);
        const program = "print('a')\nbeside()\nprint('b', end='')\nprint('é')";
        const { stdout } = await executor.run(program, { onStdout });
        expect(stdout).toBe("a\nbé\n");
        expect(pieces.join("")).toBe("a\nbé\n");
        expect(pieces.length).toBeGreaterThan(1);
      },
    },
    {
      title: "output comes while the program runs",
      tools: [look],
      async work(executor) {
        const onStdout = (text: string): void => {
          printed += text;
        };
        await executor.run("print('early')\nlook()\nprint('late')", { onStdout });
        expect([printedBefore, printed]).toEqual(["early\n", "early\nlate\n"]);
      },
    },
    {
      title: "each program has its own output",
      async work(executor) {
        expect((await executor.run("print('one')", {})).stdout).toBe("one\n");
        expect((await executor.run("2", {})).stdout).toBe("");
        expect((await executor.run("print('three')", {})).stdout).toBe("three\n");
      },
    },
    {
      title: "what was printed before an error is there",
      async work(executor) {
        expect(await executor.run("print('before')\n1 / 0", {})).toMatchObject({
          stdout: "before\n",
          error: { type: "ZeroDivisionError" },
        });
      },
    },
    {
      title: "standard error is output too, in its order",
      async work(executor) {
        const { stdout } = await executor.run("import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)", {});
        expect(stdout).toBe("1\n2\n3\n");
      },
    },
    {
      title: "sep, end and flush of print; sys.stdout.write",
      async work(executor) {
        const program =
          "import sys\nprint(1, 2, sep='-', end='!', flush=True)\nprint()\nn = sys.stdout.write('w\\n')\nprint(n)";
        expect((await executor.run(program, {})).stdout).toBe("1-2!\nw\n2\n");
      },
    },
    {
      title: "many lines arrive, none twice and none missing",
      async work(executor) {
        const { stdout } = await executor.run("for i in range(20000):\n    print('line', i)", {});
        expect(stdout).toBe(Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join(""));
      },
    },
    {
      title: "10 MB of output in one piece",
      async work(executor) {
        const { stdout } = await executor.run("print('0123456789' * 1_000_000, end='')", {});
        expect(stdout === "0123456789".repeat(1_000_000)).toBe(true);
      },
    },
    {
      title: "10 MB of output in many pieces, while tools are called",
      tools: [{ name: "pass_on", call: async ([value]) => value }],
      async work(executor) {
        const program = "block = 'x' * 99_999\nfor i in range(100):\n    print(block)\n    pass_on(i)";
        const { stdout, error } = await executor.run(program, {});
        expect(error).toBe(null);
        expect(stdout === `${"x".repeat(99_999)}\n`.repeat(100)).toBe(true);
      },
    },
    {
      title: "Unicode: every plane, combining marks, right to left, and nulls",
      async work(executor) {
        const text = "ascii é ß 漢字 👩‍👩‍👧 \u{10FFFF} e\u0301 \u05D0\u05D1 \u2028 \u0000 end";
        const written = [...text].map((each) => `\\U${each.codePointAt(0)!.toString(16).padStart(8, "0")}`).join("");
        const { stdout, value } = await executor.run(`s = '${written}'\nprint(s)\ns`, {});
        expect(stdout).toBe(`${text}\n`);
        expect(value).toBe(text);
      },
    },
    {
      title: "Unicode in the program itself, in names, and back from a tool",
      tools: [{ name: "reversed_text", call: async ([text]) => [...String(text)].toReversed().join("") }],
      async work(executor) {
        expect(await evaluated(executor, "größe = 'snö☃🐍'\nreversed_text(größe)")).toBe("🐍☃öns");
      },
    },
    {
      title: "a character is never cut, however the output is",
      async work(executor) {
        const { stdout } = await executor.run("for i in range(3000):\n    print('🐍é漢' * 7, end='')", {});
        expect(stdout).toBe("🐍é漢".repeat(21_000));
      },
    },
  ];
}

export function errorCases(): Case[] {
  return [
    {
      title: "an error has CPython's words and the frames of the program alone",
      async work(executor) {
        const { error } = await executor.run("def f(x):\n    raise ValueError(f'bad {x}')\n\nf(1)", {});
        const carets = error?.traceback.includes("~^^^") ? "    ~^^^\n" : "";
        expect(error).toEqual({
          type: "ValueError",
          message: "bad 1",
          traceback: `Traceback (most recent call last):
  File "<string>", line 4, in <module>
    f(1)
${carets}  File "<string>", line 2, in f
    raise ValueError(f'bad {x}')
ValueError: bad 1
`,
        });
      },
    },
    {
      title: "functions of earlier programs keep their lines in a traceback",
      async work(executor) {
        await evaluated(executor, "# one\n# two\ndef boom():\n    raise KeyError('k')");
        const { error } = await executor.run("boom()", {});
        expect(error?.message).toBe("'k'");
        expect(error?.traceback).toContain("File \"<string>\", line 4, in boom\n    raise KeyError('k')\n");
      },
    },
    {
      title: "a cause is told",
      async work(executor) {
        const program = "try:\n    {}['a']\nexcept KeyError as e:\n    raise ValueError('no a') from e";
        const { error } = await executor.run(program, {});
        expect(error?.type).toBe("ValueError");
        expect(error?.traceback).toContain(
          "KeyError: 'a'\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n",
        );
      },
    },
    {
      title: "what was handled meanwhile is told, unless it is suppressed",
      async work(executor) {
        const handled = "try:\n    {}['a']\nexcept KeyError:\n    raise ValueError('no a')";
        expect((await executor.run(handled, {})).error?.traceback).toContain(
          "During handling of the above exception, another exception occurred:",
        );
        const suppressed = `${handled} from None`;
        expect((await executor.run(suppressed, {})).error?.traceback).not.toContain("KeyError");
      },
    },
    {
      title: "a syntax error shows its line and place; nothing of the program ran",
      async work(executor) {
        const { error, stdout } = await executor.run("print('ran')\ny = (", {});
        expect(stdout).toBe("");
        expect(error).toEqual({
          type: "SyntaxError",
          message: "'(' was never closed (<string>, line 2)",
          traceback: `  File "<string>", line 2\n    y = (\n        ^\nSyntaxError: '(' was never closed\n`,
        });
      },
    },
    {
      title: "exceptions of the program's own",
      async work(executor) {
        const program = "class Odd(Exception):\n    pass\nraise Odd('why', 2)";
        expect((await executor.run(program, {})).error).toMatchObject({ type: "Odd", message: "('why', 2)" });
      },
    },
    {
      title: "SystemExit and KeyboardInterrupt of a program end it and nothing else",
      async work(executor) {
        expect((await executor.run("raise SystemExit(3)", {})).error).toMatchObject({
          type: "SystemExit",
          message: "3",
        });
        expect((await executor.run("raise KeyboardInterrupt", {})).error).toMatchObject({ type: "KeyboardInterrupt" });
        expect(await evaluated(executor, "1 + 1")).toBe(2);
      },
    },
    {
      title: "endless recursion is an error of the program",
      async work(executor) {
        const { error } = await executor.run("def f():\n    return f()\nf()", {});
        expect(error?.type).toBe("RecursionError");
        expect(await evaluated(executor, "'alive'")).toBe("alive");
      },
    },
    {
      title: "an error in repr is the program's",
      async work(executor) {
        const program = "class Shy:\n    def __repr__(self):\n        raise RuntimeError('no picture')\nShy()";
        expect((await executor.run(program, {})).error).toMatchObject({ type: "RuntimeError", message: "no picture" });
      },
    },
    {
      title: "an assertion, an attribute, an index and a type, in CPython's words",
      async work(executor) {
        const messages: string[] = [];
        for (const code of ["assert 1 == 2, 'math'", "(1).x", "[][1]", "1 + 'a'", "int('q')"]) {
          messages.push((await executor.run(code, {})).error!.message);
        }
        expect(messages).toEqual([
          "math",
          "'int' object has no attribute 'x'",
          "list index out of range",
          "unsupported operand type(s) for +: 'int' and 'str'",
          "invalid literal for int() with base 10: 'q'",
        ]);
      },
    },
  ];
}
