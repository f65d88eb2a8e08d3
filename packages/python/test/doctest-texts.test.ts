/** doctest runs text: which one, where the host does not allow code from strings. */

import { describe, expect, test } from "vitest";
import { decodeSaved } from "../src/saved/saved-bytes.ts";
import type { SavedVariables } from "../src/saved/saved-variables.ts";
import { Interpreter } from "../src/index.ts";

const REFUSAL =
  "doctest runs only examples that stand in a docstring in the text of the program: running code from strings is not allowed here. Write the docstring as a literal, or run the code directly.";

function run(source: string, options: { allowDynamicCode?: boolean; files?: Record<string, string> } = {}) {
  const { stdout, error } = new Interpreter({ authorizedImports: ["*"], ...options }).run(source);
  return { stdout, error: error === null ? null : `${error.type}: ${error.message}` };
}

const inDocstring = `
import doctest
def twice(x):
    """
    >>> twice(4)
    8
    >>> for i in range(2):
    ...     print(twice(i))
    ...
    0
    2
\t>>> twice("a")
\t'aa'
    """
    return x * 2
print(doctest.testmod())
`;

const atRunTime: readonly (readonly [string, string])[] = [
  ["a docstring that is put together", `f.__doc__ = ">>> " + "print(1)\\n1\\n"\ndoctest.testmod()`],
  ["a docstring of pieces that are literals", `f.__doc__ = "".join([">>> print", "(1)\\n1\\n"])\ndoctest.testmod()`],
  ["an f-string", `f.__doc__ = f">>> print({1})\\n1\\n"\ndoctest.testmod()`],
  [
    "a test that is made by hand",
    `T = doctest.DocTest([doctest.Example("print(1)", "1\\n")], {}, "t", "f", 0, ">>> 1\\n1\\n")\nR.run(T)`,
  ],
  [
    "a literal docstring, another source",
    `T = doctest.DocTestParser().get_doctest(">>> 1\\n1\\n", {}, "t", "f", 0)\nT.examples[0].source = "print(1)\\n"\nR.run(T)`,
  ],
  [
    "lines of two examples as one",
    `T = doctest.DocTestParser().get_doctest(">>> if 1:\\n...     pass\\n>>> print(1)\\n1\\n", {}, "t", "f", 0)\nT.examples[0].source = "if 1:\\nprint(1)\\n"\nR.run(T)`,
  ],
  [
    "a string that only equals one",
    `class S(str): pass\nT = doctest.DocTestParser().get_doctest(S(">>> print(" + "1)\\n1\\n"), {}, "t", "f", 0)\nR.run(T)`,
  ],
  ["a file", `doctest.testfile("t.txt", module_relative=False)`],
];

describe("examples of doctest", () => {
  test("in a docstring in the text of the program, they run", () => {
    const want = { stdout: "TestResults(failed=0, attempted=3)\n", error: null };
    expect(run(inDocstring)).toEqual(want);
    expect(run(inDocstring, { allowDynamicCode: true })).toEqual(want);
  });

  test("of a program that ran before, they run", () => {
    const session = new Interpreter({ authorizedImports: ["doctest"] });
    session.run('def f():\n    """\n    >>> 1 + 1\n    2\n    """');
    expect(session.run("import doctest\nprint(doctest.testmod())").stdout).toBe("TestResults(failed=0, attempted=1)\n");
  });

  test("of functions that were made again after a fault, they run", () => {
    const first = new Interpreter({ authorizedImports: ["doctest"] });
    first.run('def f():\n    """\n    >>> 1 + 1\n    2\n    """');
    const second = new Interpreter({ authorizedImports: ["doctest"] });
    second.restoreVariables(decodeSaved(first.saveVariables().bytes) as SavedVariables);
    expect(second.run("import doctest\nprint(doctest.testmod())").stdout).toBe("TestResults(failed=0, attempted=1)\n");
  });

  test.each(atRunTime)("%s: refused, unless the host allows code from strings", (_what, text) => {
    const source = `import doctest\nR = doctest.DocTestRunner(verbose=False)\ndef f(): pass\n${text}\nprint("ran")`;
    const files = { "t.txt": ">>> print(1)\n1\n" };
    expect(run(source, { files })).toEqual({ stdout: "", error: `RuntimeError: ${REFUSAL}` });
    expect(run(source, { files, allowDynamicCode: true })).toEqual({
      stdout: expect.stringMatching(/ran\n$/),
      error: null,
    });
  });
});
