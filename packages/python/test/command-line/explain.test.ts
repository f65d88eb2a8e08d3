import { expect, test } from "vitest";
import { adder } from "./adder-python.ts";

const explain = (source: string, ...args: string[]) => adder(["explain", "-", ...args], source);

test("all sections in the order of the pipeline", async () => {
  const { stdout, stderr, code } = await explain("x = 1\n");
  expect([stderr, code]).toEqual(["", 0]);
  expect(stdout.match(/^--- .* ---$/gm)).toEqual([
    "--- tokens ---",
    "--- tree ---",
    "--- scopes ---",
    "--- javascript ---",
  ]);
});

test("tokens", async () => {
  expect((await explain("x = 1\n", "--only", "tokens")).stdout).toBe(`1,0-1,1:            NAME           "x"
1,2-1,3:            OP             "="
1,4-1,5:            NUMBER         "1"
1,5-1,6:            NEWLINE        "\\n"
2,0-2,0:            ENDMARKER      ""
`);
});

test("tree, as CPython's ast.dump prints it", async () => {
  expect((await explain("x = 1\n", "--only", "tree")).stdout).toBe(`Module(
  body=[
    Assign(
      targets=[
        Name(id='x', ctx=Store())],
      value=Constant(value=1))],
  type_ignores=[])
`);
});

test("scopes, in the words of CPython's symtable", async () => {
  const source = "def f(x):\n    def g():\n        return x + y\n    return g\n";
  expect((await explain(source, "--only=scopes")).stdout).toBe(`module <module>
  f: global, assigned
  function f
    x: cell, parameter
    g: local, assigned, referenced
    function g
      x: free, referenced
      y: global, referenced
`);
});

test("JavaScript holds no text of the program", async () => {
  const { stdout } = await explain("secret_name = 'secret text'\n", "--only", "javascript");
  expect(stdout).toMatch(/^\(function \(r, k, g, m\)/);
  expect(stdout).not.toContain("secret text");
});

test("a syntax error is shown as Python shows it", async () => {
  expect(await explain("x = 1 +\n", "--only", "tree")).toEqual({
    stdout: "",
    stderr: '  File "<stdin>", line 1\n    x = 1 +\n           ^\nSyntaxError: invalid syntax\n',
    code: 1,
  });
});
