// A run as a script, and the script run by the real CPython.

import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { CodeAgent, ScriptedModel, ToolCallingAgent, tool } from "../../src/index.ts";

const search = tool({
  name: "search",
  description: "Finds things.",
  inputs: { query: { type: "string" }, limit: { type: "integer", default: 3 } },
  output: { type: "array", items: { type: "string" } },
  execute: ({ query }) => [`${query} 1`],
});

const python = (script: string): string => execFileSync("python3", ["-"], { input: script, encoding: "utf8" });

test("programs, one that failed, one that was refused, and the answer", async () => {
  const code = (program: string): string => `Thought: on.\n<code>\n${program}\n</code>`;
  await using agent = new CodeAgent({
    tools: [search],
    model: new ScriptedModel([
      code('found = search("a")'),
      "no code at all",
      code('text = """x\\n"y\'"""\nlen(text) + "1"'),
      code('search("b")\nprint(missing)'),
      code("final_answer(text.strip() + found[0])"),
    ]),
  });
  await agent.run("Look\nfor a");
  const script = agent.toPythonScript();
  expect(script).toBe(`\
# A run of an agent, step by step.
#
# Task: Look
# for a


from typing import *


def search(query: str, limit: int = 3) -> list[str]:
    """Finds things."""
    raise NotImplementedError("search() was a tool of the agent: put its code here")


def final_answer(answer: Any) -> Any:
    """Gives the final answer to the task and ends it. Nothing after this call runs.

    Args:
        answer: The final answer: any value, in the form that the task asks for.
    """
    print(answer)
    raise SystemExit


# Step 1
found = search("a")


# Step 3 ended with TypeError: unsupported operand type(s) for +: 'int' and 'str'
try:
    exec(compile('text = """x\\\\n"y\\'"""\\nlen(text) + "1"', "step 3", "exec"))
except Exception as error:
    print(f"step 3: {type(error).__name__}: {error}")


# Step 4 was not run: it was certain to fail.
# search("b")
# print(missing)


# Step 5
final_answer(text.strip() + found[0])
`);
  const filled = script.replace(/ {4}raise NotImplementedError.*/, '    return [f"{query} 1"]');
  expect(python(filled)).toBe("step 3: TypeError: unsupported operand type(s) for +: 'int' and 'str'\nx\n\"y'a 1\n");
});

test("native calls become calls", async () => {
  await using agent = new ToolCallingAgent({
    tools: [search],
    model: new ScriptedModel([
      { toolCalls: [{ id: "1", name: "search", arguments: { query: "it's", limit: 2 } }] },
      { toolCalls: [{ id: "2", name: "final_answer", arguments: { answer: { ok: true, no: null } } }] },
    ]),
  });
  await agent.run("Look");
  const script = agent.toPythonScript();
  expect(script).toContain('\n# Step 1\nsearch(query="it\'s", limit=2)\n');
  expect(python(script.replace(/ {4}raise NotImplementedError.*/, "    return []"))).toBe("{'ok': True, 'no': None}\n");
});
