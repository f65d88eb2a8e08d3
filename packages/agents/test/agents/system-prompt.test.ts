import { expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import type { CodeAgentOptions } from "../../src/agents/options.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { tool } from "../../src/tools/tool.ts";

const promptOf = (options: Partial<CodeAgentOptions>): string =>
  new CodeAgent({ model: new ScriptedModel([]), ...options }).systemPrompt;

const line = (prompt: string, start: string): string | undefined =>
  prompt.split("\n").find((candidate) => candidate.includes(start));

test("tools stand as Python stubs, with quotes and backslashes made safe", () => {
  const odd = tool({
    name: "odd",
    description: 'Says """hi""" and \\n.',
    inputs: { text: { type: "string", description: "First line.\nSecond line." } },
    output: { type: "array", items: { type: "integer" } },
    execute: () => [],
  });
  expect(promptOf({ tools: [odd] })).toContain(
    [
      "<code>",
      "def odd(text: str) -> list[int]:",
      `    """Says '''hi''' and \\\\n.`,
      "",
      "    Args:",
      "        text: First line.",
      "            Second line.",
      '    """',
      "",
      "def final_answer(answer: Any) -> Any:",
      '    """Gives the final answer to the task and ends it. Nothing after this call runs.',
      "",
      "    Args:",
      "        answer: The final answer: any value, in the form that the task asks for.",
      '    """',
      "</code>",
    ].join("\n"),
  );
});

test("allowed imports, tags, instructions and the team appear as they are set", () => {
  const plain = promptOf({});
  expect(line(plain, "import only")).toBe(
    "9. You may import only these modules: __future__, abc, argparse, array, asyncio, base64, binascii, bisect, calendar, cmath, collections, colorsys, concurrent.futures, contextlib, copy, csv, dataclasses, datetime, decimal, difflib, doctest, email.message, email.utils, enum, fractions, functools, gettext, graphlib, hashlib, heapq, hmac, html, io, ipaddress, itertools, json, keyword, locale, logging, math, numbers, operator, pprint, queue, random, re, reprlib, secrets, stat, statistics, string, struct, sys, textwrap, threading, time, timeit, traceback, types, typing, typing_extensions, unicodedata, unittest, urllib.parse, uuid, warnings, xml.etree.ElementTree, zlib, zoneinfo.",
  );
  expect(plain).not.toContain("You also lead a team");
  expect(plain).not.toContain("Instructions for this task");
  expect(line(promptOf({ additionalAuthorizedImports: ["numpy", "json"] }), "import only")).toContain(
    "zoneinfo, numpy.",
  );
  expect(line(promptOf({ additionalAuthorizedImports: ["*"] }), "9. ")).toBe(
    "9. You may import the modules of Python's standard library that are available.",
  );
  expect(promptOf({ codeBlockTags: "markdown" })).toContain("code block that starts with ```python and ends with ```;");
  expect(
    promptOf({ instructions: "Answer in French." }).endsWith("Instructions for this task:\nAnswer in French."),
  ).toBe(true);
  const member = new CodeAgent({ model: new ScriptedModel([]), name: "helper", description: "Helps." });
  expect(promptOf({ managedAgents: [member] })).toContain(
    "def helper(task: str, additional_args: dict | None = None) -> str:",
  );
});

test("a template replaces the text and gets the data", () => {
  const prompt = promptOf({
    instructions: "Be brief.",
    promptTemplates: { systemPrompt: (data) => `${data.tools.length} tool. ${data.instructions}` },
  });
  expect(prompt).toBe("1 tool. Be brief.");
});

test("final_answer is replaced by a tool of that name, and what that returns is the answer", async () => {
  const replaced = tool({
    name: "final_answer",
    description: "Ends with a sum.",
    inputs: { a: { type: "integer" }, b: { type: "integer" } },
    output: { type: "integer" },
    execute: ({ a, b }) => Number(a) + Number(b),
  });
  const { TableExecutor } = await import("./table-executor.ts");
  const executor = new TableExecutor({ end: ({ call }) => call("final_answer", [1], { b: 2 }) });
  const agent = new CodeAgent({ model: new ScriptedModel(["<code>\nend\n</code>"]), tools: [replaced], executor });
  expect(agent.toolNames).toEqual(["final_answer"]);
  expect(await agent.run("Add")).toBe(3);
});
