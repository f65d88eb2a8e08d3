import { expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { ToolDefinitionError } from "../../src/errors.ts";
import { bindToolArguments, callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import type { ToolContext } from "../../src/tools/context.ts";
import { requireDistinctNames } from "../../src/tools/names.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { Tool, tool } from "../../src/tools/tool.ts";

const logs: string[] = [];
const contextWith = (signal: AbortSignal = new AbortController().signal): ToolContext => ({
  signal,
  runId: "run",
  stepNumber: 1,
  agentName: "agent",
  log: (message) => logs.push(message),
  progress: () => undefined,
});

const caught = async (work: () => unknown): Promise<Error & { code?: string }> => {
  try {
    await work();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
};

const forecast = tool({
  name: "get_forecast",
  description: "Tells the forecast.",
  inputs: z.object({
    city: z.string().describe("The city."),
    days: z.number().int().min(1).default(3).describe("How many days."),
    unit: z.enum(["c", "f"]).optional(),
  }),
  output: z.object({ high: z.number(), note: z.string().optional() }),
  execute: async ({ city, days, unit }) => {
    expectTypeOf(city).toEqualTypeOf<string>();
    expectTypeOf(days).toEqualTypeOf<number>();
    expectTypeOf(unit).toEqualTypeOf<"c" | "f" | undefined>();
    return { high: city.length + days, note: unit };
  },
});

test("a zod schema: signature, typed arguments, defaults, result", async () => {
  expect(toPythonSignature(forecast.definition)).toBe(
    [
      "class GetForecastResult(TypedDict):",
      "    high: float",
      "    note: NotRequired[str]",
      "",
      "def get_forecast(city: str, days: int = 3, unit: Literal['c', 'f'] | None = None) -> GetForecastResult:",
      '    """Tells the forecast.',
      "",
      "    Args:",
      "        city: The city.",
      "        days: How many days.",
      '    """',
    ].join("\n"),
  );
  const args = await bindToolArguments(forecast, ["Rome"], { unit: null });
  expect(args).toEqual({ city: "Rome", days: 3 });
  expect(await callTool(forecast, args, contextWith())).toEqual({ high: 7 });
});

test("a zod schema that does not fit is said in its words, as TypeError or ValueError", async () => {
  const wrongType = await caught(() => bindToolArguments(forecast, [12], {}));
  expect(wrongType).toMatchObject({ name: "AgentToolCallError", code: "tool_call_arguments" });
  expect(wrongType.message).toBe("get_forecast() argument 'city': Invalid input: expected string, received number");
  expect(pythonErrorName(wrongType)).toBe("TypeError");
  const wrongValue = await caught(() => bindToolArguments(forecast, ["Rome", 0], {}));
  expect(wrongValue.message).toBe("get_forecast() argument 'days': Too small: expected number to be >=1");
  expect(pythonErrorName(wrongValue)).toBe("ValueError");
});

test("plain JSON Schema: nested values, enums and bounds, in Python's words", async () => {
  const search = tool({
    name: "search",
    description: "Searches.",
    inputs: {
      type: "object",
      properties: {
        query: { type: "string", minLength: 2 },
        mode: { enum: ["fast", "slow"] },
        filters: {
          type: "array",
          items: { type: "object", properties: { year: { type: "integer", minimum: 1900 } }, required: ["year"] },
        },
      },
      required: ["query"],
      additionalProperties: false,
    },
    execute: (args) => args,
  });
  const refusal = async (...call: [unknown[], Record<string, unknown>?]): Promise<string> =>
    (await caught(() => bindToolArguments(search, call[0], call[1] ?? {}))).message;
  expect(await refusal([5])).toBe("search() argument 'query' must be str, not int");
  expect(await refusal(["x"])).toBe("search() argument 'query' must have at least 2 characters, not 1");
  expect(await refusal(["xy", "medium"])).toBe("search() argument 'mode' must be one of 'fast', 'slow', not 'medium'");
  expect(await refusal(["xy", "fast", [{ year: 2000 }, { year: "soon" }, {}, { year: 3 }]])).toBe(
    "search() argument 'filters'[1]['year'] must be int, not str; argument 'filters'[2]['year'] is missing; " +
      "argument 'filters'[3]['year'] must be at least 1900, not 3",
  );
  expect(await refusal(["xy"], { Mode: 1 })).toBe("search() got an unexpected keyword argument 'Mode'");
  expect(await bindToolArguments(search, [], { query: "xy", filters: [{ year: 2000 }] })).toEqual({
    query: "xy",
    filters: [{ year: 2000 }],
  });
});

test("unions of objects: their shapes are shown, and the key that tells them apart says which is meant", async () => {
  const circle = {
    type: "object",
    properties: { kind: { const: "circle" }, r: { type: "number" } },
    required: ["kind", "r"],
  };
  const box = {
    type: "object",
    properties: {
      kind: { const: "box" },
      size: { type: "array", items: { type: "number" }, description: "Width, height." },
    },
    required: ["kind", "size"],
  };
  const area = tool({
    name: "area",
    description: "The area of a shape.",
    inputs: {
      type: "object",
      properties: {
        shape: { anyOf: [circle, box], description: "The shape." },
        by_name: { type: "object", additionalProperties: circle, default: {} },
        or_name: { anyOf: [{ type: "string" }, circle], default: "unit" },
      },
      required: ["shape"],
    },
    output: { type: "number" },
    execute: () => 1,
  });
  expect(toPythonSignature(area.definition)).toBe(
    [
      "def area(shape: dict, by_name: dict[str, dict] = {}, or_name: str | dict = 'unit') -> float:",
      '    """The area of a shape.',
      "",
      "    Args:",
      "        shape: The shape. Shape: {'kind': Literal['circle'], 'r': float} | {'kind': Literal['box'], 'size': list[float] (Width, height.)}",
      "        by_name: Shape: {str: {'kind': Literal['circle'], 'r': float}, ...}",
      "        or_name: Shape: str | {'kind': Literal['circle'], 'r': float}",
      '    """',
    ].join("\n"),
  );
  const failure = async (shape: unknown): Promise<string> =>
    bindToolArguments(area, [shape], {}).then(
      () => "none",
      (error: Error) => error.message,
    );
  expect(await failure({ kind: "box", size: [1, 2] })).toBe("none");
  expect(await failure({ kind: "box", size: [1, "two"] })).toBe(
    "area() argument 'shape'['size'][1] must be float, not str",
  );
  expect(await failure({ kind: "box" })).toBe("area() argument 'shape'['size'] is missing");
  expect(await failure({ kind: "line", r: 1 })).toBe(
    "area() argument 'shape'['kind'] must be one of 'circle', 'box', not 'line'",
  );
  expect(await failure({ r: 1 })).toBe("area() argument 'shape'['kind'] is missing");
});

test("a pattern that is one only without the flag u holds, one that is none asks nothing", async () => {
  const inputs = { a: { type: "string", pattern: "^[\\w-.]+$" }, b: { type: "string", pattern: "(" } };
  const made = tool({ name: "match_both", description: "Matches.", inputs, execute: () => null });
  expect(await bindToolArguments(made, ["x-1", "anything"], {})).toEqual({ a: "x-1", b: "anything" });
  await expect(bindToolArguments(made, ["x y", "z"], {})).rejects.toThrow(
    /^match_both\(\) argument 'a' must match the pattern \^\[\\w-\.\]\+\$, not 'x y'$/,
  );
});

test("binding speaks as CPython does", async () => {
  const make = (inputs: Record<string, { type: string; default?: unknown }>) =>
    tool({ name: "f", description: "F.", inputs, execute: () => null });
  const one = make({ a: { type: "integer" } });
  const two = make({ a: { type: "integer" }, b: { type: "integer", default: 1 } });
  const three = make({ a: { type: "integer" }, b: { type: "integer" }, c: { type: "integer" } });
  const none = tool({ name: "f", description: "F.", inputs: { type: "object", properties: {} }, execute: () => null });
  const cases: [Tool, unknown[], Record<string, unknown>, string][] = [
    [none, [1], {}, "f() takes 0 positional arguments but 1 was given"],
    [one, [1, 2], {}, "f() takes 1 positional argument but 2 were given"],
    [two, [1, 2, 3], {}, "f() takes from 1 to 2 positional arguments but 3 were given"],
    [two, [], {}, "f() missing 1 required positional argument: 'a'"],
    [three, [1], {}, "f() missing 2 required positional arguments: 'b' and 'c'"],
    [three, [], {}, "f() missing 3 required positional arguments: 'a', 'b', and 'c'"],
    [one, [], { b: 1 }, "f() got an unexpected keyword argument 'b'"],
    [one, [1], { a: 2 }, "f() got multiple values for argument 'a'"],
    [one, [1, 2], { a: 3 }, "f() got multiple values for argument 'a'"],
  ];
  for (const [given, args, kwargs, message] of cases) {
    expect((await caught(() => bindToolArguments(given, args, kwargs))).message).toBe(message);
  }
});

test("inputs that are no schema of an object", async () => {
  const refusal = (inputs: never) => caught(() => tool({ name: "f", description: "F.", inputs, execute: () => null }));
  expect((await refusal({ a: z.string() } as never)).message).toBe(
    "tool 'f': inputs: wanted one schema of an object, got a map of schemas; wrap it, as in z.object({ ... }).",
  );
  expect((await refusal(z.string() as never)).message).toBe(
    `tool 'f': inputs: wanted a schema of type "object" with one property an argument, got type "string".`,
  );
  expect((await refusal(undefined as never)).message).toBe(
    "tool 'f': inputs: wanted a Standard Schema (zod, valibot, arktype) or a JSON Schema object, got nothing.",
  );
  const opaque = { "~standard": { version: 1, vendor: "mine", validate: (value: unknown) => ({ value }) } };
  expect((await refusal(opaque as never)).message).toBe(
    "tool 'f': inputs: wanted a Standard Schema that gives JSON Schema (zod 4, arktype, valibot wrapped in toStandardJsonSchema() of " +
      "@valibot/to-json-schema), got a mine schema that does not. Plain JSON Schema works too.",
  );
});

test("names: identifiers, keywords, builtins, doubles", async () => {
  const named = (name: string) => caught(() => tool({ name, description: "D.", inputs: {}, execute: () => null }));
  expect((await named("get-weather")).message).toBe(
    "tool 'get-weather': the name must be a Python identifier (letters, digits and underscores, no digit first), such as 'get_weather'.",
  );
  expect((await named("class")).message).toBe("tool 'class': the name is a Python keyword; choose another.");
  const clash = await named("print");
  expect(clash).toBeInstanceOf(ToolDefinitionError);
  expect(clash).toMatchObject({
    code: "tool_name_clash",
    message: "tool 'print': the name would hide the Python builtin 'print'; choose another, such as 'my_print'.",
  });
  expect((await named("")).message).toBe("A tool needs a name; got an empty one.");
  expect((await caught(() => requireDistinctNames(["a", "b", "a"]))).message).toBe(
    "Two tools or managed agents of one agent are named 'a'; each needs a name of its own.",
  );
  const badArgument = await caught(() =>
    tool({ name: "f", description: "D.", inputs: { from: { type: "string" } }, execute: () => null }),
  );
  expect(badArgument.message).toBe(
    "tool 'f': the argument 'from' cannot be named in Python; wanted an identifier that is no keyword.",
  );
  expect((await caught(() => tool({ name: "f", description: " ", inputs: {}, execute: () => null }))).message).toBe(
    "tool 'f': wanted a description that tells the model what the tool does, got none.",
  );
});

test("a class tool is set up once, and again after it was disposed", async () => {
  const log: string[] = [];
  class Counter extends Tool {
    name = "count_up";
    description = "Counts.";
    inputs = { by: { type: "integer", description: "By how much." } };
    override output = { type: "integer" };
    override async setup() {
      log.push("setup");
    }
    async execute({ by }: { by: number }) {
      return by + 1;
    }
    override async dispose() {
      log.push("dispose");
    }
  }
  const counter = new Counter();
  expect(await Promise.all([1, 2].map((by) => callTool(counter, { by }, contextWith())))).toEqual([2, 3]);
  await counter[Symbol.asyncDispose]();
  await counter[Symbol.asyncDispose]();
  await callTool(counter, { by: 1 }, contextWith());
  expect(log).toEqual(["setup", "dispose", "setup"]);
  expect(toPythonSignature(counter.definition).split("\n")[0]).toBe("def count_up(by: int) -> int:");
});

test("time limit, retries, results that do not fit, and errors with Python names", async () => {
  const inputs = { type: "object", properties: {} };
  const slow = tool({
    name: "slow",
    description: "S.",
    inputs,
    timeoutMs: 20,
    execute: () => new Promise(() => undefined),
  });
  const late = await caught(() => callTool(slow, {}, contextWith()));
  expect(late).toMatchObject({ code: "tool_timeout", message: "slow() took longer than 20 ms" });
  expect(pythonErrorName(late)).toBe("TimeoutError");

  let attempts = 0;
  const flaky = tool({
    name: "flaky",
    description: "F.",
    inputs,
    retries: 1,
    execute: () => {
      attempts += 1;
      if (attempts === 1) throw new Error("busy");
      return "done";
    },
  });
  expect(await callTool(flaky, {}, contextWith())).toBe("done");
  expect(logs).toEqual(["flaky() failed (busy); attempt 2 of 2 follows."]);

  const liar = tool({ name: "liar", description: "L.", inputs, output: { type: "integer" }, execute: () => "one" });
  const lie = await caught(() => callTool(liar, {}, contextWith()));
  expect(lie).toMatchObject({
    name: "AgentToolExecutionError",
    code: "tool_result_invalid",
    message: "liar() returned what its output schema does not allow: the result must be int, not str",
  });

  const failing = (error: unknown) =>
    caught(() =>
      callTool(tool({ name: "f", description: "F.", inputs, execute: () => Promise.reject(error) }), {}, contextWith()),
    );
  const missing = await failing(Object.assign(new Error("no such file"), { name: "FileNotFoundError" }));
  expect([missing.message, pythonErrorName(missing)]).toEqual(["no such file", "FileNotFoundError"]);
  expect(pythonErrorName(await failing(new TypeError("x is undefined")))).toBe("RuntimeError");
  expect(pythonErrorName(await failing("a text"))).toBe("RuntimeError");
});

test("an aborted run does not wait for a tool that does not listen", async () => {
  const controller = new AbortController();
  const deaf = tool({
    name: "deaf",
    description: "D.",
    inputs: {},
    retries: 5,
    execute: () => new Promise(() => undefined),
  });
  const call = callTool(deaf, {}, contextWith(controller.signal));
  controller.abort(new Error("enough"));
  expect((await caught(() => call)).message).toBe("enough");
});
