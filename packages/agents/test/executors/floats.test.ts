import { expect, test } from "vitest";
import { markFloats } from "../../src/executors/floats.ts";
import type { JsonSchema } from "../../src/tools/json-schema.ts";

const marked = (value: unknown, schema: JsonSchema): unknown => markFloats(value, schema, (float) => ({ float }));

test("numbers are floats where the schema says number", () => {
  expect(marked(2, { type: "number" })).toEqual({ float: 2 });
  expect(marked(2, { type: "integer" })).toBe(2);
  expect(marked(2, {})).toBe(2);
  expect(marked(null, { type: ["number", "null"] })).toBe(null);
  expect(marked(2, { type: ["number", "null"] })).toEqual({ float: 2 });
  expect(marked(2, { anyOf: [{ type: "integer" }, { type: "number" }] })).toBe(2);
  expect(marked(2.5, { anyOf: [{ type: "integer" }, { type: "number" }] })).toEqual({ float: 2.5 });
});

test("in lists, dicts, alternatives and definitions", () => {
  const point: JsonSchema = {
    type: "object",
    properties: { x: { type: "number" }, n: { type: "integer" } },
    required: ["x"],
  };
  expect(marked([{ x: 1, n: 1, other: 1 }], { type: "array", items: point })).toEqual([
    { x: { float: 1 }, n: 1, other: 1 },
  ]);
  expect(marked({ a: 1 }, { type: "object", additionalProperties: { type: "number" } })).toEqual({ a: { float: 1 } });
  expect(marked([1, 1], { type: "array", prefixItems: [{ type: "number" }, { type: "integer" }] })).toEqual([
    { float: 1 },
    1,
  ]);
  const label: JsonSchema = {
    type: "object",
    properties: { text: { type: "string" }, x: { type: "integer" } },
    required: ["text"],
  };
  expect(marked({ text: "a", x: 1 }, { anyOf: [point, label] })).toEqual({ text: "a", x: 1 });
  const tree: JsonSchema = {
    $ref: "#/$defs/node",
    $defs: { node: { type: "object", properties: { v: { type: "number" }, next: { $ref: "#/$defs/node" } } } },
  };
  expect(marked({ v: 1, next: { v: 2 } }, tree)).toEqual({ v: { float: 1 }, next: { v: { float: 2 } } });
});

test("what is no plain data is left as it is, and no getter is called", () => {
  const date = new Date(0);
  expect(marked(date, { type: "object", properties: {} })).toBe(date);
  const trap = {
    get x(): number {
      throw new Error("called");
    },
  };
  const copy = marked(trap, { type: "object", properties: { x: { type: "number" } } }) as object;
  expect(typeof Object.getOwnPropertyDescriptor(copy, "x")?.get).toBe("function");
});
