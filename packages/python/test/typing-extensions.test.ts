/** typing_extensions is no part of CPython, so case files cannot prove it: what it adds to typing is asserted here. */

import { expect, test } from "vitest";
import { Interpreter } from "../src/index.ts";

/** What a program prints that imports typing_extensions as `te` and typing. */
function printed(program: string): string {
  const interpreter = new Interpreter({ authorizedImports: ["typing", "typing_extensions", "warnings"] });
  const outcome = interpreter.run(`import typing\nimport typing_extensions as te\n${program}`);
  expect(outcome.error).toBe(null);
  return outcome.stdout;
}

test("the names of typing are the same objects", () => {
  expect(
    printed(
      'print(all(getattr(te, n) is getattr(typing, n) for n in "List Self Protocol TypedDict Required overload".split()))',
    ),
  ).toBe("True\n");
});

test("type variables may have a default", () => {
  expect(
    printed(
      'T = te.TypeVar("T", default=int)\nU = te.TypeVar("U")\nprint(T.__default__, T.has_default(), U.__default__, isinstance(T, te.TypeVar), typing.List[T][str])',
    ),
  ).toBe("<class 'int'> True typing_extensions.NoDefault True typing.List[str]\n");
});

test("deprecated warns and leaves its message", () => {
  const program = [
    '@te.deprecated("use new")',
    "def old(): return 1",
    "import warnings",
    "with warnings.catch_warnings(record=True) as caught:",
    '    warnings.simplefilter("always")',
    "    print(old(), old.__deprecated__)",
    "print([str(each.message) for each in caught])",
  ].join("\n");
  expect(printed(program)).toBe("1 use new\n['use new']\n");
});

test("protocols and bases can be asked about", () => {
  const program = [
    "class P(te.Protocol):",
    "    x: int",
    "    def f(self): ...",
    "class L(typing.List[int]): pass",
    "print(sorted(te.get_protocol_members(P)), te.is_protocol(P), te.is_protocol(int), te.get_original_bases(L))",
    "print(te.ReadOnly[int], te.Doc('x'), isinstance(b'', te.Buffer), te.override)",
  ].join("\n");
  expect(printed(program)).toMatch(
    /^\['f', 'x'\] True False \(typing\.List\[int\],\)\ntyping_extensions\.ReadOnly\[int\] Doc\('x'\) True <built-in function override>\n$/,
  );
});
