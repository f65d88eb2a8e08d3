import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { z } from "zod";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import type { JsonSchema } from "../../src/tools/json-schema.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { tool } from "../../src/tools/tool.ts";

const stubOf = (output: JsonSchema | z.ZodType): string =>
  toPythonSignature(
    tool({
      name: "get_route",
      description: "Finds a way.",
      inputs: { to: { type: "string" } },
      output,
      execute: () => ({}),
    }).definition,
  );

test("an object within an object is a class", () => {
  const place = z.object({ name: z.string(), height: z.number().optional().describe("In\nmetres.") });
  expect(stubOf(z.object({ start: place, steps: z.array(place), other: place, toll: z.number().nullable() }))).toBe(
    `\
class GetRouteStart(TypedDict):
    name: str
    height: NotRequired[float]  # In metres.

class GetRouteStep(TypedDict):
    name: str
    height: NotRequired[float]  # In metres.

class GetRouteOther(TypedDict):
    name: str
    height: NotRequired[float]  # In metres.

class GetRouteResult(TypedDict):
    start: GetRouteStart
    steps: list[GetRouteStep]
    other: GetRouteOther
    toll: float | None

def get_route(to: str) -> GetRouteResult:
    """Finds a way."""`,
  );
});

test("a list of such objects, and two of one name", () => {
  const inner = { type: "object", properties: { x: { type: "integer" } }, required: ["x"] };
  const middle = { type: "object", properties: { at: inner }, required: ["at"] };
  expect(stubOf({ type: "array", items: { type: "object", properties: { at: inner, next: middle } } })).toBe(`\
class GetRouteAt(TypedDict):
    x: int

class GetRouteAt2(TypedDict):
    x: int

class GetRouteNext(TypedDict):
    at: GetRouteAt2

class GetRouteItem(TypedDict):
    at: NotRequired[GetRouteAt]
    next: NotRequired[GetRouteNext]

def get_route(to: str) -> list[GetRouteItem]:
    """Finds a way."""`);
});

test("a flat object is a class, too", () => {
  expect(stubOf({ ...flat, description: "The way." })).toBe(`class GetRouteResult(TypedDict):
    a: str

def get_route(to: str) -> GetRouteResult:
    """Finds a way.

    Returns:
        The way.
    """`);
  expect(stubOf({ type: "object" })).toContain("-> dict:");
});

const flat = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };

test("keys that are no names, and recursions stay in the docstring", () => {
  expect(stubOf({ type: "object", properties: { "a b": flat } })).toContain("-> dict:");
  expect(stubOf({ type: "object", properties: { from: flat } })).toContain("-> dict:");
  const tree = { type: "object", properties: { next: { $ref: "#/$defs/tree" } } };
  expect(stubOf({ $ref: "#/$defs/tree", $defs: { tree } })).toContain("-> dict:");
});

test("what the prompt shows is Python", () => {
  const output = z.object({ a: z.object({ b: z.array(z.object({ c: z.enum(["x", "y"]) })) }) });
  const agent = new CodeAgent({
    model: new ScriptedModel([]),
    tools: [tool({ name: "f", description: "Gives.", inputs: {}, output, execute: () => ({ a: { b: [] } }) })],
  });
  const [, stub] = agent.systemPrompt.match(/<code>\n(class FB[\s\S]*?)\n\ndef final_answer/)!;
  const program = `from typing import *\n${stub}\nprint(sorted(FResult.__annotations__), f.__doc__)`;
  expect(execFileSync("python3", ["-c", program], { encoding: "utf8" })).toBe("['a'] Gives.\n");
});
