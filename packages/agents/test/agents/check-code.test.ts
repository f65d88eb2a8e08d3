// The check before running, in whole runs: what the model is told, and that nothing has happened.

import { expect, test } from "vitest";
import { CodeAgent, type CodeAgentOptions, ScriptedModel, textOf, tool } from "../../src/index.ts";
import { TableExecutor } from "./table-executor.ts";

const code = (program: string): string => `Thought: on.\n<code>\n${program}\n</code>`;
const retry =
  "\nNow let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.";
const head =
  "Error:\nThe program was not run, because it is certain to fail. Nothing of it has happened: no function was called, and no variable was set.\n";

async function follow(programs: string[], options: Partial<CodeAgentOptions> = {}) {
  const paid: unknown[] = [];
  const pay = tool({
    name: "pay",
    description: "Pays.",
    inputs: { name: { type: "string" }, amount: { type: "number" } },
    execute: ({ name }) => void paid.push(name),
  });
  const look = tool({ name: "look", description: "Looks.", inputs: {}, readOnly: true, execute: () => "seen" });
  const model = new ScriptedModel(programs.map(code));
  await using agent = new CodeAgent({ model, tools: [pay, look], ...options });
  const output = await agent.run("Go", { additionalArgs: { given: 1 } });
  const seen = model.requests.slice(1).map((messages) => textOf(messages.at(-1)!).replace(retry, ""));
  return { output, paid, seen, codes: agent.memory.actionSteps().map(({ error }) => error?.code ?? null) };
}

test("all mistakes at once, and nothing happened", async () => {
  const { paid, seen, codes, output } = await follow([
    'import os\npay("Ann", 5)\npay("Bob", sum=5)\ntotal = 3\nprint(totl)',
    'pay("Ann", 5)\nfinal_answer("total" in globals())',
  ]);
  expect(seen[0].replace(/ Allowed modules: .*/, "")).toBe(`${head}\
Line 1: ImportError: Import of 'os' is not allowed.
    import os
           ^^
Line 3: TypeError: pay() got an unexpected keyword argument 'sum'
    pay("Bob", sum=5)
Line 5: NameError: name 'totl' is not defined. Did you mean: 'total'?
    print(totl)
          ^^^^
Write the whole program again without these mistakes.`);
  expect([paid, codes, output]).toEqual([["Ann"], ["program_refused", null], false]);
});

test("a mistake behind a call that changes something", async () => {
  const { paid, seen } = await follow(['pay("Ann", 5)\npay("Bob")', "final_answer(1)"]);
  expect(seen).toEqual([
    `${head}Line 2: TypeError: pay() missing 1 required positional argument: 'amount'\n    pay("Bob")\nWrite the whole program again without this mistake.`,
  ]);
  expect(paid).toEqual([]);
});

test("a syntax error and other mistakes above it", async () => {
  const { seen } = await follow(["import os\nif True\n    x = 1", "final_answer(1)"]);
  expect(seen[0].replace(/ Allowed modules: .*/, "")).toBe(
    `${head}Line 1: ImportError: Import of 'os' is not allowed.\n    import os\n           ^^\nLine 2: SyntaxError: expected ':'\n    if True\n           ^\nWrite the whole program again without these mistakes.`,
  );
});

test("a lone mistake behind nothing but reading is Python's to tell, and variables stay", async () => {
  const { seen, codes, output } = await follow(["kept = look()\nprint(missing)", "final_answer(kept)"]);
  expect(seen).toEqual([
    "Error:\nTraceback (most recent call last):\n  File \"<string>\", line 2, in <module>\n    print(missing)\n          ^^^^^^^\nNameError: name 'missing' is not defined",
  ]);
  expect([codes, output]).toEqual([["execution_failed", null], "seen"]);
});

test("what earlier programs and the task brought is known", async () => {
  const { codes, paid } = await follow([
    "from math import floor as down\ndef end(n):\n    return final_answer(n)",
    'exec_later = 1\npay("Ann", down(given))\nclass Box:\n    size = exec_later\nBox.size',
    'pay("Bob", 1)\nif given > 1:\n    print(never)',
    'pay("Eve", 1)\nend(2)\nnever',
  ]);
  expect(codes).toEqual([null, null, null, null]);
  expect(paid).toEqual(["Ann", "Bob", "Eve"]);
});

test("it can be turned off, and programs of one's own executor are not looked at", async () => {
  const programs = ['pay("Ann", 5)\nprint(missing)', "final_answer(1)"];
  const off = await follow(programs, { checkBeforeRunning: false });
  expect([off.paid, off.codes]).toEqual([["Ann"], ["execution_failed", null]]);
  const own = await follow(["not Python at all", "end"], {
    executor: () =>
      new TableExecutor({ "not Python at all": () => undefined, end: ({ call }) => call("final_answer", [1]) }),
  });
  expect(own.codes).toEqual([null, null]);
});
