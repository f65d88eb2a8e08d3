import { expect, test } from "vitest";
import { z } from "zod";
import { bindToolArguments } from "../../src/tools/call-tool.ts";
import type { JsonSchema } from "../../src/tools/json-schema.ts";
import { tool } from "../../src/tools/tool.ts";

const one = (schema: JsonSchema) =>
  tool({
    name: "f",
    description: "F.",
    inputs: { type: "object", properties: { a: schema }, required: ["a"] },
    execute: () => null,
  });

const given = async (schema: JsonSchema, value: unknown): Promise<unknown> =>
  (await bindToolArguments(one(schema), [value], {})).a;

const list = { type: "array", items: { type: "string" } };

test.each<[schema: JsonSchema, value: unknown, mended: unknown]>([
  [{ type: "integer" }, "5", 5],
  [{ type: "integer" }, " -12.0 ", -12],
  [{ type: "number" }, "1.5e3", 1500],
  [{ type: "boolean" }, "True", true],
  [{ type: ["integer", "null"] }, "None", null],
  [{ enum: ["celsius", "fahrenheit"] }, " Celsius", "celsius"],
  [{ enum: [1, 2] }, "2", 2],
  [list, "one", ["one"]],
  [list, '["one", "two"]', ["one", "two"]],
  [{ type: "array", items: { type: "integer" } }, ["1", 2], [1, 2]],
  [{ type: "array", items: { type: "integer" } }, "7", [7]],
  [{ type: "object", properties: { n: { type: "integer" } } }, '{"n": "3"}', { n: 3 }],
  [{ anyOf: [{ type: "integer" }, list] }, "9", "9 as it is"],
  [{ anyOf: [{ type: "integer" }, { type: "null" }] }, "9", 9],
])("%j takes %j for what is meant", async (schema, value, mended) => {
  if (mended === "9 as it is") {
    await expect(given(schema, value)).rejects.toThrow(
      /^f\(\) argument 'a' must be int, not str, or must be list, not str$/,
    );
  } else {
    expect(await given(schema, value)).toEqual(mended);
  }
});

test.each<[schema: JsonSchema, value: unknown, message: string]>([
  [{ type: "string" }, 10115, "f() argument 'a' must be str, not int"],
  [{ type: "integer" }, "5.5", "f() argument 'a' must be int, not str"],
  [{ type: "integer" }, "five", "f() argument 'a' must be int, not str"],
  [{ type: "integer" }, "123456789012345678", "f() argument 'a' must be int, not str"],
  [{ type: "integer", maximum: 3 }, "5", "f() argument 'a' must be int, not str"],
  [{ type: "boolean" }, "yes", "f() argument 'a' must be bool, not str"],
  [{ type: "boolean" }, 1, "f() argument 'a' must be bool, not int"],
  [{ enum: ["a", "A"] }, "a ", "f() argument 'a' must be one of 'a', 'A', not 'a '"],
  [list, [1], "f() argument 'a'[0] must be str, not int"],
])("%j does not guess at %j", async (schema, value, message) => {
  await expect(given(schema, value)).rejects.toMatchObject({ name: "AgentToolCallError", message });
});

test("a text stays a text where one is allowed", async () => {
  expect(await given({ type: ["string", "integer"] }, "5")).toBe("5");
  expect(await given({ anyOf: [{ type: "integer" }, { type: "string" }] }, "5")).toBe("5");
});

test("defaults are filled in, also in what is nested, and are not shared between calls", async () => {
  const inputs = {
    type: "object",
    properties: {
      query: { type: "string" },
      limit: { type: "integer", default: 10 },
      tags: { type: "array", items: { type: "string" }, default: ["all"] },
      page: { $ref: "#/$defs/page" },
      __proto__x: { type: "boolean", default: false },
    },
    required: ["query"],
    $defs: {
      page: { type: "object", properties: { number: { type: "integer", default: 1 }, size: { type: "integer" } } },
    },
  };
  const made = tool({ name: "f", description: "F.", inputs, execute: () => null });
  const first = await bindToolArguments(made, ["x"], { page: { size: 5 } });
  expect(first).toEqual({
    query: "x",
    limit: 10,
    tags: ["all"],
    page: { size: 5, number: 1 },
    __proto__x: false,
  });
  (first.tags as string[]).push("changed");
  expect((await bindToolArguments(made, ["x", "3"], {})).tags).toEqual(["all"]);
  expect((await bindToolArguments(made, ["x", "3"], {})).limit).toBe(3);
});

test("near-misses of a zod schema are mended by its JSON Schema, and then checked by itself", async () => {
  const inputs = z.object({ days: z.number().int().max(7), unit: z.enum(["c", "f"]).default("c") });
  const made = tool({ name: "f", description: "F.", inputs, execute: () => null });
  expect(await bindToolArguments(made, ["3", "F"], {})).toEqual({ days: 3, unit: "f" });
  await expect(bindToolArguments(made, ["9"], {})).rejects.toThrow(
    /^f\(\) argument 'days': Invalid input: expected number, received string$/,
  );
});
